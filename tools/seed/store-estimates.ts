import { recomputeEstimates } from '@passerelle/competencies-api';
import type pg from 'pg';

type OrganizationId = Parameters<typeof recomputeEstimates>[1];
type Whose = Extract<Parameters<typeof recomputeEstimates>[2], { after: unknown }>;

/** Computes and keeps the levels of everybody, as the nightly job does. */
export async function storeEstimates(client: pg.Client, organizationId: string, now: Date): Promise<void> {
  const statements = { query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await client.query(sql, [...parameters])).rows as Row[] };
  for (let after: Whose['after'] = null; ; ) {
    after = await recomputeEstimates(statements, organizationId as OrganizationId, { after }, now);
    if (after === null) return;
  }
}
