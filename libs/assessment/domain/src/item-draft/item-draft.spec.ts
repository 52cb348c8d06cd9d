import type { AccountId, CompetencyId, ItemId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import { aBank } from '../bank/bank.builder.js';
import { coverBank } from '../bank/cover-bank.js';
import { isBlocking, lintBank, lintItem } from '../bank/lint-bank.js';
import { CONTENT_KINDS } from '../item/content.js';
import { guessingFloor } from '../item/guessing-floor.js';
import { anItem, aSingle } from '../item/item.builder.js';
import { retireItem } from '../item/retire-item.js';
import { startingParameters } from '../item/starting-parameters.js';
import { blankContent, blankItem, partIdBeside } from './blank-item.js';
import { anItemDraft, aWrittenItem } from './item-draft.builder.js';
import { judgeItemSave } from './item-draft.js';
import { type ItemReading, judgeItemReview } from './item-review.js';
import { ideasOf, ownItemId, pilotItem, takeUp } from './pilot-item.js';
import { writtenFaults } from './written-faults.js';

const AUTHOR = '00000000-0000-7000-8000-0000000000a1' as AccountId;
const READER = '00000000-0000-7000-8000-0000000000a2' as AccountId;
const bank = aBank();

describe('a change of a draft', () => {
  it('is kept when it was made on what is there, even while somebody reads it', () => {
    expect(judgeItemSave(anItemDraft({ revision: 3 }), 3)).toBeUndefined();
    expect(judgeItemSave(anItemDraft({ state: 'inReview' }), 1)).toBeUndefined();
  });
  it('is not kept over words that its author has not read, nor once it is published or put away', () => {
    expect(judgeItemSave(anItemDraft({ revision: 4 }), 3)).toEqual({ kind: 'ItemDraftChanged' });
    expect(judgeItemSave(anItemDraft({ state: 'published' }), 1)).toEqual({ kind: 'ItemDraftClosed', state: 'published', archived: false });
    expect(judgeItemSave(anItemDraft({ archivedAt: new Date() }), 1)).toEqual({ kind: 'ItemDraftClosed', state: 'writing', archived: true });
  });
});

describe('the reading of a draft', () => {
  const reading = (over: Partial<ItemReading> = {}): ItemReading => ({ reviewer: READER, outcome: 'accepted', words: '', revision: 1, ...over });
  const judged = (over: Partial<ItemReading> = {}, draft = anItemDraft({ state: 'inReview' }), latest = 1) => judgeItemReview(draft, reading(over), new Set([AUTHOR]), latest, []);

  it('is by a second person, of the words that they read', () => {
    expect(judged()).toBeUndefined();
    expect(judged({ reviewer: AUTHOR })).toEqual({ kind: 'ItemReviewerIsAuthor' });
    expect(judged({ revision: 0 })).toEqual({ kind: 'ItemDraftChanged' });
    expect(judged({}, anItemDraft())).toEqual({ kind: 'ItemDraftNotInReview', state: 'writing' });
  });
  it('says what to do when it sends it back', () => {
    expect(judged({ outcome: 'returned', words: '  non  ' })).toEqual({ kind: 'ItemReviewSaysNothing', shortest: 10 });
    expect(judged({ outcome: 'returned', words: 'Le choix c est juste aussi.' }, undefined, 7)).toBeUndefined();
  });
  it('publishes nothing that was overtaken, nor anything that would mislead', () => {
    expect(judged({}, undefined, 2)).toEqual({ kind: 'ItemMovedOn', version: 2 });
    expect(judged({}, anItemDraft({ state: 'inReview', baseVersion: null }), 0)).toBeUndefined();
    const faults = [{ kind: 'KeyLongest', item: anItem().id, language: 'fr' }, { kind: 'KeyMissing', item: anItem().id }] as const;
    expect(judgeItemReview(anItemDraft({ state: 'inReview' }), reading(), new Set(), 1, faults)).toEqual({ kind: 'ItemDraftFaulty', faults: [faults[1]] });
  });
});

describe('the question that a draft becomes', () => {
  const anyItem = fc.constantFrom(...bank.items);
  it('is its next version, tried out before it counts, with parameters argued from level and format', () => {
    fc.assert(fc.property(anyItem, fc.integer({ min: 0, max: 40 }), (item, latest) => {
      const made = pilotItem(anItemDraft({ itemId: item.id, competency: item.competency, written: takeUp(item) }), latest);
      expect(made).toMatchObject({ id: item.id, version: latest + 1, status: 'pilot', content: item.content, ...startingParameters(item.level, item.content) });
      expect(made.parameters.guessing).toBe(guessingFloor(item.content));
      expect(takeUp(made)).toEqual(takeUp(item));
      expect(made).not.toHaveProperty('ideas');
    }));
  });
  it('brings the misconceptions that it names, of its competency', () => expect(ideasOf(anItemDraft({ written: aWrittenItem({ ideas: [{ id: 'organisme-0a1b2c3d' as never, name: { fr: 'n', en: 'n' }, feedback: { fr: 'f', en: 'f' } }] }) }))).toEqual([expect.objectContaining({ id: 'organisme-0a1b2c3d', competency: 'verifier-texte-ia' })]));
  it('has a name that no question that ships has', () => expect(ownItemId('verifier-texte-ia' as CompetencyId, '3f9a1c2e')).not.toMatch(/^verifier-texte-ia-\d{2,3}$/));
});

describe('the form of what is written', () => {
  it('is that of every question of a bank, and of what is only begun', () => {
    for (const item of bank.items) expect(writtenFaults(takeUp(item))).toEqual([]);
    for (const kind of CONTENT_KINDS) expect(writtenFaults({ ...blankItem('rediger' as never), content: blankContent(kind) })).toEqual([]);
  });
  it.each([
    ['nothing', null], ['a level that is none', aWrittenItem({ level: 6 as never })], ['a text without end', aWrittenItem({ source: { fr: 'a'.repeat(4001), en: '' } })],
    ['a field too many', { ...aWrittenItem(), status: 'calibrated' }], ['an id that is a path', aWrittenItem({ task: '../x' as never })],
    ['a misconception under the name of one that ships', aWrittenItem({ ideas: [{ id: 'verifier-forme' as never, name: { fr: '', en: '' }, feedback: { fr: '', en: '' } }] })],
    ['a format that is none', aWrittenItem({ content: { kind: 'essay' } as never })],
    ['more than a question', aWrittenItem({ content: aSingle({ choices: Array.from({ length: 40 }, (_, at) => ({ id: `c${at}`, text: { fr: 'a'.repeat(3000), en: 'b' }, correct: true as const })) }) })],
  ])('is not %s', (_what, written) => expect(writtenFaults(written).length).toBeGreaterThan(0));
  it('names parts apart', () => expect([partIdBeside([], 's'), partIdBeside(['s1', 's3'], 's')]).toEqual(['s1', 's2']));
});

describe('what the linter says of one question', () => {
  it('is what it says of it in its bank', () => {
    fc.assert(fc.property(fc.constantFrom(...bank.items), (item) => {
      const alone = lintItem(item, { items: [], misconceptions: bank.misconceptions });
      const whole = lintBank(bank, 30).filter((fault) => 'item' in fault && fault.item === item.id && fault.kind !== 'QuestionsAlike');
      expect(alone).toEqual(whole);
    }));
  });
  it('sees that another question says the same, unless that one is retired or an older version of it', () => {
    const other = { ...anItem(), id: 'copie' as ItemId };
    const said = (items: readonly ReturnType<typeof anItem>[]) => lintItem(anItem(), { items, misconceptions: [] }).filter(({ kind }) => kind === 'QuestionsAlike');
    expect(said([other])).toHaveLength(2);
    expect(said([{ ...other, status: 'retired' }, anItem()])).toEqual([]);
  });
  it('takes the ideas that the question brings, when they are said', () => {
    const idea = { id: 'croire-sur-parole' as never, competency: anItem().competency, name: { fr: 'Croire', en: 'Believing' }, feedback: { fr: 'Ouvrez la source.', en: 'Open the source.' } };
    const of = (ideas: readonly (typeof idea)[]) => lintItem(anItem(), { items: [], misconceptions: [] }, ideas).map(({ kind }) => kind).filter((kind) => kind.startsWith('Misconception'));
    expect([of([]), of([idea]), of([{ ...idea, feedback: { fr: '', en: '' } }])]).toEqual([['MisconceptionUnknown'], [], ['MisconceptionUnsaid']]);
  });
  it('stands in the way when it keeps the question from being asked, and is advice otherwise', () => expect((['KeyMissing', 'QuestionsAlike', 'KeyLongest', 'Typography'] as const).map((kind) => isBlocking({ kind }))).toEqual([true, true, false, false]));
});

describe('what a bank covers', () => {
  it('counts each question that is asked once, at its level', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('calibrated', 'pilot', 'retired', 'draft'), { minLength: 60, maxLength: 60 }), (statuses) => {
      const items = aBank({ itemsEach: 60 }).items.map((item, at) => ({ ...item, status: statuses[at] as never as typeof item.status }));
      const [covered] = coverBank(items);
      const sum = (covered?.levels ?? []).reduce((total, { counting, pilots, practice }) => total + counting + pilots + practice, 0);
      expect(sum).toBe(items.filter(({ status }) => status === 'calibrated' || status === 'pilot').length);
    }), { numRuns: 30 });
  });
  it('shows a competency about which there is no question yet', () => expect(coverBank([], ['classer' as CompetencyId])).toEqual([{ competency: 'classer', levels: [1, 2, 3, 4, 5].map((level) => ({ level, counting: 0, pilots: 0, practice: 0 })) }]));
});

describe('retireItem', () => {
  it('makes a version that is asked no more, with a reason', () => expect(retireItem(anItem({ version: 3 }), 3, 'La directive a changé.')).toEqual({ ...anItem(), version: 4, status: 'retired' }));
  it('refuses what was not read, what is retired, and no reason', () => {
    expect(retireItem(anItem({ version: 3 }), 2, 'La directive a changé.')).toEqual({ kind: 'ItemMovedOn', version: 3 });
    expect(retireItem(anItem({ status: 'retired' }), 1, 'La directive a changé.')).toEqual({ kind: 'ItemAlreadyRetired' });
    expect(retireItem(anItem(), 1, '   non   ')).toEqual({ kind: 'ReasonTooShort', shortest: 10 });
  });
});
