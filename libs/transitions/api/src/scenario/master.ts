import type { AssignmentProblem, Placement, PricedMove, Prices, Stage } from '@passerelle/transitions-domain';
import { worthOf, worthOfUnplaced } from '@passerelle/transitions-domain';
import type { Highs, Model } from 'highs';

/** A linear program’s optimum over the moves that are in it. */
export interface Relaxed {
  readonly value: number;
  readonly prices: Prices;
}

/** A whole answer over the moves that are in the program. */
export interface Found {
  readonly placements: readonly Placement[];
  /** No answer over these moves has less. */
  readonly bound: number;
}

/** The simplex method that goes on from an answer that holds. */
const PRIMAL = 4;

/** Values are whole: under it, two are the same. */
export const ROUNDING = 1e-6;

interface Column {
  readonly group: number;
  readonly move: number;
}

/**
 * The restricted master program of a scenario, held by HiGHS from the first stage to the last: rows of groups, options,
 * resources and settled stages; a column for each group’s people who are not placed, then those of the moves that were
 * added. Solved again from where it stood. HiGHS: Huangfu and Hall, Mathematical Programming Computation 10, 2018.
 */
export class Master {
  private readonly columns: Column[] = [];
  private readonly settled: Stage[] = [];
  readonly isIn: Uint8Array;

  constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private readonly problem: AssignmentProblem,
    private stage: Stage,
  ) {
    this.isIn = new Uint8Array(problem.moves.option.length);
    const { infinity } = highs;
    const { people, posts, limits } = problem;
    const [groups, rows] = [people.length, people.length + posts.length + limits.length];
    model.passModel({
      numCols: groups, numRows: rows,
      colCost: new Float64Array(groups).fill(worthOfUnplaced(stage)), colLower: new Float64Array(groups), colUpper: Float64Array.from(people),
      rowLower: Float64Array.from({ length: rows }, (_, row) => people[row] ?? -infinity), rowUpper: Float64Array.from([...people, ...posts, ...limits]),
      matrix: { format: 'csc', numRows: rows, numCols: groups, starts: Int32Array.from({ length: groups + 1 }, (_, group) => group), indices: Int32Array.from(people, (_, group) => group), values: new Float64Array(groups).fill(1) },
    });
    model.options.set({ output_flag: false });
  }

  get size(): number {
    return this.columns.length;
  }

  /** Adds moves, each once. */
  add(moves: readonly PricedMove[]): void {
    const { people, posts, moves: all } = this.problem;
    const first = people.length + posts.length;
    const [starts, indices, values] = [[0], [] as number[], [] as number[]];
    for (const { group, move } of moves) {
      this.isIn[move] = 1;
      this.columns.push({ group, move });
      const entries: (readonly [number, number])[] = [[group, 1], [people.length + (all.option[move] ?? 0), 1]];
      for (let use = all.useStart[move] ?? 0; use < (all.useStart[move + 1] ?? 0); use += 1) entries.push([first + (all.useResource[use] ?? 0), all.useAmount[use] ?? 0]);
      for (const [place, stage] of this.settled.entries()) entries.push([first + this.problem.limits.length + place, worthOf(stage, all, move)]);
      for (const [row, value] of entries.filter(([, amount]) => amount !== 0)) {
        indices.push(row);
        values.push(value);
      }
      starts.push(indices.length);
    }
    this.model.addCols({
      cost: Float64Array.from(moves, ({ move }) => worthOf(this.stage, all, move)), lower: new Float64Array(moves.length), upper: Float64Array.from(moves, ({ group }) => people[group] ?? 0),
      matrix: { format: 'csc', numRows: this.model.getDimensions().numRows, numCols: moves.length, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
    });
  }

  /** Holds the stage at hand to a value, and turns to the next. */
  settle(value: number, next: Stage): void {
    const groups = this.problem.people.length;
    const terms = [...Array.from({ length: groups }, (_, group) => [group, worthOfUnplaced(this.stage)] as const), ...this.columns.map(({ move }, place) => [groups + place, worthOf(this.stage, this.problem.moves, move)] as const)].filter(([, worth]) => worth !== 0);
    this.model.addRow(-this.highs.infinity, value + ROUNDING, { indices: Int32Array.from(terms, ([column]) => column), values: Float64Array.from(terms, ([, worth]) => worth) });
    this.settled.push(this.stage);
    this.stage = next;
    const costs = Float64Array.from([...Array.from({ length: groups }, () => worthOfUnplaced(next)), ...this.columns.map(({ move }) => worthOf(next, this.problem.moves, move))]);
    this.model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
  }

  /**
   * Begins the next linear program at an answer: in each group the move that most people make, or not to be placed, is
   * basic; posts, resources and settled stages are by their slack. A triangular basis, from which the simplex method goes on.
   */
  begin(placements: readonly Placement[]): void {
    this.model.clearIntegrality();
    const { basic, lower } = this.highs.constants.basisStatus;
    const groups = this.problem.people.length;
    const columns = new Int32Array(groups + this.columns.length).fill(lower);
    const rows = new Int32Array(this.model.getDimensions().numRows).fill(basic).fill(lower, 0, groups);
    const place = this.columnOfMove();
    const most = new Map<number, Placement>();
    for (const one of placements) if ((most.get(one.group)?.people ?? 0) < one.people) most.set(one.group, one);
    for (let group = 0; group < groups; group += 1) columns[most.has(group) ? (place.get(most.get(group)?.move ?? -1) ?? group) : group] = basic;
    this.model.setBasis({ colStatus: columns, rowStatus: rows });
  }

  /** @throws Error where the program has no optimum, which no scenario has: nobody need be placed */
  relax(timeLimit: number): Relaxed {
    this.model.clearIntegrality();
    this.run(timeLimit, 0, () => false);
    const { rowDual } = this.model.getSolution();
    const { people, posts, limits } = this.problem;
    const first = people.length + posts.length;
    return {
      value: this.model.getObjectiveValue(),
      prices: { group: rowDual.slice(0, people.length), option: rowDual.slice(people.length, first), resource: rowDual.slice(first, first + limits.length), settled: this.settled.map((stage, place) => ({ stage, price: rowDual[first + limits.length + place] ?? 0 })) },
    };
  }

  /**
   * The best whole answer over the moves that are in the program.
   * @param start an answer that holds, to begin from
   * @param gap relative, at which the search ends
   * @param interruption whether to stop now; asked at each checkpoint
   */
  whole(start: readonly Placement[] | null, { timeLimit, gap, interruption }: { readonly timeLimit: number; readonly gap: number; readonly interruption: () => boolean }): Found | null {
    const { variableType, solutionStatus } = this.highs.constants;
    const columns = this.problem.people.length + this.columns.length;
    this.model.changeColsIntegrality({ kind: 'range', from: 0, to: columns - 1 }, new Int32Array(columns).fill(variableType.integer));
    if (start) this.model.setSolution({ colValue: this.asColumns(start) });
    this.run(timeLimit, gap, interruption);
    if (this.model.info.get('primal_solution_status') !== solutionStatus.feasible) return null;
    return { placements: this.asPlacements(this.model.getSolution().colValue), bound: Number(this.model.info.get('mip_dual_bound')) };
  }

  private columnOfMove(): ReadonlyMap<number, number> {
    return new Map(this.columns.map(({ move }, column) => [move, this.problem.people.length + column]));
  }

  private asColumns(placements: readonly Placement[]): Float64Array {
    const { people } = this.problem;
    const values = new Float64Array(people.length + this.columns.length);
    values.set(people);
    const place = this.columnOfMove();
    for (const { group, move, people: count } of placements) {
      values[group] = (values[group] ?? 0) - count;
      values[place.get(move) ?? group] = count;
    }
    return values;
  }

  private asPlacements(values: Float64Array): readonly Placement[] {
    return this.columns.flatMap(({ group, move }, column) => {
      const people = Math.round(values[this.problem.people.length + column] ?? 0);
      return people > 0 ? [{ group, move, people }] : [];
    });
  }

  /** Clocks run on from one run to the next unless they are told otherwise. */
  private run(timeLimit: number, gap: number, interruption: () => boolean): void {
    this.model.zeroAllClocks();
    this.model.options.set({ time_limit: timeLimit, mip_rel_gap: gap, simplex_strategy: PRIMAL });
    this.model.run({
      6: (checkpoint) => {
        if (interruption()) checkpoint.interrupt();
        return undefined;
      },
    });
  }
}
