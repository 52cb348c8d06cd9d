import { Injectable } from '@nestjs/common';
import type { Answer, Outcome } from '@passerelle/assessment-domain';
import { type EmployeeId, type ItemId, type MisconceptionId, quebecDay, type ReviewId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { gradeOf, type Review, REVIEW_WISH, type ReviewGrade, type ReviewWish } from '@passerelle/tutor-domain';

/** A review as it is kept, with what was answered, in the item's own names. */
export interface ReviewRow extends Review {
  readonly id: ReviewId;
  readonly version: number;
  readonly outcome: Outcome;
  readonly misconceptions: readonly MisconceptionId[];
  readonly answer: Answer;
  readonly at: Date;
}

export interface KeptWish extends ReviewWish {
  readonly paused: boolean;
}

export const USUAL_WISH: KeptWish = { ...REVIEW_WISH, paused: false };
const STANDS = 'not exists (select 1 from tutor.review_undone u where u.organization_id = r.organization_id and u.review_id = r.id)';
const COLUMNS = `r.id, r.item_id as item, r.item_version as version, r.day::text as day, r.grade, r.outcome, r.misconceptions, r.answer, r.reviewed_at as at`;

/** Reviews of a person, and what they chose. Every statement names whoever reviews: nobody else ever reads one. */
@Injectable()
export class Reviews {
  constructor(private readonly transactions: Transactions) {}

  /** Everything that keeps something in the viewer's memory: exercises answered in practice, then reviews that stand, as they came. */
  async history(viewer: Viewer): Promise<readonly Review[]> {
    return [...(await this.practised(viewer)), ...(await this.standing(viewer))];
  }

  private async practised(viewer: Viewer): Promise<readonly Review[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ item: ItemId; outcome: Outcome; hints: number; at: Date }>(
      `select a.item_id as item, a.outcome, a.recorded_at as at, count(h.place)::integer as hints
       from tutor.practice_session s join tutor.practice_record a on a.organization_id = s.organization_id and a.session_id = s.id and a.kind = 'answered'
       left join tutor.practice_record h on h.organization_id = s.organization_id and h.session_id = s.id and h.kind = 'hinted' and h.item_id = a.item_id
       where s.organization_id = $1 and s.employee_id = $2 group by a.session_id, a.place, a.item_id, a.outcome, a.recorded_at order by a.recorded_at`,
      [viewer.organizationId, viewer.employeeId],
    );
    return rows.map(({ item, outcome, hints, at }) => ({ item, day: quebecDay(at), grade: gradeOf(outcome, hints) }));
  }

  /** Those that were not taken back, as they came. */
  async standing(viewer: Viewer): Promise<readonly ReviewRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<ReviewRow>(`select ${COLUMNS} from tutor.review r where r.organization_id = $1 and r.employee_id = $2 and ${STANDS} order by r.reviewed_at, r.id`, [viewer.organizationId, viewer.employeeId]);
  }

  /** All, those that were taken back too: a copy leaves nothing out. */
  async all(viewer: Viewer): Promise<readonly (ReviewRow & { readonly undone: boolean })[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<ReviewRow & { undone: boolean }>(`select ${COLUMNS}, not (${STANDS}) as undone from tutor.review r where r.organization_id = $1 and r.employee_id = $2 order by r.reviewed_at, r.id`, [viewer.organizationId, viewer.employeeId]);
  }

  async wish(viewer: Viewer): Promise<KeptWish> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<KeptWish>('select retention::double precision as retention, most_a_day as "mostADay", paused from tutor.review_wish where organization_id = $1 and employee_id = $2', [viewer.organizationId, viewer.employeeId])) ?? USUAL_WISH;
  }

  /** The same, until the transaction ends: of two tabs, one waits for the other. */
  async lockWish(viewer: Viewer, employeeId: EmployeeId, at: Date): Promise<KeptWish> {
    const statements = await this.transactions.in(viewer);
    const { retention, mostADay, paused } = USUAL_WISH;
    const row = await statements.one<KeptWish>(
      `insert into tutor.review_wish (organization_id, employee_id, retention, most_a_day, paused, changed_at) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint review_wish_pk do update set changed_at = review_wish.changed_at returning retention::double precision as retention, most_a_day as "mostADay", paused`,
      [viewer.organizationId, employeeId, retention, mostADay, paused, at],
    );
    return row ?? USUAL_WISH;
  }

  async choose(viewer: Viewer, employeeId: EmployeeId, { retention, mostADay, paused }: KeptWish, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into tutor.review_wish (organization_id, employee_id, retention, most_a_day, paused, changed_at) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint review_wish_pk do update set retention = excluded.retention, most_a_day = excluded.most_a_day, paused = excluded.paused, changed_at = excluded.changed_at`,
      [viewer.organizationId, employeeId, retention, mostADay, paused, at],
    );
  }

  async add(viewer: Viewer, employeeId: EmployeeId, { id, item, version, day, grade, outcome, misconceptions, answer, at }: ReviewRow): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      'insert into tutor.review (organization_id, id, employee_id, item_id, item_version, day, grade, outcome, misconceptions, answer, reviewed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [viewer.organizationId, id, employeeId, item, version, day, grade satisfies ReviewGrade, outcome, misconceptions, JSON.stringify(answer), at],
    );
  }

  async undo(viewer: Viewer, id: ReviewId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into tutor.review_undone (organization_id, review_id, undone_at) values ($1, $2, $3) on conflict do nothing', [viewer.organizationId, id, at]);
  }
}
