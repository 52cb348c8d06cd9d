import type { BilingualText } from '@passerelle/kernel';

import type { Notice, NoticeData, NoticeKind } from './notice.js';

export interface NoticeWords {
  readonly title: BilingualText;
  readonly sentence: BilingualText;
  /** Page of the web app where one sees or does what the notice is about. */
  readonly path: string;
}

/** What each kind is about, as one chooses when to be told. */
export const KIND_NAMES: Readonly<Record<NoticeKind, BilingualText>> = {
  pathAssigned: { fr: 'On vous demande de suivre une formation', en: 'You are asked to take a course' },
  pathTemplateAssigned: { fr: 'On ajoute un parcours type à votre parcours', en: 'A path template is added to your path' },
  pathTemplateChanged: { fr: 'Un parcours type change dans votre parcours', en: 'A path template changes on your path' },
  validationAsked: { fr: 'On vous demande une validation', en: 'You are asked for a validation' },
  contestationFiled: { fr: 'Un chiffre est contesté', en: 'A figure is contested' },
  contestationAnswered: { fr: 'Votre contestation a une réponse', en: 'Your contestation has an answer' },
  validationDecided: { fr: 'Votre demande de validation a une réponse', en: 'Your validation request has an answer' },
  evidenceRevoked: { fr: 'Une preuve à votre sujet est retirée', en: 'Evidence about you is revoked' },
  courseFinished: { fr: 'Vous avez terminé une formation', en: 'You have finished a course' },
  lessonFeedbackSent: { fr: 'On commente une leçon', en: 'Somebody comments on a lesson' },
  lessonFeedbackAnswered: { fr: 'Votre commentaire sur une leçon a une réponse', en: 'Your feedback on a lesson has an answer' },
  courseReviewAsked: { fr: 'On vous demande de relire une formation', en: 'You are asked to review a course' },
  courseReviewDecided: { fr: 'Une formation que vous écrivez est relue', en: 'A course that you write has been reviewed' },
  itemReviewAsked: { fr: 'On vous demande de relire une question', en: 'You are asked to review a question' },
  itemReviewDecided: { fr: 'Une question que vous écrivez est relue', en: 'A question that you write has been reviewed' },
  interimNamed: { fr: 'On vous confie une équipe par intérim', en: 'You are asked to stand in for a manager' },
  interimEnded: { fr: 'Votre intérim prend fin', en: 'Your interim has ended' },
  managerAway: { fr: 'Une personne assure l’intérim de votre gestionnaire', en: 'Somebody is standing in for your manager' },
  mentorshipProposed: { fr: 'On vous propose un mentorat', en: 'Mentoring is proposed to you' },
  mentorAsked: { fr: 'On vous demande d’accompagner une personne', en: 'You are asked to accompany somebody' },
  mentorshipSettled: { fr: 'Un mentorat a une réponse, ou prend fin', en: 'Mentoring has an answer, or ends' },
  credentialRevoked: { fr: 'Une attestation est révoquée', en: 'An attestation is revoked' },
  workshopInvited: { fr: 'On vous invite à un atelier', en: 'You are invited to a workshop' },
  workshopPlaceGiven: { fr: 'Une place s’est libérée pour vous dans un atelier', en: 'A place in a workshop has come free for you' },
  workshopMoved: { fr: 'Un de vos ateliers est déplacé', en: 'One of your workshops has moved' },
  workshopCancelled: { fr: 'Un de vos ateliers est annulé', en: 'One of your workshops is cancelled' },
  workshopReminder: { fr: 'Votre atelier approche', en: 'Your workshop is coming up' },
  learningTimeGranted: { fr: 'On vous accorde du temps pour apprendre', en: 'You are granted time to learn' },
  learningTimeChanged: { fr: 'Votre temps libéré change', en: 'Your release time changes' },
  helpAsked: { fr: 'On vous pose une question', en: 'You are asked a question' },
  helpAnswered: { fr: 'Votre question a une réponse', en: 'Your question has an answer' },
};

/** What became of a mentorship. */
const SETTLED: Readonly<Record<NoticeData['mentorshipSettled']['outcome'], BilingualText>> = {
  agreed: { fr: 'le mentorat est convenu', en: 'the mentoring is agreed' },
  declined: { fr: 'le mentorat n’aura pas lieu', en: 'the mentoring will not take place' },
  ended: { fr: 'le mentorat prend fin', en: 'the mentoring ends' },
};

const SENTENCES: { readonly [Kind in NoticeKind]: (data: NoticeData[Kind]) => Omit<NoticeWords, 'title'> } = {
  pathAssigned: ({ courseTitle: { fr, en }, requestedBy, requestedFor, dueOn }) => ({
    sentence: {
      fr: `${requestedBy}${requestedFor ? `, par intérim pour ${requestedFor},` : ''} vous demande de suivre ${quoted(fr)} d’ici le ${dayIn('fr-CA', dueOn)}. La raison est dans votre parcours.`,
      en: `${requestedBy}${requestedFor ? `, standing in for ${requestedFor},` : ''} asks you to take “${en}” by ${dayIn('en-CA', dueOn)}. The reason is on your path.`,
    },
    path: '/mon-parcours',
  }),
  pathTemplateAssigned: ({ templateTitle: { fr, en }, assignedBy, dueOn }) => ({
    sentence: {
      fr: `${assignedBy} vous attribue le parcours type ${quoted(fr)}, à suivre d’ici le ${dayIn('fr-CA', dueOn)}. Les étapes et leur raison sont dans votre parcours.`,
      en: `${assignedBy} assigns you the path template “${en}”, to be followed by ${dayIn('en-CA', dueOn)}. Its steps and their reasons are on your path.`,
    },
    path: '/mon-parcours',
  }),
  pathTemplateChanged: ({ templateTitle: { fr, en }, changedBy, withdrawn }) => ({
    sentence: withdrawn
      ? { fr: `${changedBy} retire le parcours type ${quoted(fr)}. Ce que vous avez fait vous reste.`, en: `${changedBy} withdraws the path template “${en}”. What you have done stays yours.` }
      : { fr: `${changedBy} applique une nouvelle version du parcours type ${quoted(fr)}. Ce que vous avez choisi ou écarté reste tel quel.`, en: `${changedBy} applies a new version of the path template “${en}”. What you chose or set aside stays as it is.` },
    path: '/mon-parcours',
  }),
  validationAsked: ({ competencyTitle: { fr, en }, personName, requestId, certificate }) => ({
    sentence: certificate
      ? {
          fr: `${personName ?? 'Un membre de votre équipe'} vous demande de lire une attestation externe, pour la compétence ${quoted(fr)}.`,
          en: `${personName ?? 'Somebody on your team'} asks you to read an external certificate, for the competency “${en}”.`,
        }
      : {
          fr: `${personName ?? 'Un membre de votre équipe'} vous demande de valider la compétence ${quoted(fr)}.`,
          en: `${personName ?? 'Somebody on your team'} asks you to validate the competency “${en}”.`,
        },
    path: `/mon-equipe/validations/${encodeURIComponent(requestId)}`,
  }),
  contestationFiled: ({ taskLabel }) => ({
    sentence: taskLabel
      ? { fr: `À propos de la tâche ${quoted(taskLabel.fr)}. Une réponse est attendue.`, en: `It is about the task “${taskLabel.en}”. An answer is awaited.` }
      : { fr: 'Une réponse est attendue.', en: 'An answer is awaited.' },
    path: '/contestations',
  }),
  contestationAnswered: ({ taskLabel }) => ({
    sentence: taskLabel
      ? { fr: `Une personne a répondu au sujet de la tâche ${quoted(taskLabel.fr)}.`, en: `Somebody has replied about the task “${taskLabel.en}”.` }
      : { fr: 'Une personne vous a répondu.', en: 'Somebody has replied.' },
    path: '/mes-taches',
  }),
  validationDecided: ({ competencyId, competencyTitle: { fr, en } }) => ({
    sentence: { fr: `Elle vous attend sur la page de la compétence ${quoted(fr)}.`, en: `You will find it on the page of the competency “${en}”.` },
    path: `/mes-competences/${encodeURIComponent(competencyId)}`,
  }),
  evidenceRevoked: ({ competencyId, competencyTitle: { fr, en }, revokedBy }) => ({
    sentence: {
      fr: `${revokedBy} a retiré une preuve de la compétence ${quoted(fr)}, et votre niveau est recalculé. La raison vous attend sur sa page.`,
      en: `${revokedBy} has revoked evidence of the competency “${en}”, and your level is computed again. The reason is on its page.`,
    },
    path: competencyId ? `/mes-competences/${encodeURIComponent(competencyId)}` : '/mes-renseignements',
  }),
  courseFinished: ({ courseId, courseTitle: { fr, en } }) => ({
    sentence: { fr: `${quoted(fr)} reste ouverte\u00a0: vous pouvez y revenir quand vous voulez.`, en: `“${en}” stays open: come back to it whenever you like.` },
    path: `/formations/${encodeURIComponent(courseId)}`,
  }),
  helpAsked: ({ askedBy }) => ({
    sentence: { fr: `${askedBy} vous pose une question\u00a0: elle vous attend avec les autres.`, en: `${askedBy} asks you a question: it awaits you with the others.` },
    path: '/questions/recues',
  }),
  helpAnswered: ({ answeredBy }) => ({
    sentence: { fr: `${answeredBy} vous a répondu.`, en: `${answeredBy} has answered you.` },
    path: '/questions',
  }),
  lessonFeedbackSent: ({ lessonTitle: { fr, en } }) => ({
    sentence: { fr: `À propos de la leçon ${quoted(fr)}.`, en: `It is about the lesson “${en}”.` },
    path: '/commentaires',
  }),
  lessonFeedbackAnswered: ({ courseId, lessonId, lessonTitle: { fr, en } }) => ({
    sentence: { fr: `Elle vous attend dans la leçon ${quoted(fr)}.`, en: `You will find it in the lesson “${en}”.` },
    path: `/formations/${encodeURIComponent(courseId)}/lecon/${encodeURIComponent(lessonId)}`,
  }),
  courseReviewAsked: ({ draftId, courseTitle: { fr, en }, askedBy }) => ({
    sentence: { fr: `${askedBy} vous demande de relire ${quoted(fr)} avant sa publication.`, en: `${askedBy} asks you to review “${en}” before it is published.` },
    path: `/conception/${draftId}`,
  }),
  courseReviewDecided: ({ draftId, courseTitle: { fr, en }, decidedBy, outcome }) => ({
    sentence: outcome === 'approved'
      ? { fr: `${decidedBy} a relu ${quoted(fr)}\u00a0: cette version peut être publiée.`, en: `${decidedBy} has reviewed “${en}”: this version may be published.` }
      : { fr: `${decidedBy} a relu ${quoted(fr)} et vous demande d’y revenir.`, en: `${decidedBy} has reviewed “${en}” and asks you to look at it again.` },
    path: `/conception/${draftId}`,
  }),
  itemReviewAsked: ({ draftId, question: { fr, en }, askedBy }) => ({
    sentence: { fr: `${askedBy} vous demande de relire une question de la banque\u00a0: ${quoted(fr)}.`, en: `${askedBy} asks you to review a question of the bank: “${en}”.` },
    path: `/banque-de-questions/brouillons/${draftId}`,
  }),
  itemReviewDecided: ({ draftId, question: { fr, en }, decidedBy, outcome }) => ({
    sentence: outcome === 'accepted'
      ? { fr: `${decidedBy} a accepté votre question ${quoted(fr)}\u00a0: elle est maintenant à l’essai.`, en: `${decidedBy} has accepted your question “${en}”: it is now being tried out.` }
      : { fr: `${decidedBy} a relu votre question ${quoted(fr)} et vous demande d’y revenir.`, en: `${decidedBy} has reviewed your question “${en}” and asks you to look at it again.` },
    path: `/banque-de-questions/brouillons/${draftId}`,
  }),
  interimNamed: ({ managerName, startsOn, endsOn }) => ({
    sentence: {
      fr: `${managerName} vous confie son équipe ${daysInFrench(startsOn, endsOn)}. Pendant ces jours, la page «\u00a0Mon équipe\u00a0» s’ouvre à vous, et ce que vous y faites porte votre nom.`,
      en: `${managerName} hands their team over to you ${daysInEnglish(startsOn, endsOn)}. On those days “My team” opens to you, and what you do there carries your name.`,
    },
    path: '/mes-renseignements',
  }),
  interimEnded: ({ managerName, endsOn }) => ({
    sentence: {
      fr: `${managerName} met fin à l’intérim qui devait durer jusqu’au ${dayIn('fr-CA', endsOn)}. Son équipe ne vous est plus ouverte.`,
      en: `${managerName} has ended the interim that was to last until ${dayIn('en-CA', endsOn)}. Their team is no longer open to you.`,
    },
    path: '/mes-renseignements',
  }),
  managerAway: ({ managerName, delegateName, startsOn, endsOn }) => ({
    sentence: {
      fr: `${delegateName} assure l’intérim de ${managerName} ${daysInFrench(startsOn, endsOn)}, et verra ce que vous partagez avec votre gestionnaire. Vous pouvez cesser de partager quand vous voulez.`,
      en: `${delegateName} stands in for ${managerName} ${daysInEnglish(startsOn, endsOn)}, and will see what you share with your manager. You can stop sharing whenever you like.`,
    },
    path: '/mes-renseignements',
  }),
  mentorshipProposed: ({ competencyTitle: { fr, en }, mentorName, proposedBy, proposedFor }) => ({
    sentence: {
      fr: `${proposedBy}${proposedFor ? `, par intérim pour ${proposedFor},` : ''} vous propose que ${mentorName} vous accompagne pour ${quoted(fr)}. Rien ne se fait sans votre accord.`,
      en: `${proposedBy}${proposedFor ? `, standing in for ${proposedFor},` : ''} proposes that ${mentorName} accompany you for “${en}”. Nothing is done without your agreement.`,
    },
    path: '/mes-competences',
  }),
  mentorAsked: ({ competencyTitle: { fr, en }, employeeName }) => ({
    sentence: {
      fr: `${employeeName} souhaite que vous l’accompagniez pour ${quoted(fr)}. Vous pouvez accepter ou décliner.`,
      en: `${employeeName} would like you to accompany them for “${en}”. You can accept or decline.`,
    },
    path: '/mes-competences',
  }),
  mentorshipSettled: ({ competencyTitle: { fr, en }, employeeName, mentorName, outcome, place }) => ({
    sentence: {
      fr: `${mentorName} et ${employeeName}, pour ${quoted(fr)}\u00a0: ${SETTLED[outcome].fr}.`,
      en: `${mentorName} and ${employeeName}, for “${en}”: ${SETTLED[outcome].en}.`,
    },
    path: place === 'team' ? '/mon-equipe/mentorat' : '/mes-competences',
  }),
  credentialRevoked: ({ courseId, courseTitle: { fr, en } }) => ({
    sentence: { fr: `Celle de la formation ${quoted(fr)}. La raison vous attend sur sa page.`, en: `The one for the course “${en}”. The reason is on its page.` },
    path: `/formations/${encodeURIComponent(courseId)}/attestation`,
  }),
  workshopInvited: ({ workshopId, title, day, time, invitedBy }) => ({
    sentence: { fr: `${invitedBy} vous invite à ${quoted(title)}, le ${momentIn('fr', day, time)}. À vous de dire si vous y serez.`, en: `${invitedBy} invites you to “${title}” on ${momentIn('en', day, time)}. Whether you come is yours to say.` },
    path: workshopPath(workshopId),
  }),
  workshopPlaceGiven: ({ workshopId, title, day, time }) => ({
    sentence: { fr: `Vous avez maintenant une place à ${quoted(title)}, le ${momentIn('fr', day, time)}. Si elle ne vous convient plus, cédez-la à la personne suivante.`, en: `You now have a place in “${title}” on ${momentIn('en', day, time)}. If it no longer suits you, let the next person have it.` },
    path: workshopPath(workshopId),
  }),
  workshopMoved: ({ workshopId, title, day, time }) => ({
    sentence: { fr: `${quoted(title)} aura lieu le ${momentIn('fr', day, time)}. Vérifiez aussi l’endroit.`, en: `“${title}” will be held on ${momentIn('en', day, time)}. Check where, too.` },
    path: workshopPath(workshopId),
  }),
  workshopCancelled: ({ workshopId, title, day, time }) => ({
    sentence: { fr: `${quoted(title)}, prévu le ${momentIn('fr', day, time)}, n’aura pas lieu.`, en: `“${title}”, planned for ${momentIn('en', day, time)}, will not be held.` },
    path: workshopPath(workshopId),
  }),
  workshopReminder: ({ workshopId, title, day, time }) => ({
    sentence: { fr: `${quoted(title)} a lieu le ${momentIn('fr', day, time)}.`, en: `“${title}” is on ${momentIn('en', day, time)}.` },
    path: workshopPath(workshopId),
  }),
  learningTimeGranted: ({ grantedBy }) => ({
    sentence: { fr: `${grantedBy} libère du temps de travail pour que vous appreniez. Combien et pourquoi, c’est dans votre parcours.`, en: `${grantedBy} sets working time free for you to learn. How much, and why, is on your path.` },
    path: '/mon-parcours',
  }),
  learningTimeChanged: ({ changedBy, ended }) => ({
    sentence: ended ? { fr: `${changedBy} y met fin. La raison est dans votre parcours.`, en: `${changedBy} ends it. The reason is on your path.` } : { fr: `${changedBy} l’a modifié. Le détail est dans votre parcours.`, en: `${changedBy} has changed it. The details are on your path.` },
    path: '/mon-parcours',
  }),
};

/** The words of a notice, in both languages. */
export function wordsOfNotice<Kind extends NoticeKind>({ kind, data }: Notice<Kind>): NoticeWords {
  return { title: KIND_NAMES[kind], ...SENTENCES[kind](data) };
}

function workshopPath(workshopId: string): string {
  return `/ateliers/${encodeURIComponent(workshopId)}`;
}

/** A day and a time in words, as the organization's clock shows them. */
function momentIn(language: 'fr' | 'en', day: string, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return language === 'fr' ? `${dayIn('fr-CA', day)} à ${Number(hour)}\u00a0h\u00a0${minute}` : `${dayIn('en-CA', day)} at ${time}`;
}

/** A calendar day in words, wherever the clock of the reader stands. */
function dayIn(locale: string, day: string): string {
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  // Only the first of a month is an ordinal in French, and locale data do not say so.
  return locale.startsWith('fr') ? words.replace(/^1(?=\s)/, '1er') : words;
}

function daysInFrench(first: string, last: string): string {
  return first === last ? `le ${dayIn('fr-CA', first)}` : `du ${dayIn('fr-CA', first)} au ${dayIn('fr-CA', last)}`;
}

function daysInEnglish(first: string, last: string): string {
  return first === last ? `on ${dayIn('en-CA', first)}` : `from ${dayIn('en-CA', first)} to ${dayIn('en-CA', last)}`;
}

function quoted(title: string): string {
  return `«\u00a0${title}\u00a0»`;
}
