import { Module } from '@nestjs/common';
import { CompetenciesModule } from '@passerelle/competencies-api';

import { Banks } from './bank/banks.js';
import { Exposures } from './bank/exposures.js';

/** The bank of questions and the adaptive diagnostic. */
@Module({
  imports: [CompetenciesModule],
  providers: [Banks, Exposures],
})
export class AssessmentModule {}
