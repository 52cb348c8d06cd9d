import type { BilingualText } from '@passerelle/kernel';
import { dayInWords, durationInWords, type PageLanguage } from '@passerelle/platform-web';

import type { LateOnPathFragment, MyPathPageQuery, RemovedPathStepFragment, WeeksOfPathFragment } from '../generated/graphql.js';

type Removal = RemovedPathStepFragment['reasons'][number];
type LeftOpen = MyPathPageQuery['myPath']['leftOpen'][number];

/** « Un titre », or “a title”. */
export function quoted(title: BilingualText, language: PageLanguage): string {
  return language.current === 'fr' ? `«\u00a0${title.fr}\u00a0»` : `“${title.en}”`;
}

function listed(words: readonly string[], language: PageLanguage): string {
  return new Intl.ListFormat(language.current, { type: 'conjunction' }).format(words);
}

/** Why a step is no longer to take, in one sentence. */
export function removalWords({ kind, competency, required, reached, evidence, courses }: Removal, language: PageLanguage): string {
  const name = competency ? quoted(competency.title, language) : '';
  const others = listed(courses.map(({ title }) => quoted(title, language)), language);
  const shown = listed(evidence.map(({ title, observedAt }) => `${language.of(title)} (${dayInWords(observedAt, language.locale)})`), language);
  switch (kind) {
    case 'met': return shown ? $localize`:@@learning.removed.met:${name}:competency: : le niveau ${required}:level: est atteint, d’après ${shown}:evidence:.` : $localize`:@@learning.removed.met-plain:${name}:competency: : le niveau ${required}:level: est atteint.`;
    case 'higher': return shown ? $localize`:@@learning.removed.higher:${name}:competency: : vous êtes déjà au niveau ${reached}:level:, d’après ${shown}:evidence:.` : $localize`:@@learning.removed.higher-plain:${name}:competency: : vous êtes déjà au niveau ${reached}:level:.`;
    case 'otherSteps': return $localize`:@@learning.removed.other:${name}:competency: est couverte par ${others}:courses:, dans votre parcours.`;
    case 'outOfReach': return $localize`:@@learning.removed.reach:${name}:competency: : cette formation commence plus haut que votre niveau actuel (${reached}:level:).`;
    case 'opened': return $localize`:@@learning.removed.opened:Elle préparait à ${others}:courses:, que votre parcours ne demande plus.`;
    case 'refused': return $localize`:@@learning.removed.refused:Vous l’avez écartée.`;
  }
}

/** What is missing to close a gap whole. */
export function leftOpenWords({ required, leadsTo, closedInPart, because }: LeftOpen): string {
  if (because === 'refused') return $localize`:@@learning.left.refused:Une formation que vous avez écartée mènerait plus loin.`;
  if (because === 'done') return $localize`:@@learning.left.done:Vous avez déjà suivi ce qui y mène. Un diagnostic ou une validation peut le montrer.`;
  if (closedInPart) return $localize`:@@learning.left.part:Le niveau ${required}:required: est demandé ; les formations mènent au niveau ${leadsTo}:level:.`;
  return $localize`:@@learning.left.nothing:Rien dans le catalogue ne mène au niveau ${required}:required: pour le moment.`;
}

/** What is late, and what may be moved: never a reproach. */
export function lateWords({ courseId, dueOn, past, doneOn, movable, onTimeThen }: LateOnPathFragment, titleOf: (courseId: string) => string, language: PageLanguage): string {
  const [title, due] = [titleOf(courseId), dayInWords(dueOn, language.locale)];
  const begins = past
    ? pastWords(title, due, doneOn, language)
    : doneOn
    ? $localize`:@@learning.late.done:${title}:course: est demandée d’ici le ${due}:due: ; dans le temps convenu, elle serait terminée le ${dayInWords(doneOn, language.locale)}:day:.`
    : $localize`:@@learning.late.beyond:${title}:course: est demandée d’ici le ${due}:due: ; le temps convenu finit avant qu’elle soit terminée.`;
  const others = listed(movable.map(titleOf), language);
  if (movable.length === 0) return `${begins} ${$localize`:@@learning.late.talk:Parlez-en avec la personne dont vous relevez : un peu plus de temps, ou une autre date.`}`;
  if (onTimeThen) return `${begins} ${$localize`:@@learning.late.move:Il suffit de suivre ${others}:courses: après.`}`;
  return `${begins} ${$localize`:@@learning.late.move-some:Suivre ${others}:courses: après aiderait, sans suffire : parlez-en avec la personne dont vous relevez.`}`;
}

/** A last day that is behind: what remains possible, and from when. */
function pastWords(title: string, due: string, doneOn: string | null | undefined, language: PageLanguage): string {
  return doneOn
    ? $localize`:@@learning.late.past.done:${title}:course: était demandée pour le ${due}:due:. Dans le temps convenu, elle sera terminée le ${dayInWords(doneOn, language.locale)}:day:.`
    : $localize`:@@learning.late.past:${title}:course: était demandée pour le ${due}:due:. Il est encore temps de la suivre.`;
}

/** What is past its last day where no hours are agreed: what may wait, or whom to talk to. */
export function overdueWords(late: LateOnPathFragment, titleOf: (courseId: string) => string, language: PageLanguage): string {
  const begins = pastWords(titleOf(late.courseId), dayInWords(late.dueOn, language.locale), null, language);
  if (late.movable.length === 0) return `${begins} ${$localize`:@@learning.late.talk:Parlez-en avec la personne dont vous relevez : un peu plus de temps, ou une autre date.`}`;
  const courses = listed(late.movable.map(titleOf), language);
  return `${begins} ${late.movable.length === 1 ? $localize`:@@learning.late.wait:Commencez par elle : ${courses}:courses: peut attendre.` : $localize`:@@learning.late.wait-several:Commencez par elle : ${courses}:courses: peuvent attendre.`}`;
}

/** « 1 h 10 sur 1 h 30 ». */
export function weekHours({ minutesPlanned, minutesAgreed }: WeeksOfPathFragment['weeks'][number], language: PageLanguage): string {
  return $localize`:@@learning.weeks.hours:${durationInWords(minutesPlanned, language.current)}:planned: sur ${durationInWords(minutesAgreed, language.current)}:agreed:`;
}
