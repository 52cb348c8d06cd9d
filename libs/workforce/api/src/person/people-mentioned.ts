import { Injectable } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';

/** Recognizes people of the organization in what somebody writes, so that it goes nowhere else. */
@Injectable()
export class PeopleMentioned {
  constructor(private readonly transactions: Transactions) {}

  /** Of these words, without accents nor capitals, those that are part of somebody’s surname, and those that are part of somebody’s first name or number. */
  async among(viewer: Viewer, words: readonly string[]): Promise<{ readonly surnames: ReadonlySet<string>; readonly others: ReadonlySet<string> }> {
    if (words.length === 0) return { surnames: new Set(), others: new Set() };
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ word: string; isSurname: boolean }>(
      `select part as word, bool_or(told.surname) as "isSurname" from workforce.employee e
       cross join lateral (values (e.last_name, true), (e.first_name || ' ' || e.number, false)) as told (words, surname)
       cross join lateral regexp_split_to_table(workforce.search_key(told.words), '[^a-z0-9]+') as part
       where e.organization_id = $1 and part = any($2) group by part`,
      [viewer.organizationId, words],
    );
    const of = (isSurname: boolean) => new Set(rows.filter((row) => row.isSurname === isSurname).map(({ word }) => word));
    return { surnames: of(true), others: of(false) };
  }
}
