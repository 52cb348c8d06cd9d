import { Module } from '@nestjs/common';
import { CompetenciesModule } from '@passerelle/competencies-api';

import { AssessmentReader } from './assessment-reader.js';
import { Banks } from './bank/banks.js';
import { Exposures } from './bank/exposures.js';
import { ProposalResolver } from './proposal/proposal.resolver.js';
import { ReadDiagnosticProposal } from './proposal/read-diagnostic-proposal.js';
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

/** The bank of questions and the adaptive diagnostic. */
@Module({
  imports: [CompetenciesModule],
  providers: [
    ...[Banks, Exposures],
    ...[Sittings, ReplaySitting, ReadDiagnostic, AskNextItem, WriteConclusions, BeginDiagnostic, AnswerDiagnosticItem, StopDiagnostic, DiagnosticInformation, DiagnosticResolver],
    ...[ReadDiagnosticProposal, ProposalResolver],
    AssessmentReader,
  ],
  exports: [AssessmentReader],
})
export class AssessmentModule {}
