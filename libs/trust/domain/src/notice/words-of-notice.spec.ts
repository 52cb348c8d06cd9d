import type { CompetencyId, ContestationId, CourseId, JobFamilyId } from '@passerelle/kernel';

import { aNotice } from './notice.builder.js';
import { NOTICE_KINDS } from './notice.js';
import { wordsOfNotice } from './words-of-notice.js';

describe('wordsOfNotice', () => {
  it('says every kind in both languages, with the page where one goes from there', () => {
    for (const kind of NOTICE_KINDS) {
      const { title, sentence, path } = wordsOfNotice(aNotice(kind));
      for (const words of [title.fr, title.en, sentence.fr, sentence.en]) expect(words).toMatch(/^\S.*\S$/);
      expect(title.fr).not.toBe(title.en);
      expect(path).toMatch(/^\/[a-z-]+/);
    }
  });

  it('names whoever asks for a validation, or says that it is somebody of the team', () => {
    const data = { competencyId: 'verifier-texte-ia' as CompetencyId, competencyTitle: { fr: 'Vérifier un texte', en: 'Check a text' }, requestId: 'r' };
    expect(wordsOfNotice({ kind: 'validationAsked', data: { ...data, personName: 'Mireille Côté' } }).sentence).toEqual({
      fr: 'Mireille Côté vous demande de valider la compétence «\u00a0Vérifier un texte\u00a0».',
      en: 'Mireille Côté asks you to validate the competency “Check a text”.',
    });
    expect(wordsOfNotice({ kind: 'validationAsked', data }).sentence.fr).toMatch(/^Un membre de votre équipe vous demande/);
  });

  it('says who asks for a course, and by when', () => {
    expect(wordsOfNotice(aNotice('pathAssigned')).sentence).toEqual({
      fr: 'Nadia Tremblay vous demande de suivre «\u00a0Comprendre l’IA au travail\u00a0» d’ici le 18 décembre 2026. La raison est dans votre parcours.',
      en: 'Nadia Tremblay asks you to take “Understanding AI at work” by December 18, 2026. The reason is on your path.',
    });
  });

  it('leads to the request, the competency or the course that it is about', () => {
    expect(wordsOfNotice(aNotice('validationAsked')).path).toBe('/mon-equipe/validations/01890000-0000-7000-8000-000000000002');
    expect(wordsOfNotice({ kind: 'courseFinished', data: { courseId: 'comprendre-ia' as CourseId, courseTitle: { fr: 'Comprendre', en: 'Understand' } } }).path).toBe('/formations/comprendre-ia');
    expect(wordsOfNotice(aNotice('validationDecided')).path).toBe('/mes-competences/verifier-texte-ia');
  });

  it('says when a workshop is on the clock of the organization', () => {
    expect(wordsOfNotice(aNotice('workshopReminder')).sentence).toEqual({ fr: '«\u00a0Relire une lettre à deux\u00a0» a lieu le 2 décembre 2026 à 9\u00a0h\u00a030.', en: '“Relire une lettre à deux” is on December 2, 2026 at 09:30.' });
  });

  it('does without the words of a task that is no longer there', () => {
    const data = { contestationId: 'c' as ContestationId, familyId: 'agent-bureau' as JobFamilyId, taskLabel: null };
    expect(wordsOfNotice({ kind: 'contestationAnswered', data }).sentence).toEqual({ fr: 'Une personne vous a répondu.', en: 'Somebody has replied.' });
  });
});
