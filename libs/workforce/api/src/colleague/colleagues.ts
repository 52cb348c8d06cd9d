import { Injectable } from '@nestjs/common';
import { type EmployeeId, quebecDay } from '@passerelle/kernel';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';

import { patternsOf } from '../search/patterns-of.js';

/** A person of the organization, as little of them as tells two namesakes apart. */
export interface Colleague {
  readonly employeeId: EmployeeId;
  readonly firstName: string;
  readonly lastName: string;
  readonly unitName: string;
}

/** More would be a list to go through; a name is looked for until it is there. */
const SHOWN = 12;
const SHOWN_AMONG = 50;

/** The people of an organization, looked for by name, for whoever has to name one. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** People with an assignment today, of these where some are named, whose name holds every word, by name, twelve at most; nobody without words. Never the viewer. */
  async search(viewer: Viewer, words: string, among: readonly EmployeeId[] | null = null): Promise<readonly Colleague[]> {
    const patterns = patternsOf(words);
    return patterns.length === 0 ? [] : this.look(viewer, patterns, among, SHOWN);
  }

  /** Of these people, those with an assignment today, whose name holds every word where there are words; by name, fifty at most. */
  among(viewer: Viewer, ids: readonly EmployeeId[], words: string): Promise<readonly Colleague[]> {
    return this.look(viewer, patternsOf(words), ids, SHOWN_AMONG);
  }

  private async look(viewer: Viewer, patterns: readonly string[], among: readonly EmployeeId[] | null, shown: number): Promise<readonly Colleague[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<Colleague>(
      `select e.id as "employeeId", e.first_name as "firstName", e.last_name as "lastName", held.name as "unitName" from workforce.employee e
       cross join lateral (select u.name from workforce.assignment a join workforce.unit u on u.organization_id = a.organization_id and u.id = a.unit_id
         where a.organization_id = e.organization_id and a.employee_id = e.id and a.start_date <= $3 and (a.end_date is null or a.end_date >= $3) order by a.start_date desc, a.id limit 1) held
       where e.organization_id = $1 and e.id is distinct from $4 and ($5::uuid[] is null or e.id = any($5)) and e.search_key like all ($2::text[]) and workforce.search_key(e.first_name || ' ' || e.last_name) like all ($2::text[])
       order by e.last_name, e.first_name, e.id limit $6`,
      [viewer.organizationId, patterns, quebecDay(this.clock.now()), viewer.employeeId, among, shown],
    );
  }
}
