import { Injectable } from '@nestjs/common';
import type { Outcome } from '@passerelle/assessment-domain';
import type { ItemId, MisconceptionId } from '@passerelle/kernel';
import type { ClassPeriod } from '@passerelle/learning-api';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import type { HintRung } from '@passerelle/tutor-domain';

/** Somebody’s first answer to an exercise. A number stands for the person, and means nothing outside of one reading. */
export interface PracticeMet {
  readonly person: number;
  readonly item: ItemId;
  readonly outcome: Outcome;
  readonly misconceptions: readonly MisconceptionId[];
  /** The highest rung that they asked for before they answered. */
  readonly rung: HintRung | null;
}

/** Answers of everybody, without a name, for aggregates alone: whoever shows any of it passes it through disclosure control first. */
@Injectable()
export class PracticesOfMonth {
  constructor(private readonly transactions: Transactions) {}

  async read(viewer: Viewer, { from, until }: ClassPeriod): Promise<readonly PracticeMet[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<PracticeMet>(
      `select dense_rank() over (order by first.employee_id)::integer as person, first.item, first.outcome, first.misconceptions,
         (array['workThrough', 'remind', 'orient'])[(select min(array_position(array['workThrough', 'remind', 'orient'], h.rung)) from tutor.practice_record h
           where h.organization_id = $1 and h.session_id = first.session_id and h.item_id = first.item and h.kind = 'hinted')] as rung
       from (select distinct on (s.employee_id, a.item_id) s.employee_id, s.id as session_id, a.item_id as item, a.outcome, a.misconceptions, a.recorded_at as at
             from tutor.practice_session s join tutor.practice_record a on a.organization_id = s.organization_id and a.session_id = s.id and a.kind = 'answered'
             where s.organization_id = $1 order by s.employee_id, a.item_id, a.recorded_at, a.place) first
       where first.at >= $2 and first.at < $3 order by first.item, first.employee_id`,
      [viewer.organizationId, from, until],
    );
  }
}
