import { Injectable } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';

/** Recognizes people of the organization in what somebody writes, so that it goes nowhere else. */
@Injectable()
export class PeopleMentioned {
  constructor(private readonly transactions: Transactions) {}

  /** Of these words, without accents nor capitals, those that are part of somebody’s name, or somebody’s number. */
  async among(viewer: Viewer, words: readonly string[]): Promise<readonly string[]> {
    if (words.length === 0) return [];
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ word: string }>(
      `select distinct part as word from workforce.employee e
       cross join lateral regexp_split_to_table(workforce.search_key(e.first_name || ' ' || e.last_name || ' ' || e.number), '[^a-z0-9]+') as part
       where e.organization_id = $1 and part = any($2)`,
      [viewer.organizationId, words],
    );
    return rows.map(({ word }) => word);
  }
}
