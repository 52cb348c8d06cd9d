import { Module } from '@nestjs/common';

import { AnswerContestation } from './contestation/answer-contestation.js';
import { ContestFigure } from './contestation/contest-figure.js';
import { ContestationResolver } from './contestation/contestation.resolver.js';
import { Contestations } from './contestation/contestations.js';
import { JobFamilies } from './family/job-families.js';
import { JobFamilyResolver } from './family/job-family.resolver.js';
import { OccupationsReader } from './occupations-reader.js';
import { DiscardFamilyDraft } from './version/discard-family-draft.js';
import { FamilyVersionResolver } from './version/family-version.resolver.js';
import { PublishFamilyVersion } from './version/publish-family-version.js';
import { SaveFamilyDraft } from './version/save-family-draft.js';

/** Job families, their tasks, the AI impact on them, and the contestations of it. */
@Module({
  providers: [
    JobFamilies, JobFamilyResolver, OccupationsReader,
    SaveFamilyDraft, PublishFamilyVersion, DiscardFamilyDraft, FamilyVersionResolver,
    Contestations, ContestFigure, AnswerContestation, ContestationResolver,
  ],
  exports: [OccupationsReader],
})
export class OccupationsModule {}
