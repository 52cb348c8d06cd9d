import { aText } from '@passerelle/kernel/testing';

import { aSingle } from '../item/item.builder.js';
import { startingParameters } from '../item/starting-parameters.js';
import { readBank } from './read-bank.js';

const TASK_KINDS = [{ id: 'rediger', name: aText('Rédiger') }];

function aDocument(over: object = {}, overItem: object = {}) {
  return {
    competency: 'verifier-texte-ia',
    misconceptions: [{ id: 'croire-sur-parole', name: aText('Croire sur parole'), feedback: aText('Vérifiez.') }],
    items: [{ id: 'verifier-texte-ia-01', level: 3, task: 'rediger', family: null, content: aSingle(), explanation: aText(), source: aText(), ...overItem }],
    ...over,
  };
}

function faultsOf(documents: readonly unknown[], kinds: unknown = TASK_KINDS): readonly string[] {
  const read = readBank(documents, kinds);
  return read.kind === 'BankUnreadable' ? read.faults : [];
}

describe('readBank', () => {
  it('gives each item the competency of its document, version 1, and the parameters that one begins with', () => {
    const read = readBank([aDocument()], TASK_KINDS);
    expect(read).toEqual(expect.objectContaining({ kind: 'BankRead', taskKinds: TASK_KINDS }));
    if (read.kind === 'BankUnreadable') return;
    expect(read.items).toEqual([expect.objectContaining({ id: 'verifier-texte-ia-01', competency: 'verifier-texte-ia', version: 1, status: 'calibrated', ...startingParameters(3, aSingle()) })]);
    expect(read.misconceptions).toEqual([expect.objectContaining({ id: 'croire-sur-parole', competency: 'verifier-texte-ia' })]);
  });

  it('reads every format', () => {
    const steps = ['1', '2', '3'].map((id) => ({ id, text: aText(id) }));
    const contents = [
      { ...aSingle(), kind: 'multiple' },
      { kind: 'ordering', question: aText(), steps, reversals: [{ earlier: '1', later: '3', misconception: 'croire-sur-parole' }] },
      { kind: 'matching', question: aText(), pairs: steps.map(({ id, text }) => ({ id, left: text, right: text })), lures: [{ id: 'leurre', text: aText() }], confusions: [{ left: '1', right: 'leurre', misconception: 'croire-sur-parole' }] },
      { kind: 'situation', situation: aText(), questions: ['1', '2'].map((id) => ({ id, content: aSingle() })) },
    ];
    for (const content of contents) expect(faultsOf([aDocument({}, { content })])).toEqual([]);
  });

  it.each<readonly [string, readonly unknown[], string]>([
    ['is no document', [null], 'document 1: fields are expected'],
    ['has no items', [aDocument({ items: undefined })], 'verifier-texte-ia/items: a list is expected'],
    ['misspells a field', [aDocument({}, { explication: aText() })], 'verifier-texte-ia/items/0/explication: no such field'],
    ['says a thing in one language', [aDocument({}, { source: { fr: 'Guide' } })], 'verifier-texte-ia/items/0/source/en: a text is expected'],
    ['has a level that is none', [aDocument({}, { level: 6 })], 'verifier-texte-ia/items/0/level: 1, 2, 3, 4, 5 is expected'],
    ['has a format that is none', [aDocument({}, { content: { kind: 'essay' } })], 'verifier-texte-ia/items/0/content/kind: single, multiple, ordering, matching, situation is expected'],
    ['does not say whether a choice is right', [aDocument({}, { content: aSingle({ choices: [{ id: 'a', text: aText() } as never] }) })], 'verifier-texte-ia/items/0/content/choices/0/correct: true, false is expected'],
    ['gives a right choice a misconception', [aDocument({}, { content: aSingle({ choices: [{ id: 'a', text: aText(), correct: true, misconception: 'croire-sur-parole' } as never] }) })], 'verifier-texte-ia/items/0/content/choices/0/misconception: no such field'],
    ['gives a wrong choice none', [aDocument({}, { content: aSingle({ choices: [{ id: 'a', text: aText(), correct: false } as never] }) })], 'verifier-texte-ia/items/0/content/choices/0/misconception: a text is expected'],
    ['names an item after something else', [aDocument({}, { id: 'question-1' })], 'question-1: the id is verifier-texte-ia- and two figures'],
    ['is of no kind of task', [aDocument({}, { task: 'dormir' })], 'verifier-texte-ia-01: no kind of task is called dormir'],
    ['points at a misconception of another competency', [aDocument({ misconceptions: [] })], 'verifier-texte-ia-01: no misconception of verifier-texte-ia is called croire-sur-parole'],
    ['is there twice', [aDocument(), aDocument()], 'verifier-texte-ia: two documents for this competency'],
  ])('refuses a document that %s', (_, documents, fault) => {
    expect(faultsOf(documents)).toContain(fault);
  });

  it('refuses kinds of tasks without a name', () => {
    expect(faultsOf([aDocument()], [{ id: 'rediger' }])).toEqual(['task-kinds/0/name: fields are expected']);
  });
});
