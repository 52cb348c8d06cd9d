import { Injectable } from '@nestjs/common';
import type { AccountId, HelpRequestId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

/** What somebody asks of a named person, and the answer. */
export interface HelpRequest {
  readonly id: HelpRequestId;
  readonly authorId: AccountId;
  readonly contactId: AccountId;
  readonly words: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = 'id, author_id as "authorId", contact_id as "contactId", words, asked_at as "askedAt", answer, answered_at as "answeredAt"';
/** What a page lists; a copy leaves nothing out. */
const MOST_LISTED = 500;

/** Requests to a person: read by whoever asked and whoever was asked, and by nobody else. */
@Injectable()
export class HelpRequests {
  constructor(private readonly transactions: Transactions) {}

  async mine(viewer: Viewer): Promise<readonly HelpRequest[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<HelpRequest>(`select ${COLUMNS} from tutor.help_request where organization_id = $1 and author_id = $2 order by asked_at desc, id desc limit ${MOST_LISTED}`, [viewer.organizationId, viewer.accountId]);
  }

  /** All that the viewer asked or was asked, the latest first. */
  async ofPerson(viewer: Viewer): Promise<readonly HelpRequest[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<HelpRequest>(`select ${COLUMNS} from tutor.help_request where organization_id = $1 and (author_id = $2 or contact_id = $2) order by asked_at desc, id desc`, [viewer.organizationId, viewer.accountId]);
  }

  async count(viewer: Viewer): Promise<number> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<{ count: number }>('select count(*)::integer as count from tutor.help_request where organization_id = $1 and (author_id = $2 or contact_id = $2)', [viewer.organizationId, viewer.accountId]))?.count ?? 0;
  }

  /** Those that wait first, the oldest first; then the latest answered. */
  async toMe(viewer: Viewer): Promise<readonly HelpRequest[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<HelpRequest>(`select ${COLUMNS} from tutor.help_request where organization_id = $1 and contact_id = $2 order by (answer is not null), case when answer is null then asked_at end, answered_at desc, id limit ${MOST_LISTED}`, [viewer.organizationId, viewer.accountId]);
  }

  async add(viewer: Viewer, { id, contactId, words, askedAt }: Pick<HelpRequest, 'id' | 'contactId' | 'words' | 'askedAt'>): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into tutor.help_request (organization_id, id, author_id, contact_id, words, asked_at) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, id, viewer.accountId, contactId, words, askedAt]);
  }

  /** One that the viewer was asked; another person's is as if it did not exist. */
  async findToMe(viewer: Viewer, id: HelpRequestId): Promise<HelpRequest | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<HelpRequest>(`select ${COLUMNS} from tutor.help_request where organization_id = $1 and id = $2 and contact_id = $3 for update`, [viewer.organizationId, id, viewer.accountId]);
  }

  async answer(viewer: Viewer, id: HelpRequestId, answer: string, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update tutor.help_request set answer = $3, answered_at = $4 where organization_id = $1 and id = $2 and answer is null and contact_id = $5', [viewer.organizationId, id, answer, at, viewer.accountId]);
  }
}
