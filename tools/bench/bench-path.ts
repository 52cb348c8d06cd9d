import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

import type { Importance, Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';
import { needsOf, NO_WISHES, orderSteps, passProbabilityOf, type PathCourse, type PathGap, pathModel, type PathProblem, reachedLevel } from '@passerelle/learning-domain';

import { HighsSolver, type PathSolver } from '../../libs/learning/api/dist/path/highs-solver.js';
import { loadHighs, solveModel } from '../../libs/learning/api/dist/path/highs-worker.js';
import { SolvePath } from '../../libs/learning/api/dist/path/solve-path.js';
import { readShippedCatalogue, type ShippedCatalogue } from '../seed/load-organization-catalogue.ts';
import { type Random, seededRandom } from '../seed/random.ts';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 200);
const SEED = 20_261_125;
const [MODULES, COMPETENCIES] = [200, 30];
/** Share of requirements of which nothing is known. */
const UNKNOWN = 0.3;

/** One requirement of a role. */
type Required = Pick<PathGap, 'competency' | 'required' | 'importance'>;

/**
 * npm run bench -- path: the same invented people, the shortest path and the greedy one, on the catalogue that ships and
 * on an invented one of 200 modules and 30 competencies. Each question is new to the solver: nothing kept answers it.
 * BENCH_PEOPLE chooses another number.
 */
export async function benchPath(): Promise<void> {
  const shipped = await readShippedCatalogue();
  const invented = inventedCatalogue(seededRandom(SEED));
  const everything = Array.from({ length: COMPETENCIES }, (_, index) => `k${index}` as CompetencyId);
  console.log(`${PEOPLE} people; ${process.version}`);
  console.table({
    [`shipped: ${shipped.courses.length} courses`]: await figuresOf(coursesOf(shipped), (random) => roleOf(shipped, random)),
    [`invented: ${MODULES} modules, ${COMPETENCIES} competencies, 8 to 15 asked`]: await figuresOf(invented, (random) => inventedRole(random, everything, random.between(8, 15))),
    [`invented: ${MODULES} modules, ${COMPETENCIES} competencies, all asked`]: await figuresOf(invented, (random) => inventedRole(random, everything, COMPETENCIES)),
  });
  const asked = (random: Random) => inventedRole(random, everything, COMPETENCIES);
  const highs = await loadHighs();
  console.log('How long others wait while paths are solved one after the other, all competencies asked: delay of the event loop.');
  console.table({
    'in a thread of its own': await delaysOf(invented, asked, new HighsSolver()),
    'in the thread of the service, for comparison': await delaysOf(invented, asked, { solve: async (model) => solveModel(highs, model, 2) }),
  });
}

/** Only the solver: what makes the question ready is the same on both sides, and done beforehand. */
async function delaysOf(courses: readonly PathCourse[], role: (random: Random) => readonly Required[], solver: PathSolver): Promise<Readonly<Record<string, string>>> {
  const random = seededRandom(SEED + 2);
  const models = Array.from({ length: PEOPLE }, () => pathModel(needsOf(problemOf(courses, role(random), random))));
  for (const model of models.slice(0, 10)) await solver.solve(model);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((begun) => setTimeout(begun, 100));
  delay.enable();
  for (const model of models) {
    await solver.solve(model);
    await new Promise((next) => setTimeout(next, 2));
  }
  delay.disable();
  const inWords = (nanoseconds: number) => `${(nanoseconds / 1e6).toFixed(1)} ms`;
  return { p50: inWords(delay.percentile(50)), p99: inWords(delay.percentile(99)), longest: inWords(delay.max) };
}

async function figuresOf(courses: readonly PathCourse[], role: (random: Random) => readonly Required[]): Promise<Readonly<Record<string, string | number>>> {
  const random = seededRandom(SEED + 1);
  const solver = new HighsSolver();
  await new SolvePath(solver).ask(problemOf(courses, role(seededRandom(1)), seededRandom(1))).answer();
  const times: number[] = [];
  let [shortest, greedy, shorter, exact] = [0, 0, 0, 0];
  for (let person = 0; person < PEOPLE; person += 1) {
    const problem = problemOf(courses, role(random), random);
    const began = performance.now();
    const { needs, solution, greedyMinutes } = await new SolvePath(solver).ask(problem).answer();
    orderSteps(problem, needs, solution.selected);
    times.push(performance.now() - began);
    if (solution.minutes > greedyMinutes) throw new Error('A path that is longer than the greedy one.');
    shortest += solution.minutes;
    greedy += greedyMinutes;
    shorter += Number(solution.minutes < greedyMinutes);
    exact += Number(solution.notice === 'exact' && solution.gap === 0);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN).toFixed(1)} ms`;
  const [percent, hours] = [(share: number) => `${(share * 100).toFixed(1)} %`, (minutes: number) => `${(minutes / PEOPLE / 60).toFixed(2)} h`];
  return { 'shortest, mean': hours(shortest), 'greedy, mean': hours(greedy), 'saved': percent(greedy === 0 ? 0 : 1 - shortest / greedy), 'strictly shorter': percent(shorter / PEOPLE), 'proven, gap 0': percent(exact / PEOPLE), p50: at(0.5), p95: at(0.95), longest: at(1) };
}

function problemOf(courses: readonly PathCourse[], role: readonly Required[], random: Random): PathProblem {
  return { gaps: role.map((required) => gapOf(required, random)), courses, wishes: NO_WISHES, language: 'fr', today: '2026-11-25' };
}

/** A person's level is anywhere on the scale; of some requirements nothing is known. */
function gapOf({ competency, required, importance }: Required, random: Random): PathGap {
  const [level, known] = [random.between(0, 5), !random.chance(UNKNOWN)];
  const status = !known ? 'notAssessed' : level >= required ? 'met' : 'below';
  return { competency, required, importance, status, selfAssessed: null, hasEvidence: known, reached: known ? (Math.max(0, Math.min(level, required - 1)) as Level) : reachedLevel(null, required) };
}

function coursesOf({ courses }: ShippedCatalogue): readonly PathCourse[] {
  return courses.map(({ course: { id, durationMinutes, competencies, prerequisites } }) => ({ id, durationMinutes, minutesLeft: durationMinutes, passProbability: passProbabilityOf({ passed: 0, taken: 0 }), competencies, prerequisites, state: 'toDo' }));
}

function roleOf({ framework }: ShippedCatalogue, random: Random): readonly Required[] {
  return random.pick(framework.profiles).requirements.map(({ competency, transformed, importance }) => ({ competency, required: transformed, importance }));
}

function inventedRole(random: Random, competencies: readonly CompetencyId[], count: number): readonly Required[] {
  const chosen = competencies.map((competency) => ({ competency, drawn: random.next() })).sort((a, b) => a.drawn - b.drawn).slice(0, count);
  return chosen.map(({ competency }) => ({ competency, required: random.between(2, 5) as Level, importance: random.between(1, 3) as Importance }));
}

/** Modules of half an hour to ten hours that raise one to three competencies by one or two levels, one in three behind another. */
function inventedCatalogue(random: Random): readonly PathCourse[] {
  return Array.from({ length: MODULES }, (_, index): PathCourse => {
    const durationMinutes = random.between(30, 600);
    const ids = [...new Set(Array.from({ length: random.between(1, 3) }, () => random.between(0, COMPETENCIES - 1)))];
    const competencies = ids.map((id) => { const from = random.between(0, 4); return { id: `k${id}` as CompetencyId, from, to: Math.min(5, from + random.between(1, 2)) }; });
    const taken = random.between(0, 60);
    const prerequisites = index > 0 && random.chance(1 / 3) ? [`m${random.between(0, index - 1)}` as CourseId] : [];
    return { id: `m${index}` as CourseId, durationMinutes, minutesLeft: durationMinutes, passProbability: passProbabilityOf({ taken, passed: random.between(Math.floor(taken / 2), taken) }), competencies, prerequisites, state: 'toDo' };
  });
}
