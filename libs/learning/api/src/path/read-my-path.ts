import { Injectable } from '@nestjs/common';
import { CompetenciesReader, type Standing, statusFor } from '@passerelle/competencies-api';
import { estimationDay } from '@passerelle/competencies-domain';
import { type AssignedStep, type CourseRequest, lastDaysOf, orderSteps, passProbabilityOf, type PathCourse, type PathGap, type PathProblem, type PathStep, reachedLevel, type RemovedStep, removedSteps, withNothingKnown } from '@passerelle/learning-domain';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';

import { type CourseOfCatalogue, Courses } from '../course/courses.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { ReadEnrolment } from '../enrolment/read-enrolment.js';
import { ReadAssignedSteps } from '../path-assignment/read-assigned-steps.js';
import { PathChoices, pathWishesOf } from './path-choices.js';
import { type SolvedPath, SolvePath } from './solve-path.js';

export interface PathInputs {
  readonly problem: PathProblem;
  readonly standings: readonly Standing[];
  readonly courses: ReadonlyMap<PathCourse['id'], CourseOfCatalogue>;
  readonly requests: ReadonlyMap<PathCourse['id'], CourseRequest>;
  /** What templates ask, by course. */
  readonly assigned: ReadonlyMap<PathCourse['id'], readonly AssignedStep[]>;
  /** Last days of what is asked. */
  readonly dueOn: ReadonlyMap<PathCourse['id'], string>;
}

export interface MyPath extends PathInputs, SolvedPath {
  readonly steps: readonly PathStep[];
  readonly minutesLeft: number;
}

/** The viewer's path from their gaps against the transformed role and the courses of the catalogue: the shortest one, and what it no longer holds. */
@Injectable()
export class ReadMyPath {
  constructor(
    private readonly competencies: CompetenciesReader,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly readEnrolment: ReadEnrolment,
    private readonly wishes: PathChoices,
    private readonly assignedSteps: ReadAssignedSteps,
    private readonly solve: SolvePath,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer): Promise<MyPath> {
    const inputs = await this.inputs(viewer);
    const solved = await this.solved(viewer, inputs.problem);
    const steps = orderSteps(inputs.problem, solved.needs, solved.solution.selected);
    return { ...inputs, ...solved, steps, minutesLeft: steps.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0) };
  }

  /** Steps that anybody in the same role would be given, and that this path does not hold. */
  async removed(viewer: Viewer, { problem, needs, solution }: MyPath): Promise<readonly RemovedStep[]> {
    const before = await this.solved(viewer, withNothingKnown(problem));
    return removedSteps(problem, { needs: before.needs, selected: before.solution.selected }, { needs, selected: solution.selected });
  }

  async inputs(viewer: Viewer): Promise<PathInputs> {
    const standings = await this.competencies.myStandings(viewer);
    const wishes = await this.wishes.mine(viewer);
    const assigned = await this.assignedSteps.mine(viewer);
    const versions = await this.taken(viewer, new Set([...wishes.requests, ...assigned].map(({ courseId }) => courseId)));
    const courses = await this.pathCourses(viewer, versions);
    return {
      standings,
      courses: new Map(versions.map((version) => [version.courseId, version])),
      requests: new Map(wishes.requests.map((request) => [request.courseId, request])),
      assigned: Map.groupBy(assigned, ({ courseId }) => courseId),
      dueOn: lastDaysOf([...wishes.requests, ...assigned]),
      // Every course of the catalogue is given in both languages: neither leaves one out.
      problem: { gaps: standings.map(gapOf), courses, wishes: pathWishesOf(wishes, assigned), language: 'fr', today: estimationDay(this.clock.now()) },
    };
  }

  /** Courses that one may begin; of those put away, what was begun or asked for stays. */
  private async taken(viewer: Viewer, asked: ReadonlySet<string>): Promise<readonly CourseOfCatalogue[]> {
    const begun = new Set<string>((await this.enrolments.mine(viewer)).map(({ courseId }) => courseId));
    return (await this.courses.all(viewer)).filter(({ courseId, putAway }) => !putAway || begun.has(courseId) || asked.has(courseId));
  }

  /** No transaction is open while a solver is waited for. */
  private async solved(viewer: Viewer, problem: PathProblem): Promise<SolvedPath> {
    const asked = this.solve.ask(problem);
    if (asked.mustWait) await this.transactions.close(viewer);
    return asked.answer();
  }

  private async pathCourses(viewer: Viewer, versions: readonly CourseOfCatalogue[]): Promise<readonly PathCourse[]> {
    const enrolments = new Map((await this.enrolments.mine(viewer)).map((row) => [row.courseId, row]));
    return Promise.all(
      versions.map(async ({ courseId, content, passed, taken }): Promise<PathCourse> => {
        const enrolment = enrolments.get(courseId);
        const progress = enrolment ? await this.readEnrolment.progressOf(viewer, enrolment) : null;
        return {
          id: courseId, durationMinutes: content.durationMinutes, minutesLeft: progress?.minutesLeft ?? content.durationMinutes, passProbability: passProbabilityOf({ passed, taken }),
          competencies: content.competencies, prerequisites: content.prerequisites, state: enrolment?.completedAt ? 'done' : enrolment ? 'begun' : 'toDo',
        };
      }),
    );
  }
}

function gapOf(standing: Standing): PathGap {
  const { status, selfAssessed } = statusFor(standing, 'transformed');
  const required = standing.requirement.transformed;
  return { competency: standing.competency.id, required, importance: standing.requirement.importance, status, selfAssessed, hasEvidence: standing.evidence.length > 0, reached: reachedLevel(standing.estimate, required) };
}
