import { Injectable } from '@nestjs/common';
import { carryGains, type Competency, type EvidenceKind, type Gain, type Requirement } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, EmployeeId, EvidenceId } from '@passerelle/kernel';
import { newId, type Viewer } from '@passerelle/platform-api';

import { Evidences } from './evidence/evidences.js';
import { Frameworks } from './framework/frameworks.js';
import { versionKnowing } from './framework/read-framework-in-force.js';
import { type Standing, Standings } from './standing/standings.js';
import { ReadTeam, type Team } from './team/read-team.js';

/** What another context observed about a person's competency. */
export interface Observed {
  readonly employeeId: EmployeeId;
  readonly competency: CompetencyId;
  readonly kind: Exclude<EvidenceKind, 'selfAssessment'>;
  /** What it was observed on: a later observation on the same thing takes its place. */
  readonly subject: string;
  readonly observedAt: Date;
  readonly title: BilingualText;
  readonly detail: BilingualText;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly logLikelihood: Float64Array;
}

/** What other contexts read of competencies, and the one way in which they add evidence. */
@Injectable()
export class CompetenciesReader {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly standings: Standings,
    private readonly evidences: Evidences,
    private readonly readTeam: ReadTeam,
  ) {}

  myStandings(viewer: Viewer): Promise<readonly Standing[]> {
    return this.standings.mine(viewer);
  }

  /**
   * A team in the viewer's hands against the transformed role, as the viewer may see it; whoever reads it writes it in the log of accesses.
   * @param managerId whose; null: the viewer's own, else the first for which they stand in
   */
  myTeam(viewer: Viewer, managerId: EmployeeId | null): Promise<Team> {
    return this.readTeam.run(viewer, { role: 'transformed', familyId: null, managerId });
  }

  /** What the roles of an employee ask, from their assignments of today alone: nothing of their levels. */
  requirementsOf(viewer: Viewer, employeeId: EmployeeId): Promise<readonly Requirement[]> {
    return this.standings.requirementsOf(viewer, employeeId);
  }

  async competencies(viewer: Viewer): Promise<ReadonlyMap<CompetencyId, Competency>> {
    return (await this.frameworks.inForce(viewer)).byId;
  }

  /** What was said to be taught, in the competencies of today: see `carryGains`. */
  async gainsToday(viewer: Viewer, gains: readonly Gain[]): Promise<readonly Gain[]> {
    const inForce = await this.frameworks.inForce(viewer);
    return carryGains(gains, (competency) => inForce.routes(versionKnowing(inForce, competency)));
  }

  /** Appends one observation to the ledger, within the transaction under way; under the version of the framework that its competency is of. */
  async record(viewer: Viewer, { title, detail, facts, ...observed }: Observed): Promise<EvidenceId> {
    const id = newId<EvidenceId>();
    await this.evidences.add(viewer, { id, frameworkVersion: versionKnowing(await this.frameworks.inForce(viewer), observed.competency), observation: { title, detail, ...facts }, ...observed });
    return id;
  }
}
