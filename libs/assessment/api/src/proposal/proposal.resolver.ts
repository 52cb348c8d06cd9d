import { Query, Resolver } from '@nestjs/graphql';
import { DIAGNOSTIC_SETTINGS } from '@passerelle/assessment-domain';
import { statusFor } from '@passerelle/competencies-api';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { Sittings } from '../sitting/sittings.js';
import { DiagnosticProposalType } from './proposal.type.js';
import { ReadDiagnosticProposal } from './read-diagnostic-proposal.js';

@Resolver(() => DiagnosticProposalType)
export class ProposalResolver {
  constructor(
    private readonly proposal: ReadDiagnosticProposal,
    private readonly sittings: Sittings,
  ) {}

  @Query(() => DiagnosticProposalType, { description: 'Which competencies to test now, and why.' })
  @Requires('diagnostic:take')
  async diagnosticProposal(@CurrentViewer() viewer: Viewer): Promise<DiagnosticProposalType> {
    const { competencies, withoutQuestions, minutes, standings, testedAt } = await this.proposal.run(viewer);
    const open = await this.sittings.openOf(viewer);
    return {
      competencies: competencies.flatMap(({ competency, ...testable }) => {
        const standing = standings.get(competency);
        return standing ? [{ ...testable, competency: standing.competency, status: statusFor(standing, 'transformed').status, changingTasks: standing.tasks.filter(({ changes }) => changes), testedAt: testedAt.get(competency) ?? null }] : [];
      }),
      withoutQuestions: withoutQuestions.flatMap((id) => standings.get(id)?.competency ?? []),
      minutes,
      most: DIAGNOSTIC_SETTINGS.mostCompetencies,
      openId: open?.id ?? null,
    };
  }
}
