import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import { estimationDay } from '@passerelle/competencies-domain';
import type { EmployeeId } from '@passerelle/kernel';
import { lastDaysOf, type ObligatoryRequest, type ObligatoryStep, obligatorySteps, requestState } from '@passerelle/learning-domain';
import { Clock, type Viewer } from '@passerelle/platform-api';
import { type Employee, WorkforceReader } from '@passerelle/workforce-api';

import { Courses } from '../course/courses.js';
import { PathAssignments } from '../path-assignment/path-assignments.js';
import { ReadAssignedSteps } from '../path-assignment/read-assigned-steps.js';
import { CourseRequests } from '../request/course-requests.js';

export interface MemberSteps {
  readonly employee: Employee;
  readonly steps: readonly ObligatoryStep[];
}

/** The obligatory steps of each direct report that their manager may be told: see `obligatorySteps`. Levels, evidence and enrolments of nobody are read, but the state of what was asked. */
@Injectable()
export class ReadTeamObligatorySteps {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly competencies: CompetenciesReader,
    private readonly courses: Courses,
    private readonly requests: CourseRequests,
    private readonly assigned: ReadAssignedSteps,
    private readonly assignments: PathAssignments,
    private readonly clock: Clock,
  ) {}

  /** @param managerId whose team, of those in the viewer's hands; null: their own, else the first for which they stand in */
  async run(viewer: Viewer, managerId: EmployeeId | null): Promise<readonly MemberSteps[]> {
    const reports = (await this.workforce.teamChosen(viewer, managerId))?.members ?? [];
    const ids = reports.map(({ id }) => id);
    const requirements = await Promise.all(ids.map((id) => this.competencies.requirementsOf(viewer, id)));
    const catalogue = (await this.courses.offered(viewer)).map(({ courseId, content }) => ({ id: courseId, competencies: content.competencies }));
    const obligatory = (await this.requests.of(viewer, ids)).filter(({ obligation }) => obligation === 'obligatory');
    const asked = Map.groupBy(obligatory, ({ employeeId }) => employeeId);
    const ofTemplates = await this.ofTemplates(viewer, ids);
    const today = estimationDay(this.clock.now());
    return reports.map((employee, index) => ({
      employee,
      steps: obligatorySteps(
        (requirements[index] ?? []).map(({ competency, transformed, importance }) => ({ competency, required: transformed, importance })),
        catalogue,
        [...(asked.get(employee.id) ?? []).map((request): ObligatoryRequest => ({ kind: 'requested', courseId: request.courseId, state: requestState(request, request.progress, today) })), ...(ofTemplates[index] ?? [])],
      ),
    }));
  }

  /** What assigned templates make obligatory for each person, with its state. */
  private async ofTemplates(viewer: Viewer, ids: readonly EmployeeId[]): Promise<readonly (readonly ObligatoryRequest[])[]> {
    const obligatory = (await Promise.all(ids.map((id) => this.assigned.of(viewer, id)))).map((steps) => steps.filter(({ obligation }) => obligation === 'obligatory'));
    const states = await this.assignments.states(viewer, ids, [...new Set(obligatory.flat().map(({ courseId }) => courseId))]);
    const stateOf = new Map(states.map(({ employeeId, courseId, state }) => [`${employeeId} ${courseId}`, state]));
    const today = estimationDay(this.clock.now());
    return obligatory.map((steps, index) => [...lastDaysOf(steps)].map(([courseId, dueOn]) => ({ kind: 'template', courseId, state: requestState({ dueOn, obligation: 'obligatory' }, stateOf.get(`${ids[index]} ${courseId}`) ?? 'toDo', today) })));
  }
}
