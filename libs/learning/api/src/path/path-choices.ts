import { Injectable } from '@nestjs/common';
import type { CourseId, EmployeeId } from '@passerelle/kernel';
import { type AssignedStep, type CourseRequest, obligationsOf, type PathWishes } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export const PATH_CHOICES = ['chosen', 'refused'] as const;
export type PathChoice = (typeof PATH_CHOICES)[number];

export interface ChosenCourse {
  readonly courseId: CourseId;
  readonly choice: PathChoice;
  readonly chosenAt: Date;
}

/** What was asked of the viewer and what they chose themselves. */
export interface MyWishes {
  readonly requests: readonly CourseRequest[];
  readonly choices: readonly ChosenCourse[];
}

type Row = Omit<CourseRequest, 'requestedAt'> & { readonly at: Date; readonly choice: PathChoice | null };

/** What enters a path besides gaps and courses; read in one statement, since the home page counts them. Choices are their author's alone. */
@Injectable()
export class PathChoices {
  constructor(private readonly transactions: Transactions) {}

  private readonly byEmployee = loaderFor<EmployeeId, MyWishes>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Row>(
      `select id, employee_id as "employeeId", course_id as "courseId", obligation, reason, due_on::text as "dueOn", requested_by as "requestedBy", requested_at as at, null as choice from learning.course_request where organization_id = $1 and employee_id = any($2) and withdrawn_at is null
       union all select null, employee_id, course_id, null, null, null, null, chosen_at, choice from learning.path_choice where organization_id = $1 and employee_id = any($2) and employee_id = $3
       order by "dueOn", id, "courseId"`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const grouped = Map.groupBy(rows, ({ employeeId }) => employeeId);
    return ids.map((id) => wishesOf(grouped.get(id) ?? []));
  });

  async mine(viewer: Viewer): Promise<MyWishes> {
    return viewer.employeeId ? this.byEmployee(viewer).load(viewer.employeeId) : { requests: [], choices: [] };
  }

  /** The choice that stands for a course; null takes it back. */
  async choose(viewer: Viewer, employeeId: EmployeeId, { courseId, choice, at }: { readonly courseId: CourseId; readonly choice: PathChoice | null; readonly at: Date }): Promise<void> {
    this.byEmployee(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    if (choice === null) await statements.query('delete from learning.path_choice where organization_id = $1 and employee_id = $2 and course_id = $3', [viewer.organizationId, employeeId, courseId]);
    else await statements.query(`insert into learning.path_choice (organization_id, employee_id, course_id, choice, chosen_at) values ($1, $2, $3, $4, $5) on conflict on constraint path_choice_once_a_course do update set choice = excluded.choice, chosen_at = excluded.chosen_at`, [viewer.organizationId, employeeId, courseId, choice, at]);
  }
}

function wishesOf(rows: readonly Row[]): MyWishes {
  return {
    requests: rows.flatMap(({ choice, at, ...request }) => (choice === null ? [{ ...request, requestedAt: at }] : [])),
    choices: rows.flatMap(({ choice, courseId, at }) => (choice === null ? [] : [{ courseId, choice, chosenAt: at }])),
  };
}

/** As the path takes them, with what templates ask. */
export function pathWishesOf({ requests, choices }: MyWishes, assigned: readonly AssignedStep[]): PathWishes {
  const courses = (wanted: PathChoice) => new Set(choices.filter(({ choice }) => choice === wanted).map(({ courseId }) => courseId));
  return { requested: obligationsOf([...requests, ...assigned]), chosen: courses('chosen'), refused: courses('refused') };
}
