import { Injectable } from '@nestjs/common';
import { carryEvidence, combineRequirements, type Competency, type Estimate, estimateLevel, estimationDay, type GapStatus, gapStatus, momentOfDay, probabilityOfMeeting, type Requirement, type Role, selfAssessedStatus } from '@passerelle/competencies-domain';
import type { BilingualText, EmployeeId, JobFamilyId, TaskId } from '@passerelle/kernel';
import { OccupationsReader } from '@passerelle/occupations-api';
import { Clock, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Evidences, type RecordedEvidence } from '../evidence/evidences.js';
import { Frameworks } from '../framework/frameworks.js';
import { Sharings } from '../sharing/sharings.js';

/** Evidence with the name that its competency had when it was observed, where it is no longer its name. */
export type NamedEvidence = RecordedEvidence & { readonly observedUnder: BilingualText | null };

/** A task that a requirement comes from. */
export interface RequirementTask {
  readonly id: TaskId;
  readonly label: BilingualText;
  /** Whether it changes with AI, or is new. */
  readonly changes: boolean;
  /** Percentage of working time, whole number: today's or the transformed role's, whichever is greater. */
  readonly time: number;
}

export interface Standing {
  readonly competency: Competency;
  readonly requirement: Requirement;
  readonly tasks: readonly RequirementTask[];
  readonly estimate: Estimate | null;
  readonly evidence: readonly NamedEvidence[];
  readonly shared: boolean;
}

/** Status against the role; the person's own word counts apart, « d'après vous ». */
export function statusFor({ estimate, requirement }: Pick<Standing, 'estimate' | 'requirement'>, role: Role): { readonly status: GapStatus; readonly selfAssessed: Exclude<GapStatus, 'notAssessed'> | null; readonly probability: number | null } {
  const required = requirement[role];
  return { status: gapStatus(estimate, required), selfAssessed: selfAssessedStatus(estimate, required), probability: estimate ? probabilityOfMeeting(estimate, required) : null };
}

/** Where a person stands in each competency that their jobs ask for, today or transformed. */
@Injectable()
export class Standings {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly occupations: OccupationsReader,
    private readonly frameworks: Frameworks,
    private readonly evidences: Evidences,
    private readonly sharings: Sharings,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  /**
   * The viewer's own; without estimates while they have not turned the estimation on.
   * @param familyId a job family whose role takes the place of what their own jobs ask for
   */
  async mine(viewer: Viewer, familyId: JobFamilyId | null = null): Promise<readonly Standing[]> {
    const { employeeId } = viewer;
    if (!employeeId) return [];
    const on = (await this.profiling.of(viewer)) === 'on';
    const families = familyId ? [familyId] : await this.familiesOf(viewer, employeeId);
    const requirements = await this.requirementsIn(viewer, families);
    const { byId, routes } = await this.frameworks.inForce(viewer);
    const labels = await this.taskLabels(viewer, families);
    const evidence = on ? await this.named(viewer, carryEvidence(await this.evidences.of(viewer, employeeId), routes)) : [];
    const shared = await this.sharings.of(viewer, employeeId);
    const now = momentOfDay(estimationDay(this.clock.now()));
    return requirements.flatMap((requirement) => {
      const competency = byId.get(requirement.competency);
      if (!competency) return [];
      const pieces = evidence.filter((piece) => piece.competency === competency.id);
      const tasks = requirement.tasks.flatMap((id) => labels.get(id) ?? []);
      return [{ competency, requirement, tasks, evidence: pieces, shared: shared.has(competency.id), estimate: estimateLevel(pieces, competency.halfLifeMonths, now) }];
    });
  }

  /** What a person's jobs ask for, the most important and the most rising first. */
  async requirementsOf(viewer: Viewer, employeeId: EmployeeId): Promise<readonly Requirement[]> {
    return this.requirementsIn(viewer, await this.familiesOf(viewer, employeeId));
  }

  /** Names are looked for only where evidence was carried over from an older version of the framework. */
  private async named(viewer: Viewer, pieces: readonly RecordedEvidence[]): Promise<readonly NamedEvidence[]> {
    const { byId } = await this.frameworks.inForce(viewer);
    return Promise.all(
      pieces.map(async (piece) => {
        const [first] = piece.carried?.through ?? [];
        const name = first ? await this.frameworks.nameIn(viewer, piece.frameworkVersion, first) : null;
        return { ...piece, observedUnder: name && name.fr !== byId.get(piece.competency)?.title.fr ? name : null };
      }),
    );
  }

  private async requirementsIn(viewer: Viewer, families: readonly JobFamilyId[]): Promise<readonly Requirement[]> {
    const profiles = await Promise.all(families.map((family) => this.frameworks.profile(viewer, family)));
    return [...combineRequirements(profiles)].sort(byWeight);
  }

  private async familiesOf(viewer: Viewer, employeeId: EmployeeId): Promise<readonly JobFamilyId[]> {
    const assignments = await this.workforce.assignmentsOf(viewer, employeeId);
    return [...new Set(assignments.map(({ familyId }) => familyId))];
  }

  private async taskLabels(viewer: Viewer, families: readonly JobFamilyId[]): Promise<ReadonlyMap<TaskId, RequirementTask>> {
    const contents = await Promise.all(families.map((family) => this.occupations.content(viewer, family)));
    return new Map(contents.flatMap(({ tasks }) => tasks.map(({ id, label, change, shareToday, shareTransformed }) => [id, { id, label, changes: change !== 'unchanged', time: Math.max(shareToday, shareTransformed) }])));
  }
}

function byWeight(a: Requirement, b: Requirement): number {
  return b.importance - a.importance || b.transformed - b.today - (a.transformed - a.today) || (a.competency < b.competency ? -1 : 1);
}
