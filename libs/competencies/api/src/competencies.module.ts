import { Module } from '@nestjs/common';
import { OccupationsModule } from '@passerelle/occupations-api';

import { CompetenciesReader } from './competencies-reader.js';
import { EstimateInformation } from './estimate/estimate-information.js';
import { Estimates } from './estimate/estimates.js';
import { FollowProfiling } from './estimate/follow-profiling.js';
import { KeepEstimates } from './estimate/keep-estimates.js';
import { EvidenceInformation } from './evidence/evidence-information.js';
import { Evidences } from './evidence/evidences.js';
import { IdentifiedEvidenceResolver } from './evidence/identified-evidence.resolver.js';
import { RevocationResolver } from './evidence/revocation.resolver.js';
import { Revocations } from './evidence/revocations.js';
import { RevokeEvidence } from './evidence/revoke-evidence.js';
import { RevokeEvidenceOnRequest } from './evidence/revoke-evidence-on-request.js';
import { SubmitSelfAssessment } from './evidence/submit-self-assessment.js';
import { TellRevocation } from './evidence/tell-revocation.js';
import { DiscardFrameworkDraft } from './framework/discard-framework-draft.js';
import { FrameworkResolver } from './framework/framework.resolver.js';
import { FrameworkDrafts } from './framework/framework-drafts.js';
import { FrameworkVersionResolver } from './framework/framework-version.resolver.js';
import { Frameworks } from './framework/frameworks.js';
import { PublishFrameworkVersion } from './framework/publish-framework-version.js';
import { SaveFrameworkDraft } from './framework/save-framework-draft.js';
import { AnswerMentorship } from './mentoring/answer-mentorship.js';
import { ChangeMentoringOffer } from './mentoring/change-mentoring-offer.js';
import { DescribeMentorships } from './mentoring/describe-mentorships.js';
import { EndMentorship } from './mentoring/end-mentorship.js';
import { MentoringResolver } from './mentoring/mentoring.resolver.js';
import { MentoringInformation } from './mentoring/mentoring-information.js';
import { MentoringOffers } from './mentoring/mentoring-offers.js';
import { Mentorships } from './mentoring/mentorships.js';
import { ProposeMentorship } from './mentoring/propose-mentorship.js';
import { TellMentorship } from './mentoring/tell-mentorship.js';
import { ChangeCompetencySharing } from './sharing/change-competency-sharing.js';
import { CompetencyViewResolver } from './sharing/competency-view.resolver.js';
import { SharingInformation } from './sharing/sharing-information.js';
import { Sharings } from './sharing/sharings.js';
import { StandingResolver } from './standing/standing.resolver.js';
import { Standings } from './standing/standings.js';
import { ReadTeam } from './team/read-team.js';
import { TeamResolver } from './team/team.resolver.js';
import { AskValidation } from './validation/ask-validation.js';
import { DecideValidationRequest } from './validation/decide-validation-request.js';
import { LogShownValidations } from './validation/log-shown-validations.js';
import { MovementValidationResolver } from './validation/movement-validation.resolver.js';
import { OpenValidation } from './validation/open-validation.js';
import { ValidationResolver } from './validation/validation.resolver.js';
import { ValidationFileController } from './validation/validation-file.controller.js';
import { ValidationFiles } from './validation/validation-files.js';
import { ValidationInformation } from './validation/validation-information.js';
import { Validations } from './validation/validations.js';
import { WithdrawValidation } from './validation/withdraw-validation.js';

/** The framework, profiles, evidence, levels and gaps. */
@Module({
  imports: [OccupationsModule],
  controllers: [ValidationFileController],
  providers: [
    Frameworks, FrameworkResolver, FrameworkDrafts, SaveFrameworkDraft, PublishFrameworkVersion, DiscardFrameworkDraft, FrameworkVersionResolver, Evidences, EvidenceInformation, SubmitSelfAssessment, Revocations, RevokeEvidence, RevocationResolver, TellRevocation, RevokeEvidenceOnRequest, IdentifiedEvidenceResolver, CompetencyViewResolver, Sharings, SharingInformation, ChangeCompetencySharing,
    Estimates, KeepEstimates, FollowProfiling, EstimateInformation, Standings, StandingResolver, ReadTeam, TeamResolver, CompetenciesReader,
    Validations, ValidationFiles, ValidationInformation, AskValidation, WithdrawValidation, LogShownValidations, OpenValidation, DecideValidationRequest, ValidationResolver, MovementValidationResolver,
    MentoringOffers, ChangeMentoringOffer, Mentorships, TellMentorship, DescribeMentorships, ProposeMentorship, AnswerMentorship, EndMentorship, MentoringInformation, MentoringResolver,
  ],
  exports: [CompetenciesReader],
})
export class CompetenciesModule {}
