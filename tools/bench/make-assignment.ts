import type { AssignmentProblem } from '@passerelle/transitions-domain';

import type { Random } from '../seed/random.ts';

export const CLASSES = ['A', 'B', 'C', 'D'] as const;
export type InstanceClass = (typeof CLASSES)[number];

/**
 * The four classical classes of generalized assignment (Martello and Toth, 1981 and 1990; D as Chu and Beasley, Computers
 * and Operations Research 24, 1997, write it), to minimize the cost: n tasks to m agents.
 * A: resource r of U{5…25}, cost c of U{10…50}, capacity 0.6 × 15n/m + 0.4 R, where R is the heaviest load when each task
 * goes to its cheapest agent; B: the capacity of A × 0.7; C: 0.8 × Σ r / m of each agent; D: r of U{1…100}, c = 111 − r + U{−10…10},
 * capacity as C.
 */
export function generalizedAssignment(kind: InstanceClass, tasks: number, agents: number, random: Random): AssignmentProblem {
  const pairs = Array.from({ length: tasks * agents }, () => {
    const resource = kind === 'D' ? random.between(1, 100) : random.between(5, 25);
    return { resource, cost: kind === 'D' ? 111 - resource + random.between(-10, 10) : random.between(10, 50) };
  });
  const at = (task: number, agent: number) => pairs[task * agents + agent] ?? { resource: 0, cost: 0 };
  const everyAgent = Array.from({ length: agents }, (_, agent) => agent);
  const everyTask = Array.from({ length: tasks }, (_, task) => task);
  const load = new Float64Array(agents);
  for (const task of everyTask) {
    const cheapest = everyAgent.reduce((best, agent) => (at(task, agent).cost < at(task, best).cost ? agent : best), 0);
    load[cheapest] = (load[cheapest] ?? 0) + at(task, cheapest).resource;
  }
  const ofA = (0.6 * 15 * tasks) / agents + 0.4 * Math.max(...load);
  const ofC = (agent: number) => (0.8 * everyTask.reduce((sum, task) => sum + at(task, agent).resource, 0)) / agents;
  const limits = everyAgent.map((agent) => (kind === 'A' ? ofA : kind === 'B' ? 0.7 * ofA : ofC(agent)));
  return {
    people: new Int32Array(tasks).fill(1),
    posts: new Float64Array(agents).fill(tasks),
    limits: Float64Array.from(limits),
    moves: {
      start: Int32Array.from({ length: tasks + 1 }, (_, task) => task * agents),
      option: Int32Array.from(pairs, (_, pair) => pair % agents),
      preferences: new Float64Array(pairs.length), minutes: new Float64Array(pairs.length), cost: Float64Array.from(pairs, ({ cost }) => cost),
      useStart: Int32Array.from({ length: pairs.length + 1 }, (_, pair) => pair), useResource: Int32Array.from(pairs, (_, pair) => pair % agents), useAmount: Float64Array.from(pairs, ({ resource }) => resource),
    },
  };
}

const [COMPETENCIES, ASKED, MINUTES_A_LEVEL] = [30, 8, 240];
/** Hours of absence that are replaced, dollars an hour. */
const REPLACEMENT = 42;

interface Profile {
  readonly region: number;
  readonly levels: readonly number[];
}

/**
 * Invented people and options: levels of thirty competencies, of which an option asks eight; a gap of a level is four hours
 * and a place in its course; costs are of replacement, and of travel between regions; two in five prefer three options.
 * Places, hours and dollars are fewer than everybody would take.
 * @param profiles how many different people there are; the others are like one of them
 */
export function inventedScenario(people: number, options: number, profiles: number, random: Random): AssignmentProblem {
  const asked = Array.from({ length: options }, () => ({ region: random.between(0, 16), required: Array.from({ length: ASKED }, () => [random.between(0, COMPETENCIES - 1), random.between(2, 5)] as const).filter(([competency], at, all) => all.findIndex(([other]) => other === competency) === at) }));
  const groups = Array.from({ length: profiles }, (): Profile => ({ region: random.between(0, 16), levels: Array.from({ length: COMPETENCIES }, () => random.between(0, 4)) }));
  const moves = { option: [] as number[], preferences: [] as number[], minutes: [] as number[], cost: [] as number[], useStart: [0], useResource: [] as number[], useAmount: [] as number[] };
  const [hours, dollars] = [COMPETENCIES, COMPETENCIES + 1];
  for (const { region, levels } of groups) {
    const preferred = new Set(random.chance(0.4) ? Array.from({ length: 3 }, () => random.between(0, options - 1)) : []);
    for (const [option, target] of asked.entries()) {
      const gaps = target.required.map(([competency, required]) => [competency, Math.max(0, required - (levels[competency] ?? 0))] as const).filter(([, gap]) => gap > 0);
      const minutes = gaps.reduce((sum, [, gap]) => sum + gap * MINUTES_A_LEVEL, 0);
      const cost = Math.round((minutes / 60) * REPLACEMENT) + 180 * Math.abs(region - target.region);
      moves.option.push(option);
      moves.preferences.push(Number(preferred.has(option)));
      moves.minutes.push(minutes);
      moves.cost.push(cost);
      for (const [resource, amount] of [...gaps.map(([competency]) => [competency, 1] as const), [hours, minutes / 60] as const, [dollars, cost] as const]) {
        if (amount === 0) continue;
        moves.useResource.push(resource);
        moves.useAmount.push(amount);
      }
      moves.useStart.push(moves.useResource.length);
    }
  }
  const each = Int32Array.from({ length: profiles }, (_, group) => Math.floor(people / profiles) + Number(group < people % profiles));
  return {
    people: each,
    posts: Float64Array.from({ length: options }, () => random.between(Math.floor((0.6 * people) / options), Math.ceil((1.6 * people) / options))),
    limits: Float64Array.from([...Array.from({ length: COMPETENCIES }, () => Math.round(people * 0.18)), people * 24, people * 2500]),
    moves: { start: Int32Array.from({ length: profiles + 1 }, (_, group) => group * options), option: Int32Array.from(moves.option), preferences: Float64Array.from(moves.preferences), minutes: Float64Array.from(moves.minutes), cost: Float64Array.from(moves.cost), useStart: Int32Array.from(moves.useStart), useResource: Int32Array.from(moves.useResource), useAmount: Float64Array.from(moves.useAmount) },
  };
}
