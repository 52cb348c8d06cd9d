import { Injectable } from '@nestjs/common';
import type { AccountId, Language, NoticeId, OrganizationId } from '@passerelle/kernel';
import { Clock, type Statements, Transactions } from '@passerelle/platform-api';
import { DIGEST_DAYS, type Notice, USUAL_LETTERS } from '@passerelle/trust-domain';

/** Notices of one person, claimed for one letter. */
export interface ClaimedNotices {
  readonly email: string;
  readonly language: Language;
  readonly notices: readonly Notice[];
}

/** Of the organization $1: what nobody has read nor mailed since $2, to people who have not refused letters of that kind. */
const WAITING = `
  trust.notice n join trust.account a on a.organization_id = n.organization_id and a.id = n.account_id and a.closed_at is null
  left join trust.notice_preference p on p.organization_id = n.organization_id and p.account_id = n.account_id and p.kind = n.kind
  where n.organization_id = $1 and n.read_at is null and n.mailed_at is null and n.created_at > $2 and coalesce(p.letter, $3::jsonb->>n.kind) <> 'never'`;

/** The notices that wait for a letter, claimed by whoever sends it. */
@Injectable()
export class LettersToSend {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Accounts of the organization for which something waits. */
  async waiting(organizationId: OrganizationId): Promise<readonly AccountId[]> {
    return this.transactions.writeFor(organizationId, async (statements) => {
      const rows = await statements.query<{ id: AccountId }>(`select distinct n.account_id as id from ${WAITING} order by 1`, this.scope(organizationId));
      return rows.map(({ id }) => id);
    });
  }

  /**
   * Marks as mailed, in one transaction with their sending, one notice or all that waits for one person: a failure to
   * send leaves them waiting. A letter leaves twice only where the process dies after the mail server has said yes and
   * before the transaction is committed.
   */
  async sendOnce(organizationId: OrganizationId, whose: { readonly noticeId: NoticeId } | { readonly accountId: AccountId }, send: (claimed: ClaimedNotices) => Promise<void>): Promise<void> {
    await this.transactions.writeFor(organizationId, async (statements) => {
      const claimed = await this.claim(statements, organizationId, whose);
      if (claimed) await send(claimed);
    });
  }

  private async claim(statements: Statements, organizationId: OrganizationId, whose: { readonly noticeId: NoticeId } | { readonly accountId: AccountId }): Promise<ClaimedNotices | undefined> {
    const [column, id] = 'noticeId' in whose ? ['n.id', whose.noticeId] : ['n.account_id', whose.accountId];
    // What somebody else is sending is theirs to send again if that fails.
    const rows = await statements.query<Notice & Pick<ClaimedNotices, 'email' | 'language'>>(
      `with wanted as (select n.id, a.email, a.language from ${WAITING} and ${column} = $4 for update of n skip locked),
         claimed as (update trust.notice n set mailed_at = $5 from wanted w where n.organization_id = $1 and n.id = w.id returning n.id, n.kind, n.data, w.email, w.language)
       select kind, data, email, language from claimed order by id`,
      [...this.scope(organizationId), id, this.clock.now()],
    );
    return rows[0] && { email: rows[0].email, language: rows[0].language, notices: rows };
  }

  private scope(organizationId: OrganizationId): readonly unknown[] {
    return [organizationId, new Date(this.clock.now().getTime() - DIGEST_DAYS * 86_400_000), JSON.stringify(USUAL_LETTERS)];
  }
}
