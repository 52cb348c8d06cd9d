import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { ModelPolicyFieldsFragment, ModelStandingFieldsFragment } from '../generated/graphql.js';
import { LanguageModelPage } from './language-model-page.js';
import { QuestionPage } from './question-page.js';

const ON: ModelStandingFieldsFragment = { standing: 'on', refused: false, model: 'doublure', host: 'modele.exemple.quebec' };
const POLICY: ModelPolicyFieldsFragment = { configured: true, model: 'doublure', host: 'modele.exemple.quebec', allowed: false, decidedBy: null, decidedAt: null, unitsOff: [{ id: 'u1', name: 'Direction des archives' }], calls: 0, failed: 0, tokens: 0 };
const PASSAGE = { id: 'course/verifier#3', kind: 'lesson', title: 'Relire', context: 'Vérifier un texte', words: 'On relit à la source.', path: '/formations/verifier/lecon/l1', covers: 0.9 };

async function aPage(component: Type<unknown>, answers: Record<string, object> = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    QuestionPage: { questionContacts: [], myHelpRequests: [] }, AnswerToQuestion: { answerToQuestion: { passages: [PASSAGE] } }, LanguageModelStanding: { languageModel: ON },
    ComposeAnswer: { composeAnswer: { __typename: 'AnswerComposed', model: 'doublure', sentences: [{ words: 'On relit toujours.', passageIds: [PASSAGE.id] }] } },
    ChooseLanguageModel: { chooseLanguageModel: { ...ON, standing: 'refused', refused: true } },
    LanguageModelPolicy: { languageModelPolicy: POLICY }, DecideLanguageModel: { decideLanguageModel: { ...POLICY, allowed: true } }, ...answers,
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(component);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
  };
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await settle();
  };
  const turn = async (box: string) => {
    host.querySelector<HTMLInputElement>(box)?.click();
    await settle();
  };
  const ask = async () => {
    host.querySelector<HTMLInputElement>('#question')!.value = 'Comment relire ?';
    host.querySelector<HTMLFormElement>('form[role=search]')?.requestSubmit();
    await settle();
  };
  const sent = (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => variables);
  return { host, press, turn, ask, sent };
}

describe('an answer written by a language model', () => {
  afterEach(() => document.body.replaceChildren());

  it('is asked for by whoever wants it, marked, and leads to the passages, which remain', async () => {
    const { host, ask, press, sent } = await aPage(QuestionPage);
    await ask();
    expect(sent('ComposeAnswer')).toEqual([]);
    expect(host.textContent).toContain('sans votre nom');
    await press('Faire rédiger une réponse');
    expect(sent('ComposeAnswer')).toEqual([{ input: expect.objectContaining({ question: 'Comment relire ?', language: 'fr' }) as object }]);
    expect(host.querySelector('pa-tag')?.textContent).toContain('Rédigé par un modèle de langage');
    expect(host.querySelector('pa-composed-answer')?.textContent).toContain('On relit toujours.');
    host.querySelector<HTMLAnchorElement>('pa-composed-answer a')?.click();
    expect(document.activeElement?.textContent).toBe('Relire');
    expect(host.querySelector('blockquote')?.textContent).toBe('On relit à la source.');
  });

  it('says why a question was not sent', async () => {
    const { host, ask, press } = await aPage(QuestionPage, { ComposeAnswer: { composeAnswer: { __typename: 'AnswerNotComposed', why: 'person' } } });
    await ask();
    await press('Faire rédiger une réponse');
    expect(host.querySelector('pa-composed-answer')?.textContent).toContain('semble nommer une personne');
    expect(host.querySelector('blockquote')).not.toBeNull();
  });

  it('is refused by a person at any time, and then not offered', async () => {
    const { host, ask, turn, sent } = await aPage(QuestionPage);
    await turn('pa-model-preference input');
    expect(sent('ChooseLanguageModel')).toEqual([{ input: expect.objectContaining({ refuses: true }) as object }]);
    expect(host.querySelector('pa-model-preference')?.textContent).toContain('ne servira pas à vos questions');
    await ask();
    expect(host.querySelector('pa-composed-answer')).toBeNull();
  });

  it('leaves no trace on the page where no model is set', async () => {
    const { host, ask } = await aPage(QuestionPage, { LanguageModelStanding: { languageModel: { ...ON, standing: 'notConfigured', model: null, host: null } } });
    await ask();
    expect(host.querySelector('pa-composed-answer, pa-model-preference')).toBeNull();
  });
});

describe('LanguageModelPage', () => {
  afterEach(() => document.body.replaceChildren());

  it('turns it on for the organization, and off or on for a unit', async () => {
    const { host, turn, press, sent } = await aPage(LanguageModelPage);
    expect(host.textContent).toContain('Ni la question ni la réponse');
    await turn('input[role=switch]');
    await press('Remettre en service');
    expect(sent('DecideLanguageModel')).toEqual([{ input: expect.objectContaining({ allowed: true, unitId: null }) as object }, { input: expect.objectContaining({ allowed: true, unitId: 'u1' }) as object }]);
  });

  it('says that no model is set', async () => {
    const { host } = await aPage(LanguageModelPage, { LanguageModelPolicy: { languageModelPolicy: { ...POLICY, configured: false, model: null, host: null } } });
    expect(host.querySelector('pa-empty-state')?.textContent).toContain('Aucun modèle n’est branché');
  });
});
