import { Module } from '@nestjs/common';
import { CompetenciesModule } from '@passerelle/competencies-api';

import { AssessmentReader } from './assessment-reader.js';
import { BankItemResolver } from './bank/bank-item.resolver.js';
import { BankVersions } from './bank/bank-versions.js';
import { Banks } from './bank/banks.js';
import { Exposures } from './bank/exposures.js';
import { FindBankItems } from './bank/find-bank-items.js';
import { RetireBankItem } from './bank/retire-bank-item.js';
import { AcceptCalibration } from './calibration/accept-calibration.js';
import { AskCalibration } from './calibration/ask-calibration.js';
import { CalibrationResolver } from './calibration/calibration.resolver.js';
import { Calibrations } from './calibration/calibrations.js';
import { RunCalibration } from './calibration/run-calibration.js';
import { TaskKinds } from './catalogue/task-kinds.js';
import { ArchiveItemDraft } from './item-draft/archive-item-draft.js';
import { AskItemReview } from './item-draft/ask-item-review.js';
import { BeginItemDraft } from './item-draft/begin-item-draft.js';
import { DecideItemReview } from './item-draft/decide-item-review.js';
import { FindItemFaults } from './item-draft/find-item-faults.js';
import { ItemDraftResolver } from './item-draft/item-draft.resolver.js';
import { ItemDraftInformation } from './item-draft/item-draft-information.js';
import { ItemDrafts } from './item-draft/item-drafts.js';
import { ItemReviews } from './item-draft/item-reviews.js';
import { SaveItemDraft } from './item-draft/save-item-draft.js';
import { ProposalResolver } from './proposal/proposal.resolver.js';
import { ReadDiagnosticProposal } from './proposal/read-diagnostic-proposal.js';
import { ImportQti } from './qti/import-qti.js';
import { QtiController } from './qti/qti.controller.js';
import { AnswerDiagnosticItem } from './sitting/answer-diagnostic-item.js';
import { AskNextItem } from './sitting/ask-next-item.js';
import { BeginDiagnostic } from './sitting/begin-diagnostic.js';
import { DiagnosticResolver } from './sitting/diagnostic.resolver.js';
import { DiagnosticInformation } from './sitting/diagnostic-information.js';
import { ReadDiagnostic } from './sitting/read-diagnostic.js';
import { ReplaySitting } from './sitting/replay-sitting.js';
import { Sittings } from './sitting/sittings.js';
import { StopDiagnostic } from './sitting/stop-diagnostic.js';
import { WriteConclusions } from './sitting/write-conclusions.js';

/** The bank of questions, how it is written, and the adaptive diagnostic. */
@Module({
  imports: [CompetenciesModule],
  controllers: [QtiController],
  providers: [
    ...[Banks, Exposures, TaskKinds, BankVersions, FindBankItems, RetireBankItem, BankItemResolver],
    ...[ItemDrafts, ItemReviews, FindItemFaults, BeginItemDraft, SaveItemDraft, ArchiveItemDraft, AskItemReview, DecideItemReview, ItemDraftInformation, ItemDraftResolver],
    ...[Calibrations, AskCalibration, RunCalibration, AcceptCalibration, CalibrationResolver],
    ...[ImportQti],
    ...[Sittings, ReplaySitting, ReadDiagnostic, AskNextItem, WriteConclusions, BeginDiagnostic, AnswerDiagnosticItem, StopDiagnostic, DiagnosticInformation, DiagnosticResolver],
    ...[ReadDiagnosticProposal, ProposalResolver],
    AssessmentReader,
  ],
  exports: [AssessmentReader],
})
export class AssessmentModule {}
