import { fileURLToPath } from 'node:url';

import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentModule } from '@passerelle/assessment-api';
import { CompetenciesModule } from '@passerelle/competencies-api';
import { LearningModule } from '@passerelle/learning-api';
import { OccupationsModule } from '@passerelle/occupations-api';
import { type Configuration, graphqlModule, PlatformModule } from '@passerelle/platform-api';
import { TrustModule } from '@passerelle/trust-api';
import { TutorModule } from '@passerelle/tutor-api';
import { WorkforceModule } from '@passerelle/workforce-api';

import { persistence } from './persistence.js';

/** Committed beside the sources: a change of the schema is seen in the change's review. */
export const SCHEMA_FILE = fileURLToPath(new URL('../schema.graphql', import.meta.url));

/** The composition root: which contexts make the product. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, schemaFile: string | true = true): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(configuration, persistence), graphqlModule(schemaFile), TrustModule, OccupationsModule, WorkforceModule, CompetenciesModule, AssessmentModule, LearningModule, TutorModule],
    };
  }
}
