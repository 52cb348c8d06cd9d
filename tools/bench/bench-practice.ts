import { readShippedBank } from '@passerelle/assessment-api';
import { keepForPractice, logLikelihoodOfResponses, type MeasuredItem, type Outcome, posteriorOf, probabilityOfRight } from '@passerelle/assessment-domain';
import { estimateLevel, type Evidence } from '@passerelle/competencies-domain';
import type { CompetencyId, EvidenceId } from '@passerelle/kernel';
import { applyPracticeRecord, type Exercise, exerciseOf, type NextStep, nextStep, NOT_BEGUN, practiceEvidence, type PracticePlan, type PracticeRecord, type PracticeState } from '@passerelle/tutor-domain';

import { type Random, seededRandom } from '../seed/random.ts';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 4_000);
const SEED = 20_261_126;
const NOW = new Date('2026-11-25T14:00:00Z');
/** Exercises that somebody does in one sitting. */
const EXERCISES = 12;
/** Answers of the diagnostic that came before. */
const KNOWN_BY = 6;
const MONTHS = 18;

interface Practised {
  readonly steps: readonly Extract<NextStep, { kind: 'Exercise' }>[];
  readonly right: readonly boolean[];
  readonly state: PracticeState;
  readonly ending: string;
}

/**
 * npm run bench -- practice: invented people of known level practise on the bank that is shipped, after a short
 * diagnostic or after nothing; what they were announced beside what happened. They learn nothing meanwhile: what is
 * tried is the choice of exercises and what practice says of a level. BENCH_PEOPLE chooses another number.
 */
export async function benchPractice(): Promise<void> {
  const { items } = await readShippedBank();
  const forPractice = keepForPractice(items);
  const exercises = items.flatMap((item) => exerciseOf(item, ({ id }) => forPractice.has(id)) ?? []);
  const competencies = [...new Set(exercises.map(({ competency }) => competency))];
  for (const known of [0, KNOWN_BY]) {
    const random = seededRandom(SEED);
    const people = Array.from({ length: PEOPLE }, () => ({ level: -0.5 + 6 * random.next(), competency: random.pick(competencies) }));
    const sessions = people.map(({ level, competency }) => ({ level, ...practise(level, competency, { exercises, asked: items.filter(({ id }) => !forPractice.has(id)) }, known, random) }));
    console.log(`\n${PEOPLE.toLocaleString('en-CA')} people, ${known === 0 ? 'of whom nothing is known' : `${known} answers of a diagnostic known`}; up to ${EXERCISES} exercises of the shipped bank`);
    console.table(figuresOf(sessions));
  }
}

function practise(level: number, competency: CompetencyId, { exercises, asked }: { readonly exercises: readonly Exercise[]; readonly asked: readonly MeasuredItem[] }, known: number, random: Random): Practised {
  const own = exercises.filter((one) => one.competency === competency);
  const inDiagnostic = asked.filter((one) => one.competency === competency);
  const before = Array.from({ length: known }, () => random.pick(inDiagnostic)).map(({ parameters }) => ({ parameters, outcome: answerOf(level, parameters, random) }));
  const plan: PracticePlan = { aim: { competency, required: 3, posterior: posteriorOf(logLikelihoodOfResponses(before)) }, prerequisites: [], minutes: 60, begunAt: NOW };
  const [steps, right]: [Practised['steps'][number][], boolean[]] = [[], []];
  let state = NOT_BEGUN;
  const keep = (record: PracticeRecord) => { state = applyPracticeRecord(plan, own, state, record); };
  for (;;) {
    const step = nextStep(plan, state, { exercises: own, lastAsked: new Map(), now: NOW, next: random.next });
    if (step.kind === 'Ended') return { steps, right, state, ending: step.reason };
    if (step.kind === 'WorkedExample') keep({ kind: 'exampleShown', at: NOW });
    if (step.kind !== 'Exercise') continue;
    if (steps.length === EXERCISES) return { steps, right, state, ending: 'enough' };
    const outcome = answerOf(level, step.exercise.parameters, random);
    steps.push(step);
    right.push(outcome === 'right');
    keep({ kind: 'asked', item: step.exercise.id, version: step.exercise.version, reason: step.reason, at: NOW });
    keep({ kind: 'answered', outcome, misconceptions: outcome === 'wrong' ? step.exercise.misconceptions.slice(0, 1) : [], at: NOW });
  }
}

function answerOf(level: number, parameters: Exercise['parameters'], random: Random): Outcome {
  return random.chance(probabilityOfRight(level, parameters)) ? 'right' : 'wrong';
}

function figuresOf(sessions: readonly (Practised & { readonly level: number })[]): Readonly<Record<string, string>> {
  const all = sessions.flatMap(({ steps, right, level }) => steps.map((step, at) => ({ step, right: right[at] === true, truly: probabilityOfRight(level, step.exercise.parameters) })));
  const share = <Thing>(things: readonly Thing[], test: (thing: Thing) => boolean) => `${((100 * things.filter(test).length) / Math.max(1, things.length)).toFixed(1)} %`;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const within = (probability: number) => probability >= 0.6 && probability <= 0.85;
  const estimates = sessions.flatMap(({ state, level }) => practiceEvidence(state, { inPractice: new Set(), inDiagnostic: new Set() }).map((said) => ({ level, estimate: estimateLevel([{ ...said, id: 'one' as EvidenceId, kind: 'practice', subject: 'practice/one' } satisfies Evidence], MONTHS, NOW) })));
  return {
    'exercises each': mean(sessions.map(({ steps }) => steps.length)).toFixed(1),
    'announced as worthwhile': share(all, ({ step }) => within(step.probability)),
    'chosen, other tries left aside: announced as worthwhile': share(all.filter(({ step }) => step.reason !== 'sibling'), ({ step }) => within(step.probability)),
    'truly worthwhile': share(all, ({ truly }) => within(truly)),
    'done right': share(all, ({ right }) => right),
    'announced, on average': mean(all.map(({ step }) => step.probability)).toFixed(3),
    'mean gap between announced and true': mean(all.map(({ step, truly }) => Math.abs(step.probability - truly))).toFixed(3),
    'other tries': share(all, ({ step }) => step.reason === 'sibling'),
    'ended by mastery': share(sessions, ({ ending }) => ending === 'mastered'),
    '… whose level is truly met': share(sessions.filter(({ ending }) => ending === 'mastered'), ({ level }) => level >= 2.5),
    'level from practice alone, less the true one': mean(estimates.map(({ level, estimate }) => (estimate?.mean ?? level) - level)).toFixed(3),
    'true level inside the announced interval (80 %)': share(estimates, ({ level, estimate }) => estimate !== null && level >= estimate.low && level <= estimate.high),
  };
}
