import { probabilityOfRight, scoreAnswer } from '@passerelle/assessment-domain';
import { anItem, aSingle } from '@passerelle/assessment-domain/testing';
import { estimateLevel,type Evidence } from '@passerelle/competencies-domain';
import type { EvidenceId, ItemId, MisconceptionId } from '@passerelle/kernel';
import { aText, MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import { NOT_BEGUN } from './apply-practice-record.js';
import { chooseExercise, type ExerciseChoice } from './choose-exercise.js';
import { anAim, anExercise, someExercises } from './exercise.builder.js';
import { exerciseOf, expectedSuccess } from './exercise.js';
import { findSibling } from './find-sibling.js';
import { giveFeedback } from './give-feedback.js';
import { giveHint, nextRung } from './hint-ladder.js';
import { type MetBefore, practiceEvidence } from './practice-evidence.js';
import type { AnsweredExercise } from './session.js';
import { workExample } from './worked-example.js';

const HELD = 'croire-sur-parole' as MisconceptionId;
const OTHER = 'autre-idee' as MisconceptionId;
const id = (name: string) => name as ItemId;
const idea = (name: MisconceptionId) => ({ id: name, competency: anItem().competency, name: aText('Idée'), feedback: aText(`Ce qu’il en est de ${name}`) });

describe('chooseExercise', () => {
  const choice = (over: Partial<ExerciseChoice> = {}): ExerciseChoice => ({ exercises: someExercises(20), competency: anExercise().competency, probabilityOf: ({ parameters }) => probabilityOfRight(2.5, parameters), asked: [], lastAsked: new Map(), now: MONDAY, next: () => 0, ...over });

  it('takes a worthwhile exercise whenever one is there, whatever is drawn', () => {
    fc.assert(fc.property(fc.double({ min: -0.5, max: 5.5, noNaN: true }), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.subarray(someExercises(20) as ReturnType<typeof anExercise>[], { minLength: 1 }), (level, drawn, exercises) => {
      const probabilityOf = ({ parameters }: ReturnType<typeof anExercise>) => probabilityOfRight(level, parameters);
      const chosen = chooseExercise(choice({ exercises, probabilityOf, next: () => drawn }));
      const someWorthwhile = exercises.some((one) => probabilityOf(one) >= 0.6 && probabilityOf(one) <= 0.85);
      expect(chosen?.worthwhile).toBe(someWorthwhile);
    }));
  });

  it('leaves to rest what was asked this week, and takes the longest rested when nothing else is left', () => {
    const days = (ago: number) => new Date(MONDAY.getTime() - ago * 86_400_000);
    const exercises = [anExercise({ id: id('a') }), anExercise({ id: id('b') })];
    expect(chooseExercise(choice({ exercises, lastAsked: new Map([[id('a'), days(2)]]) }))?.exercise.id).toBe('b');
    expect(chooseExercise(choice({ exercises: exercises.slice(0, 1), lastAsked: new Map([[id('a'), days(2)]]) }))?.exercise.id).toBe('a');
    expect(chooseExercise(choice({ exercises, lastAsked: new Map([[id('a'), days(9)], [id('b'), days(2)]]) }))?.exercise.id).toBe('a');
  });

  it('asks no variant of what was asked in the session', () => {
    const [one, variant] = [anExercise({ id: id('a'), family: 'f' }), anExercise({ id: id('b'), family: 'f' })];
    expect(chooseExercise(choice({ exercises: [one, variant], asked: [one] }))).toBeNull();
  });
});

describe('findSibling', () => {
  const missed = anExercise({ id: id('missed'), family: 'f', level: 3 });
  const alike = anExercise({ id: id('alike'), level: 3 });
  const sameIdea = anExercise({ id: id('idea'), level: 3, misconceptions: [HELD] });
  const variant = anExercise({ id: id('variant'), family: 'f', level: 4 });

  it('prefers a variant, then the same mistaken idea, then the same level, and never repeats', () => {
    const all = [missed, alike, sameIdea, variant, anExercise({ id: id('easier'), level: 1 })];
    expect(findSibling(missed, [HELD], all, [missed])).toBe(variant);
    expect(findSibling(missed, [HELD], all, [missed, variant])).toBe(sameIdea);
    expect(findSibling(missed, [], all, [missed, variant])).toBe(alike);
    expect(findSibling(missed, [HELD], all, [missed, variant, sameIdea, alike])).toBeNull();
  });
});

describe('giveHint', () => {
  const item = anItem({ content: aSingle({ choices: [{ id: 'a', text: aText('A'), correct: false, misconception: OTHER }, { id: 'b', text: aText('B'), correct: true }, { id: 'c', text: aText('C'), correct: false, misconception: HELD }] }) });

  it('orients, then reminds, then works through a first step, and no further', () => {
    expect([0, 1, 2, 3].map(nextRung)).toEqual(['orient', 'remind', 'workThrough', null]);
    expect(giveHint('orient', item, [], [])).toMatchObject({ level: 3, asks: 'single' });
    expect(giveHint('remind', item, [], [])).toEqual({ rung: 'remind', source: item.source });
  });

  it('sets aside the wrong choice that rests on an idea that the person holds, with why, and never the right one', () => {
    expect(giveHint('workThrough', item, [idea(HELD), idea(OTHER)], [HELD])).toEqual({ rung: 'workThrough', step: { kind: 'setAside', choice: 'c', why: idea(HELD).feedback } });
    expect(giveHint('workThrough', item, [], [])).toEqual({ rung: 'workThrough', step: { kind: 'setAside', choice: 'a', why: null } });
  });

  it('places the first step of an order, and the first of pairs', () => {
    const steps = ['un', 'deux', 'trois'].map((name) => ({ id: name, text: aText(name) }));
    expect(giveHint('workThrough', anItem({ content: { kind: 'ordering', question: aText(), steps, reversals: [] } }), [], [])).toMatchObject({ step: { kind: 'comesFirst', step: 'un' } });
    const pairs = steps.map(({ id: name, text }) => ({ id: name, left: text, right: text }));
    expect(giveHint('workThrough', anItem({ content: { kind: 'matching', question: aText(), pairs, lures: [], confusions: [] } }), [], [])).toMatchObject({ step: { kind: 'goesWith', left: 'un', right: 'un' } });
  });
});

describe('giveFeedback', () => {
  const scored = (choice: string) => {
    const answer = scoreAnswer(anItem().content, choice === '?' ? { kind: 'dontKnow' } : { kind: 'single', choice });
    if (answer.kind !== 'ScoredAnswer') throw new Error('The answer does not fit.');
    return answer;
  };

  it('explains what is right, speaks of the idea behind what is wrong, and points at the rule otherwise', () => {
    const item = anItem();
    expect(giveFeedback(item, scored('b'), [idea(HELD)], 1)).toEqual({ kind: 'right', explanation: item.explanation, hints: 1 });
    expect(giveFeedback(item, scored('a'), [idea(HELD), idea(OTHER)], 0)).toEqual({ kind: 'misconception', ideas: [idea(HELD)] });
    expect(giveFeedback(item, scored('?'), [idea(HELD)], 0)).toEqual({ kind: 'remind', source: item.source });
    expect(giveFeedback(item, scored('a'), [], 0)).toEqual({ kind: 'remind', source: item.source });
  });
});

describe('workExample', () => {
  it('gives what is right, and why', () => {
    const item = anItem();
    expect(workExample(item)).toMatchObject({ situation: null, questions: [{ solution: [{ text: aText('Choix b'), with: null }] }], explanation: item.explanation });
  });
});

describe('exerciseOf', () => {
  it('gathers the ideas behind wrong answers; drafts and retired items make none', () => {
    expect(exerciseOf(anItem(), () => true)?.misconceptions).toEqual([HELD]);
    expect([exerciseOf(anItem({ status: 'draft' }), () => true), exerciseOf(anItem({ status: 'retired' }), () => true)]).toEqual([null, null]);
  });

  it('makes none of what is not kept for practice: its key would be given away', () => {
    const kept = new Set(['a']);
    const made = ['a', 'b'].map((name) => exerciseOf(anItem({ id: id(name) }), (item) => kept.has(item.id))?.id);
    expect(made).toEqual(['a', undefined]);
  });
});

describe('expectedSuccess', () => {
  it('averages the response model over the levels: half when the posterior is even about the difficulty', () => {
    expect(expectedSuccess(anAim().posterior, { discrimination: 1.2, difficulty: 2.5, guessing: 0 })).toBeCloseTo(0.5, 12);
  });
});

describe('practiceEvidence', () => {
  const answered = (count: number, over: Partial<AnsweredExercise> = {}): readonly AnsweredExercise[] => someExercises(count).map((exercise) => ({ exercise, reason: 'target', hints: 0, outcome: 'right', misconceptions: [], at: MONDAY, ...over }));
  const of = (answers: readonly AnsweredExercise[], met: Partial<MetBefore> = {}) => practiceEvidence({ ...NOT_BEGUN, answered: answers }, { inPractice: new Set(), inDiagnostic: new Set(), ...met });
  const piece = (answers: readonly AnsweredExercise[], kind: Evidence['kind'], name = 'one'): Evidence => {
    const [said] = of(answers);
    if (!said) throw new Error('Nothing was said.');
    return { id: name as EvidenceId, competency: said.competency, kind, observedAt: said.observedAt, subject: `practice/${name}`, logLikelihood: said.logLikelihood };
  };
  const meanOf = (evidence: readonly Evidence[]) => estimateLevel(evidence, 18, MONDAY)!.mean;

  it('says less the more hints were used', () => {
    const means = [0, 1, 2, 3].map((hints) => meanOf([piece(answered(10, { hints }), 'practice')]));
    expect(means.toSorted((a, b) => b - a)).toEqual(means);
    expect(new Set(means).size).toBe(4);
  });

  it('weighs less than a diagnostic of the same answers, and at most as much however often it is repeated', () => {
    const practice = Array.from({ length: 40 }, (_, session) => piece(answered(10), 'practice', `${session}`));
    const diagnostic = meanOf([piece(answered(10), 'diagnostic')]);
    expect(meanOf(practice.slice(0, 1))).toBeLessThan(diagnostic);
    expect(meanOf(practice)).toBeLessThanOrEqual(diagnostic + 1e-6);
  });

  it('does not count another try, what practice or a diagnostic asked before, nor questions on trial', () => {
    expect(of(answered(10, { reason: 'sibling' }))).toEqual([]);
    const all = new Set(someExercises(10).map((one) => one.id));
    expect([of(answered(10), { inPractice: all }), of(answered(10), { inDiagnostic: all })]).toEqual([[], []]);
    expect(of(answered(10).map((one) => ({ ...one, exercise: { ...one.exercise, status: 'pilot' } })))).toEqual([]);
    expect(of(answered(2))).toEqual([]);
  });

  it('does not say more with a hundred answers than the longest diagnostic could', () => {
    const rightAtTop = (count: number) => piece(answered(count).map((one) => ({ ...one, exercise: anExercise() })), 'practice').logLikelihood;
    const [many, most] = [rightAtTop(100), rightAtTop(25)];
    many.forEach((value, cell) => expect(value).toBeCloseTo(most[cell]!, 9));
  });
});
