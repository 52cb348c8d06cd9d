import { Injectable } from '@nestjs/common';
import { type CompetencyToTest, DIAGNOSTIC_SETTINGS, type DiagnosticProposal, proposeDiagnostic, testAgainFrom } from '@passerelle/assessment-domain';
import { CompetenciesReader, type Standing, statusFor } from '@passerelle/competencies-api';
import type { CompetencyId } from '@passerelle/kernel';
import { Clock, type Viewer } from '@passerelle/platform-api';

import { Banks } from '../bank/banks.js';
import { Sittings } from '../sitting/sittings.js';

export interface MyDiagnosticProposal extends DiagnosticProposal {
  readonly standings: ReadonlyMap<CompetencyId, Standing>;
  /** When each competency was last concluded. */
  readonly testedAt: ReadonlyMap<CompetencyId, Date>;
}

/** What the viewer may test now, from their gaps against the transformed role, the tasks that change and the bank. */
@Injectable()
export class ReadDiagnosticProposal {
  constructor(
    private readonly competencies: CompetenciesReader,
    private readonly banks: Banks,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer): Promise<MyDiagnosticProposal> {
    const standings = await this.competencies.myStandings(viewer);
    const { curves: { counting } } = await this.banks.current(viewer);
    const past = Map.groupBy(await this.sittings.pastConclusions(viewer), ({ competency }) => competency);
    const now = this.clock.now();
    const proposal = proposeDiagnostic(standings.map((standing) => toTest(standing, counting.get(standing.competency.id)?.length ?? 0, testAgainFrom(past.get(standing.competency.id) ?? [], now))), DIAGNOSTIC_SETTINGS);
    return {
      ...proposal,
      standings: new Map(standings.map((standing) => [standing.competency.id, standing])),
      testedAt: new Map([...past].map(([competency, some]) => [competency, new Date(Math.max(...some.map(({ concludedAt }) => concludedAt.getTime())))])),
    };
  }
}

function toTest(standing: Standing, itemsInBank: number, againFrom: string | null): CompetencyToTest {
  const { competency, requirement, estimate, evidence, tasks } = standing;
  const changingTime = tasks.reduce((sum, { changes, time }) => sum + (changes ? time : 0), 0);
  return {
    competency: competency.id, required: requirement.transformed, importance: requirement.importance, status: statusFor(standing, 'transformed').status,
    hasEvidence: evidence.length > 0, selfAssessedOnly: estimate?.selfAssessedOnly ?? false,
    // Whoever holds several jobs has the tasks of each.
    changingTime: Math.min(100, changingTime), itemsInBank, againFrom,
  };
}
