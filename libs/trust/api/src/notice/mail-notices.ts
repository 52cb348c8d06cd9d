import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticeId, OrganizationId } from '@passerelle/kernel';
import { type Attempt, Clock, CONFIGURATION, type Configuration, Jobs, type JobSubject, Mail, Transactions } from '@passerelle/platform-api';
import { nextDigest } from '@passerelle/trust-domain';

import { letterOfNotices } from './letter-of-notices.js';
import { type ClaimedNotices, LettersToSend } from './letters-to-send.js';
import { DIGEST_JOB, NOTICE_JOB } from './notices.js';

/** As many letters refused one after the other are not the fault of their addresses. */
const REFUSALS_OF_THE_SERVER = 3;

/** Sends what people are told by e-mail: a notice as it comes, or those of the day together. */
@Injectable()
export class MailNotices implements OnModuleInit {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly jobs: Jobs,
    private readonly letters: LettersToSend,
    private readonly mail: Mail,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(NOTICE_JOB, (subject, attempt) => this.mailNotice(subject, attempt), 'hours');
    this.jobs.define(DIGEST_JOB, (subject, attempt) => this.mailDigest(subject, attempt), 'hours');
  }

  private async mailNotice({ organizationId, subjectId }: JobSubject, { last }: Attempt): Promise<void> {
    if (!this.mail.available) return;
    try {
      await this.letters.sendOnce(organizationId, { noticeId: subjectId as NoticeId }, (claimed) => this.send(claimed));
    } catch (cause) {
      if (last) await this.leaveToDigest(organizationId);
      throw cause;
    }
  }

  /** A letter a person, each in a transaction of its own: what was sent stays sent when a later one fails. */
  private async mailDigest({ organizationId }: JobSubject, { signal }: Attempt): Promise<void> {
    if (!this.mail.available) return;
    const failures: unknown[] = [];
    let inARow = 0;
    for (const accountId of await this.letters.waiting(organizationId)) {
      signal.throwIfAborted();
      try {
        await this.letters.sendOnce(organizationId, { accountId }, (claimed) => this.send(claimed));
        inARow = 0;
      } catch (cause) {
        failures.push(cause);
        inARow += 1;
        if (inARow === REFUSALS_OF_THE_SERVER) break;
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some letters of the digest were not sent.');
  }

  private async send({ email, language, notices }: ClaimedNotices): Promise<void> {
    await this.mail.send(letterOfNotices(notices, language, email, this.configuration.publicUrl));
  }

  private async leaveToDigest(organizationId: OrganizationId): Promise<void> {
    await this.transactions.writeFor(organizationId, (statements) => this.jobs.enqueue(statements, DIGEST_JOB, { organizationId, subjectId: organizationId }, nextDigest(this.clock.now())));
  }
}
