import { loadHighs, solveAssignment, type StageAnswer } from '@passerelle/transitions-api';
import { type AssignmentProblem, breaches } from '@passerelle/transitions-domain';

import { seededRandom } from '../seed/random.ts';
import { CLASSES, generalizedAssignment, inventedScenario } from './make-assignment.ts';

const SEED = 20_261_202;
const GAP = 0.005;
const [MEGABYTE, MINUTE] = [1024 ** 2, 60];

/**
 * npm run bench -- scenario: the four classical classes of generalized assignment, then an invented scenario of 5,000 people
 * and 200 options one by one, and of 50,000 people in classes of like people; time, proven gap against every move, memory.
 * BENCH_PEOPLE chooses another number than 5,000.
 */
export async function benchScenario(): Promise<void> {
  const people = Number(process.env['BENCH_PEOPLE'] ?? 5_000);
  const highs = await loadHighs();
  const solve = (problem: AssignmentProblem, gap: number, timeLimit: number) => {
    const began = performance.now();
    const answer = solveAssignment(highs, problem, { gap, timeLimit });
    const broken = breaches(problem, answer.placements);
    if (broken.length > 0) throw new Error(`An answer that breaks ${broken.slice(0, 3).join(', ')}.`);
    return { ...answer, seconds: (performance.now() - began) / 1000 };
  };
  console.log('classes A–D, 200 tasks and 20 agents, cost proven to 0.5 %');
  console.table(Object.fromEntries(CLASSES.map((kind) => {
    const { stages, seconds } = solve(generalizedAssignment(kind, 200, 20, seededRandom(SEED)), GAP, MINUTE);
    const cost = stages.find(({ stage }) => stage === 'cost');
    return [kind, { unplaced: stages[0]?.value, cost: cost?.value, bound: cost?.bound, gap: percent(cost?.gap), seconds: seconds.toFixed(1) }];
  })));
  for (const [title, problem, limit] of [[`${people} people one by one, 200 options`, inventedScenario(people, 200, people, seededRandom(SEED)), 2 * MINUTE], [`${10 * people} people in 2,000 classes, 200 options`, inventedScenario(10 * people, 200, 2_000, seededRandom(SEED)), 5 * MINUTE]] as const) {
    const { stages, seconds, ending } = solve(problem, GAP, limit);
    console.log(`${title}: ${problem.moves.option.length.toLocaleString('en-CA')} moves; ${ending} in ${seconds.toFixed(1)} s, ${(process.memoryUsage().rss / MEGABYTE).toFixed(0)} MB`);
    console.table(Object.fromEntries(stages.map((stage) => [stage.stage, rowOf(stage)])));
  }
}

function rowOf({ value, bound, gap, seconds, moves }: StageAnswer): Readonly<Record<string, string | number>> {
  return { value, bound, gap: percent(gap), seconds: seconds.toFixed(1), 'moves looked at': moves };
}

function percent(share = Number.NaN): string {
  return `${(100 * share).toFixed(2)} %`;
}
