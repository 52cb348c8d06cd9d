import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Item, type ItemReport, textsOf } from '@passerelle/assessment-domain';
import type { CalibrationId, CompetencyId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { describeParameters } from '../bank/bank-item.resolver.js';
import { Banks } from '../bank/banks.js';
import type { OrganizationBank } from '../bank/organization-bank.js';
import { AcceptCalibration } from './accept-calibration.js';
import { AskCalibration } from './ask-calibration.js';
import { AcceptCalibrationInput, AcceptCalibrationResult, AskCalibrationInput, CalibrationAskedType, CalibrationType, ItemReportType, ParameterProposalType } from './calibration.type.js';
import { type CalibrationRow, Calibrations } from './calibrations.js';
import { describeChoice } from './describe-choice.js';

@Resolver(() => CalibrationType)
export class CalibrationResolver {
  constructor(
    private readonly calibrations: Calibrations,
    private readonly banks: Banks,
    private readonly ask: AskCalibration,
    private readonly accept: AcceptCalibration,
  ) {}

  @Query(() => CalibrationType, { nullable: true, description: 'The latest report on the answers to the questions of a competency.' })
  @Requires('item:write')
  async calibration(@CurrentViewer() viewer: Viewer, @Args('competencyId', { type: () => ID }) competencyId: CompetencyId): Promise<CalibrationType | null> {
    const row = await this.calibrations.latest(viewer, competencyId);
    return row ? this.describe(viewer, row) : null;
  }

  @Mutation(() => CalibrationAskedType, { description: 'Asks for a report; it is computed beside, and read again.' })
  @Requires('item:write')
  async askCalibration(@CurrentViewer() viewer: Viewer, @Args('input') input: AskCalibrationInput) {
    const { id, fewSince } = await this.ask.run(viewer, input);
    return { fewSince, calibration: await this.read(viewer, id) };
  }

  @Mutation(() => AcceptCalibrationResult, { description: 'Accepts proposed parameters, for a reason: the next version of each question, which counts.' })
  @Requires('item:publish')
  async acceptCalibration(@CurrentViewer() viewer: Viewer, @Args('input') input: AcceptCalibrationInput) {
    const outcome = await this.accept.run(viewer, input);
    if (outcome.kind === 'ProposalsNotAcceptable') return { kind: outcome.kind, items: outcome.items.map(({ item, why }) => ({ itemId: item, why })) };
    return outcome.kind === 'CalibrationNotDone' || outcome.kind === 'NothingAccepted' ? { kind: outcome.kind, calibration: await this.read(viewer, input.calibrationId) } : outcome;
  }

  private async read(viewer: Viewer, id: CalibrationId): Promise<CalibrationType> {
    const row = await this.calibrations.find(viewer, id);
    if (!row) throw new NotFound();
    return this.describe(viewer, row);
  }

  private async describe(viewer: Viewer, { report, ...row }: CalibrationRow): Promise<CalibrationType> {
    const bank = await this.banks.current(viewer);
    return { ...row, items: (report ?? []).map((one) => describeReport(one, bank)) };
  }
}

function describeReport({ item: id, version, responses, shareRight, agreement, misleading, proposal }: ItemReport, bank: OrganizationBank): ItemReportType {
  const item: Item = bank.item(id, version);
  const now = bank.inForce.find((one) => one.id === id) ?? item;
  const [words = { fr: '', en: '' }] = textsOf(item.content);
  return {
    itemId: id, version, words, status: now.status, movedOn: now.version !== version, responses, shareRight, agreement,
    misleading: misleading.map(({ choice, people }) => ({ text: describeChoice(item.content, choice), people })), inForce: describeParameters(item), proposal: proposal && describeProposal(proposal),
  };
}

function describeProposal({ proposed: { discrimination, difficulty }, basis, fit: { curveDistance }, warnings }: NonNullable<ItemReport['proposal']>): ParameterProposalType {
  return { discrimination, difficulty, discriminationError: basis?.discriminationError ?? null, difficultyError: basis?.difficultyError ?? null, curveDistance, warnings };
}
