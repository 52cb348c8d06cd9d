import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { blankContent, blankItem, type ItemBeingWritten } from '@passerelle/assessment-domain';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { ItemDraftPage } from './item-draft-page.js';

const text = (words: string) => ({ fr: words, en: `${words} (en)` });
const SOUND: ItemBeingWritten = {
  ...blankItem('rediger' as never),
  content: {
    kind: 'single', question: { fr: 'Que faites-vous d’abord\u202f?', en: 'What do you do first?' },
    choices: [{ id: 'a', text: { fr: 'Vous lisez la source', en: 'You read the source' }, correct: true }, ...['b', 'c'].map((id) => ({ id, text: { fr: `Vous relisez le texte ${id}`, en: `You read the text again ${id}` }, correct: false as const, misconception: 'verifier-forme' as never }))],
  },
  explanation: { fr: 'La source le dit.', en: 'The source says so.' }, source: { fr: 'Guide', en: 'Guidelines' },
};
const aDraft = (over: object = {}) => ({ id: 'd1', itemId: 'verifier-01', competencyId: 'verifier', baseVersion: 1, state: 'writing', revision: 1, written: SOUND, changedByName: 'Camille Roy', changedAt: '2026-11-20T14:00:00Z', archivedAt: null, authorNames: ['Camille Roy'], mayReview: false, faults: [], reviews: [], ...over });

async function aPage(draft = aDraft(), answers: object = {}) {
  TestBed.resetTestingModule();
  sessionStorage.clear();
  const fake = new FakeGraphql({
    ItemDraftPage: { itemDraft: draft, itemBank: { competencies: [{ competencyId: 'verifier', title: text('Vérifier un texte') }], taskKinds: [{ id: 'rediger', name: text('Rédiger') }] } },
    BankMisconceptions: { bankMisconceptions: [{ id: 'verifier-forme', name: text('Juger à la forme'), feedback: text('Ouvrez la source.') }] },
    SaveItemDraft: { saveItemDraft: { __typename: 'ItemDraftSaved', draft: aDraft({ revision: 2 }) } },
    ...answers,
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer({ permissions: ['item:write', 'item:publish'] }));
  const page = TestBed.createComponent(ItemDraftPage);
  page.componentRef.setInput('draftId', 'd1');
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const settle = async (milliseconds = 0) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await page.whenStable();
  };
  const click = async (words: string) => {
    [...host.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await settle();
  };
  const write = async (field: Element | null | undefined, words: string) => {
    (field as HTMLTextAreaElement).value = words;
    field?.dispatchEvent(new Event('change'));
    await settle();
  };
  const sent = (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  return { host, click, write, settle, sent };
}

describe('ItemDraftPage', () => {
  it('finds nothing in a sound question, and sees a fault as one writes', async () => {
    const { host, write } = await aPage();
    expect(host.querySelector('[aria-labelledby=pa-remarks]')?.textContent).toContain('Rien à signaler');
    await write(host.querySelector('pa-question-editor textarea[lang=en]'), '');
    expect(host.querySelector('[aria-labelledby=pa-remarks]')?.textContent).toContain('Un texte manque');
  });

  it('sends what is written with the revision that it was made on', async () => {
    const { host, write, settle, sent } = await aPage();
    await write(host.querySelector('pa-question-editor textarea[lang=fr]'), 'Que faites-vous en premier\u202f?');
    await settle(900);
    expect(sent('SaveItemDraft')).toEqual([expect.objectContaining({ draftId: 'd1', expectedRevision: 1, written: expect.objectContaining({ content: expect.objectContaining({ question: { fr: 'Que faites-vous en premier\u202f?', en: 'What do you do first?' } }) }) })]);
    expect(host.querySelector('pa-sync-status')?.getAttribute('data-state')).toBe('saved');
  });

  it('tells a conflict, loses nobody’s words, and sends one’s own over those that were read', async () => {
    const current = aDraft({ revision: 5, changedByName: 'Luc Fortin', written: { ...SOUND, explanation: { fr: 'Autre explication.', en: 'Another explanation.' } } });
    const { host, write, settle, click, sent } = await aPage(aDraft(), { SaveItemDraft: { saveItemDraft: { __typename: 'ItemDraftChanged', current } } });
    await write(host.querySelector('pa-question-editor textarea[lang=fr]'), 'Mes mots\u202f?');
    await settle(900);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Luc Fortin');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Autre explication.');
    expect(host.querySelector<HTMLTextAreaElement>('pa-question-editor textarea[lang=fr]')?.value).toBe('Mes mots\u202f?');
    await click('Garder mes mots');
    expect(sent('SaveItemDraft').map(({ expectedRevision }) => expectedRevision)).toEqual([1, 5]);
  });

  it('marks one right choice only, and asks which idea is behind the others', async () => {
    const { host, settle } = await aPage();
    host.querySelectorAll<HTMLInputElement>('pa-choices-editor input[type=radio]')[1]?.click();
    await settle();
    expect([...host.querySelectorAll<HTMLInputElement>('pa-choices-editor input[type=radio]')].map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(host.querySelector('[aria-labelledby=pa-remarks]')?.textContent).toContain('L’idée fausse derrière une mauvaise réponse');
  });

  it.each([['multiple', 'pa-choices-editor'], ['ordering', 'pa-steps-editor'], ['matching', 'pa-pairs-editor'], ['situation', 'section pa-question-editor']] as const)('edits %s', async (kind, part) => {
    const { host } = await aPage(aDraft({ written: { ...SOUND, content: blankContent(kind) } }));
    expect(host.querySelectorAll(part).length).toBe(kind === 'situation' ? 2 : 1);
    expect(host.textContent).toContain('Empêche la publication');
  });

  it('is not given to be read while something stands in the way', async () => {
    const { host, click, sent } = await aPage(aDraft({ written: { ...SOUND, source: { fr: '', en: '' } } }));
    await click('Demander une relecture');
    expect(sent('AskItemReview')).toEqual([]);
    expect(host.querySelector('pa-item-review [role=alert]')?.textContent).toContain('Corrigez d’abord');
  });

  it('is accepted by somebody who did not write it, as they read it; sent back with words', async () => {
    const { host, click, sent } = await aPage(aDraft({ state: 'inReview', mayReview: true, revision: 4 }), { DecideItemReview: { decideItemReview: { __typename: 'ItemAccepted', itemId: 'verifier-01', version: 2 } } });
    expect(host.querySelector('pa-item-editor')).toBeNull();
    await click('À revoir');
    expect(host.querySelector('pa-item-review [role=alert]')?.textContent).toContain('ce qui est à revoir');
    await click('Accepter et mettre à l’essai');
    expect(sent('DecideItemReview')).toEqual([expect.objectContaining({ revision: 4, outcome: 'accepted' })]);
  });

  it('shows it as whoever answers sees it, without its key', async () => {
    const { host, click, settle } = await aPage();
    await click('Voir comme le personnel');
    await settle();
    expect(host.querySelector('pa-item-preview')?.textContent).toContain('Vous lisez la source');
    expect(host.querySelector('pa-item-preview')?.textContent).not.toContain('Bonne');
  });
});
