import type { CourseId } from '@passerelle/kernel';

import { type PathNeeds, prerequisitesLeft, withPrerequisites } from './path-needs.js';
import { expectedMinutes } from './path-problem.js';

/** A binary column: 1 where the path holds the course. */
export interface PathColumn {
  readonly courseId: CourseId;
  readonly expectedMinutes: number;
  /** Fixed to 1: asked, chosen or begun. */
  readonly fixed: boolean;
}

/** A mixed-integer program as data, for any solver: every column is 0 or 1, every row asks for at least its bound. */
export interface PathModel {
  readonly columns: readonly PathColumn[];
  /** Of the objective, to minimize; whole numbers. */
  readonly costs: readonly number[];
  readonly rows: readonly { readonly atLeast: number; readonly terms: readonly (readonly [column: number, coefficient: number])[] }[];
  /** Cost of one minute: the objective counts steps below it. */
  readonly minuteCost: number;
}

/**
 * The shortest path as a 0–1 program: minimize the expected minutes, and among equals the number of steps.
 *
 * x_c = 1 where the path holds the course c. For each level that a gap lacks, Σ x_c ≥ 1 over the courses that pass
 * through it (covering by intervals); x_p − x_c ≥ 0 for each prerequisite p of c (precedence closure); x_c = 1 where it
 * was asked, chosen or begun; what is refused or not given has no column. The two objectives are one: whole minutes
 * times (columns + 1), plus one a step, which no sum of steps can outweigh.
 * Weighted set covering: Chvátal, A Greedy Heuristic for the Set-Covering Problem, Mathematics of Operations Research
 * 4(3), 1979. Precedence rows: Picard, Maximal Closure of a Graph, Management Science 22(11), 1976. Lexicographic
 * weights: Sherali and Soyster, Preemptive and Nonpreemptive Multi-Objective Programming, JOTA 39(2), 1983.
 */
export function pathModel({ levels, available, required }: PathNeeds): PathModel {
  const useful = withPrerequisites([...required, ...levels.flatMap(({ courses }) => courses)], available);
  // In the order of their names, so that the same question gives the same answer whatever the order of the catalogue.
  const courses = [...useful].sort().flatMap((id) => available.get(id) ?? []);
  const index = new Map(courses.map(({ id }, column) => [id, column]));
  const at = (id: CourseId) => index.get(id) ?? -1;
  const columns = courses.map((course): PathColumn => ({ courseId: course.id, expectedMinutes: expectedMinutes(course), fixed: required.has(course.id) }));
  const minuteCost = columns.length + 1;
  const covers = levels.map((level) => ({ atLeast: 1, terms: level.courses.map((id) => [at(id), 1] as const) }));
  const precedences = courses.flatMap((course) => prerequisitesLeft(course, available).filter(({ id }) => id !== course.id).map(({ id }) => ({ atLeast: 0, terms: [[at(id), 1] as const, [at(course.id), -1] as const] })));
  return { columns, minuteCost, costs: columns.map((column) => column.expectedMinutes * minuteCost + 1), rows: [...withoutRepeats(covers), ...precedences] };
}

/** Levels that the same courses pass through ask for the same thing: once is enough. */
function withoutRepeats(rows: PathModel['rows']): PathModel['rows'] {
  return [...new Map(rows.map((row) => [row.terms.map(([column]) => column).join(' '), row])).values()];
}

/** Expected minutes of a selection of courses. */
export function minutesOf({ columns }: PathModel, selected: ReadonlySet<CourseId>): number {
  return columns.reduce((sum, column) => sum + (selected.has(column.courseId) ? column.expectedMinutes : 0), 0);
}
