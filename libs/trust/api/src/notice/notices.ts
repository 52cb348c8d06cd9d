import { Injectable } from '@nestjs/common';
import type { AccountId, NoticeId, OrganizationId } from '@passerelle/kernel';
import { Clock, Jobs, Mail, newId, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';
import { type LetterTime, nextDigest, type Notice, USUAL_LETTERS } from '@passerelle/trust-domain';

/** Mails one notice; its subject is the notice. */
export const NOTICE_JOB = 'mail-notice';
/** Mails what waits for the day's digest, to each person of an organization; its subject is the organization. */
export const DIGEST_JOB = 'mail-digest';

export type Telling = Notice & {
  readonly to: AccountId | readonly AccountId[];
  /** Names the event among those of its kind: told again of the same one, a person hears nothing more. */
  readonly once: string;
};

/** Tells people what happened, in the app and by e-mail as each of them prefers. Every context may use it. */
@Injectable()
export class Notices {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** Tells people of the viewer's organization, inside the transaction of a use case (`Transactions.write`). */
  async tell(viewer: Viewer, telling: Telling): Promise<void> {
    await this.tellFor(await this.transactions.in(viewer), viewer.organizationId, telling);
  }

  /** The same, inside the transaction of a job. */
  async tellFor(statements: Statements, organizationId: OrganizationId, { to, kind, data, once }: Telling): Promise<void> {
    const accountIds = [...new Set([to].flat())];
    const now = this.clock.now();
    const told = await statements.query<{ id: NoticeId; letter: LetterTime }>(
      `with told as (
         insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at)
         select $1, who.id, who.account_id, $2, $3, $4, $5 from unnest($6::uuid[], $7::uuid[]) as who (id, account_id)
         on conflict on constraint notice_told_once do nothing returning id, account_id)
       select told.id, coalesce(p.letter, $8) as letter from told
       left join trust.notice_preference p on p.organization_id = $1 and p.account_id = told.account_id and p.kind = $2`,
      [organizationId, kind, JSON.stringify(data), once, now, accountIds.map(() => newId()), accountIds, USUAL_LETTERS[kind]],
    );
    if (!this.mail.available) return;
    for (const { id } of told.filter(({ letter }) => letter === 'atOnce')) await this.jobs.enqueue(statements, NOTICE_JOB, { organizationId, subjectId: id });
    if (told.some(({ letter }) => letter === 'daily')) await this.jobs.enqueue(statements, DIGEST_JOB, { organizationId, subjectId: organizationId }, nextDigest(now));
  }
}
