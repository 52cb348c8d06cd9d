import { Injectable } from '@nestjs/common';
import type { OrganizationId } from '@passerelle/kernel';
import { type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

export const MODEL_OUTCOMES = ['asked', 'answered', 'nothingCited', 'timedOut', 'failed'] as const;
export type ModelOutcome = (typeof MODEL_OUTCOMES)[number];

/** A call, without what was asked or answered. */
export interface ModelCall {
  readonly id: string;
  readonly at: Date;
  readonly model: string;
  /** `asked` while it is under way, or where the service stopped before its end. */
  readonly outcome: ModelOutcome;
  readonly promptTokens: number | null;
  readonly answerTokens: number | null;
  readonly latencyMs: number | null;
}

/** Days for which calls are kept. */
export const CALLS_KEPT_DAYS = 365;
const COLUMNS = 'id, asked_at as at, model, outcome, prompt_tokens as "promptTokens", answer_tokens as "answerTokens", latency_ms as "latencyMs"';

/** Calls to the language model: who, when, which, how long, and what it came to. Those that are older than a year go with each new one. */
@Injectable()
export class ModelCalls {
  constructor(private readonly transactions: Transactions) {}

  async begin(viewer: Viewer, { id, at, model }: Pick<ModelCall, 'id' | 'at' | 'model'>): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`delete from tutor.model_call where organization_id = $1 and asked_at < $2::timestamptz - interval '${CALLS_KEPT_DAYS} days'`, [viewer.organizationId, at]);
    await statements.query(`insert into tutor.model_call (organization_id, id, account_id, asked_at, model, outcome) values ($1, $2, $3, $4, $5, 'asked')`, [viewer.organizationId, id, viewer.accountId, at, model]);
  }

  async end(statements: Statements, organizationId: OrganizationId, { id, outcome, promptTokens, answerTokens, latencyMs }: Omit<ModelCall, 'at' | 'model'>): Promise<void> {
    await statements.query(`update tutor.model_call set outcome = $3, prompt_tokens = $4, answer_tokens = $5, latency_ms = $6 where organization_id = $1 and id = $2 and outcome = 'asked'`, [organizationId, id, outcome, promptTokens, answerTokens, latencyMs]);
  }

  /** The viewer’s own, the latest first. */
  async mine(viewer: Viewer): Promise<readonly ModelCall[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<ModelCall>(`select ${COLUMNS} from tutor.model_call where organization_id = $1 and account_id = $2 order by asked_at desc, id`, [viewer.organizationId, viewer.accountId]);
  }

  /** How many there were since then, and their tokens: numbers of calls, of nobody in particular. */
  async since(viewer: Viewer, from: Date): Promise<{ readonly calls: number; readonly failed: number; readonly tokens: number }> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ calls: number; failed: number; tokens: number }>(
      `select count(*)::integer as calls, count(*) filter (where outcome in ('timedOut', 'failed'))::integer as failed, coalesce(sum(coalesce(prompt_tokens, 0) + coalesce(answer_tokens, 0)), 0)::double precision as tokens
       from tutor.model_call where organization_id = $1 and asked_at >= $2`,
      [viewer.organizationId, from],
    );
    return row ?? { calls: 0, failed: 0, tokens: 0 };
  }
}
