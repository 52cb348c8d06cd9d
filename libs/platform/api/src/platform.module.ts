import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntitySchema, MigrationInterface } from 'typeorm';

import { Clock } from './clock/clock.js';
import { CONFIGURATION,type Configuration } from './configuration/configuration.js';
import { Transactions } from './database/transactions.js';
import { DateTimeScalar } from './graphql/date-time.scalar.js';
import { HealthController } from './health/health.controller.js';
import { Jobs } from './jobs/jobs.js';
import { loggingModule } from './logging/logging.js';
import { Mail } from './mail/mail.js';

type Class<Instance> = new () => Instance;
export interface Persistence {
  readonly entities: readonly (Class<object> | EntitySchema)[];
  readonly migrations: readonly Class<MigrationInterface>[];
}

/** What every context stands on: configuration, clock, database, jobs, logs, mail, health. */
@Global()
@Module({})
export class PlatformModule {
  static with(configuration: Configuration, persistence: Persistence): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        loggingModule(),
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: configuration.database.applicationUrl,
          entities: [...persistence.entities],
          migrations: [...persistence.migrations],
          synchronize: false,
          poolSize: configuration.database.poolSize,
          extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
        }),
      ],
      controllers: [HealthController],
      providers: [{ provide: CONFIGURATION, useValue: configuration }, Clock, Transactions, Mail, Jobs, DateTimeScalar],
      exports: [CONFIGURATION, Clock, Transactions, Mail, Jobs],
    };
  }
}
