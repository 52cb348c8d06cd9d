import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nextNight } from '@passerelle/competencies-domain';
import type { EmployeeId, OrganizationId } from '@passerelle/kernel';
import { type Attempt, Clock, Jobs, type JobSubject, Transactions } from '@passerelle/platform-api';

import { ORGANIZATION_JOB, PERSON_JOB } from './estimate-jobs.js';
import { recomputeEstimates } from './recompute-estimates.js';

/** Keeps stored levels up to date: of a person when their evidence changes, of everybody each night, since evidence ages. */
@Injectable()
export class KeepEstimates implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(PERSON_JOB, ({ organizationId, subjectId }) => this.ofPerson(organizationId, subjectId as EmployeeId));
    this.jobs.define(ORGANIZATION_JOB, (subject, attempt) => this.ofOrganization(subject, attempt), 'hours');
  }

  private async ofPerson(organizationId: OrganizationId, employeeId: EmployeeId): Promise<void> {
    await this.transactions.writeFor(organizationId, (statements) => recomputeEstimates(statements, organizationId, { employeeId }, this.clock.now()));
  }

  /** A batch a transaction: what is done stays done when the service stops, and the next attempt goes on from there. */
  async ofOrganization({ organizationId }: JobSubject, { signal }: Pick<Attempt, 'signal'>): Promise<void> {
    await this.askForNextNight(organizationId);
    for (let after: EmployeeId | null = null; ; ) {
      signal.throwIfAborted();
      after = await this.transactions.writeFor(organizationId, (statements) => recomputeEstimates(statements, organizationId, { after }, this.clock.now()));
      if (after === null) return;
    }
  }

  /** Asked for before the work: a night that fails does not take the following ones with it. */
  private async askForNextNight(organizationId: OrganizationId): Promise<void> {
    await this.transactions.writeFor(organizationId, (statements) => this.jobs.enqueue(statements, ORGANIZATION_JOB, { organizationId, subjectId: organizationId }, nextNight(this.clock.now())));
  }
}
