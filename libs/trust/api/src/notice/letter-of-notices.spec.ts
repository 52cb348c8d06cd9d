import { aNotice } from '@passerelle/trust-domain/testing';

import { letterOfNotices } from './letter-of-notices.js';

const URL = 'https://passerelle.exemple.quebec';

describe('letterOfNotices', () => {
  it('says one notice by its own words, with where to go', () => {
    expect(letterOfNotices([aNotice('courseFinished')], 'fr', 'mireille@exemple.quebec', URL)).toEqual({
      to: 'mireille@exemple.quebec',
      subject: 'Vous avez terminé une formation',
      text: `Bonjour,\n\n«\u00a0Comprendre l’IA au travail\u00a0» reste ouverte\u00a0: vous pouvez y revenir quand vous voulez.\n${URL}/fr/formations/comprendre-ia-au-travail\n\nPour choisir ce qui vous est écrit\u00a0: ${URL}/fr/avis\n`,
    });
  });

  it('gathers those of a day, in the person’s language', () => {
    const { subject, text } = letterOfNotices([aNotice('validationAsked'), aNotice('contestationAnswered')], 'en', 'nadia@exemple.quebec', URL);
    expect(subject).toBe('Passerelle: 2 notices for you');
    expect(text.split('\n\n')).toEqual([
      'Hello,',
      `You are asked for a validation\nMireille Côté asks you to validate the competency “Check a text made by AI”.\n${URL}/en/mon-equipe/validations/01890000-0000-7000-8000-000000000002`,
      `Your contestation has an answer\nSomebody has replied about the task “Sort the mail”.\n${URL}/en/mes-taches`,
      `To choose what is written to you: ${URL}/en/avis\n`,
    ]);
  });
});
