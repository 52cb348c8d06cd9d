import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GivenAnswer, type Item, type ItemReport, keepReported, reportCalibration } from '@passerelle/assessment-domain';
import type { CompetencyId, OrganizationId } from '@passerelle/kernel';
import { type Attempt, Clock, Jobs, type JobSubject, Transactions } from '@passerelle/platform-api';

import { readHistory } from '../bank/banks.js';
import { bankAt } from '../bank/organization-bank.js';
import { readGivenAnswers } from './read-given-answers.js';

export const CALIBRATION_JOB = 'run-calibration';

/** Computes a report that was asked for, with no transaction open meanwhile. Running twice is harmless. */
@Injectable()
export class RunCalibration implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CALIBRATION_JOB, (subject, attempt) => this.run(subject, attempt));
  }

  private async run({ organizationId, subjectId }: JobSubject, { last }: Attempt): Promise<void> {
    try {
      const asked = await this.read(organizationId, subjectId);
      if (asked) await this.end(organizationId, subjectId, 'done', keepReported(asked.before, reportCalibration(asked.items, asked.sittings)), asked.sittings.length);
    } catch (cause) {
      if (last) await this.end(organizationId, subjectId, 'failed', null, null);
      throw cause;
    }
  }

  private read(organizationId: OrganizationId, id: string): Promise<{ readonly items: readonly Item[]; readonly sittings: readonly (readonly GivenAnswer[])[]; readonly before: readonly ItemReport[] } | undefined> {
    return this.transactions.writeFor(organizationId, async (statements) => {
      const asked = await statements.one<{ competencyId: CompetencyId; bankVersion: number }>(`select competency_id as "competencyId", bank_version as "bankVersion" from assessment.calibration where organization_id = $1 and id = $2 and state = 'waiting'`, [organizationId, id]);
      if (!asked) return undefined;
      const { inForce } = bankAt(await readHistory(statements, organizationId), asked.bankVersion);
      const items = inForce.filter(({ competency, status }) => competency === asked.competencyId && (status === 'calibrated' || status === 'pilot'));
      const last = await statements.one<{ report: readonly ItemReport[] }>(`select report from assessment.calibration where organization_id = $1 and competency_id = $2 and state = 'done' order by asked_at desc, id desc limit 1`, [organizationId, asked.competencyId]);
      return { items, before: last?.report ?? [], sittings: await readGivenAnswers(statements, organizationId, asked.competencyId) };
    });
  }

  private async end(organizationId: OrganizationId, id: string, state: 'done' | 'failed', report: readonly ItemReport[] | null, people: number | null): Promise<void> {
    await this.transactions.writeFor(organizationId, (statements) =>
      statements.query(`update assessment.calibration set state = $3, report = $4, ended_at = $5, people = $6 where organization_id = $1 and id = $2 and state = 'waiting'`, [organizationId, id, state, report && JSON.stringify(report), this.clock.now(), people]));
  }
}
