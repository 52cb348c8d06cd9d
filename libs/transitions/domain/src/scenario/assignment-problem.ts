/** What a scenario seeks, in this order; each is settled before the next is looked at. */
export const STAGES = ['unplaced', 'preferences', 'minutes', 'cost'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Moves that the rules allow, group after group: those of group g are at places `start[g]` to `start[g + 1] − 1`. What a
 * person of the group takes of resources for move m is at places `useStart[m]` to `useStart[m + 1] − 1`. To stay, upskilled,
 * is a move like another. In arrays of numbers, since there may be a million.
 */
export interface Moves {
  readonly start: Int32Array;
  /** Which option the move leads to. */
  readonly option: Int32Array;
  /** Consented preferences that it meets, a whole number. */
  readonly preferences: Float64Array;
  /** Of training, a whole number. */
  readonly minutes: Float64Array;
  /** In dollars, a whole number. */
  readonly cost: Float64Array;
  readonly useStart: Int32Array;
  readonly useResource: Int32Array;
  readonly useAmount: Float64Array;
}

/**
 * People to place on options with posts, under resources that are shared: a generalized assignment problem with side
 * constraints (Martello and Toth, Knapsack Problems, 1990, chapter 7). People of one group are alike in everything that the
 * scenario looks at; a group may be one person.
 */
export interface AssignmentProblem {
  /** People of each group. */
  readonly people: Int32Array;
  /** Posts of each option. */
  readonly posts: Float64Array;
  /** Of each resource: places of a course, hours of a month, dollars. */
  readonly limits: Float64Array;
  readonly moves: Moves;
}

/** So many people of a group make a move. */
export interface Placement {
  readonly group: number;
  readonly move: number;
  readonly people: number;
}

/** What one person who makes the move adds to the stage, to be made as small as can be; a preference met counts below nothing. */
export function worthOf(stage: Stage, { preferences, minutes, cost }: Moves, move: number): number {
  switch (stage) {
    case 'unplaced': return 0;
    case 'preferences': return -(preferences[move] ?? 0);
    case 'minutes': return minutes[move] ?? 0;
    case 'cost': return cost[move] ?? 0;
  }
}

/** What one person who is not placed adds to the stage. */
export function worthOfUnplaced(stage: Stage): number {
  return stage === 'unplaced' ? 1 : 0;
}

/** Of a whole answer, in the unit of the stage. */
export function valueOf(stage: Stage, problem: AssignmentProblem, placements: readonly Placement[]): number {
  const everybody = problem.people.reduce((sum, people) => sum + people, 0);
  const placed = placements.reduce((sum, { people }) => sum + people, 0);
  return worthOfUnplaced(stage) * (everybody - placed) + placements.reduce((sum, { move, people }) => sum + people * worthOf(stage, problem.moves, move), 0);
}

/** What an answer breaks: a group that has fewer people, posts or a resource that are exceeded, a move of another group. */
export function breaches({ people, posts, limits, moves }: AssignmentProblem, placements: readonly Placement[]): readonly string[] {
  const TOLERANCE = 1e-6;
  const [inGroup, onOption, used] = [new Float64Array(people.length), new Float64Array(posts.length), new Float64Array(limits.length)];
  const foreign = placements.filter(({ group, move }) => move < (moves.start[group] ?? 0) || move >= (moves.start[group + 1] ?? 0));
  for (const { group, move, people: count } of placements) {
    inGroup[group] = (inGroup[group] ?? 0) + count;
    onOption[moves.option[move] ?? 0] = (onOption[moves.option[move] ?? 0] ?? 0) + count;
    for (let use = moves.useStart[move] ?? 0; use < (moves.useStart[move + 1] ?? 0); use += 1) {
      const resource = moves.useResource[use] ?? 0;
      used[resource] = (used[resource] ?? 0) + count * (moves.useAmount[use] ?? 0);
    }
  }
  const exceeded = (name: string, held: Float64Array, most: Float64Array | Int32Array) => [...held].flatMap((value, place) => (value > (most[place] ?? 0) + TOLERANCE ? [`${name} ${place}`] : []));
  return [...foreign.map(({ move }) => `move ${move}`), ...exceeded('group', inGroup, people), ...exceeded('option', onOption, posts), ...exceeded('resource', used, limits)];
}
