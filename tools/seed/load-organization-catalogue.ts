import { loadFramework, type readFramework } from '@passerelle/competencies-api';
import { loadCatalogue, type readCatalogue } from '@passerelle/occupations-api';
import type pg from 'pg';

export interface ShippedCatalogue {
  readonly families: Awaited<ReturnType<typeof readCatalogue>>;
  readonly framework: Awaited<ReturnType<typeof readFramework>>;
}

type OrganizationId = Parameters<typeof loadCatalogue>[1];

/** Gives an organization its own copy of everything that ships with the product; safe to run again. */
export async function loadOrganizationCatalogue(client: pg.Client, organizationId: string, { families, framework }: ShippedCatalogue, now: Date): Promise<void> {
  const runner = { query: async (sql: string, parameters?: unknown[]) => (await client.query(sql, parameters)).rows };
  await loadCatalogue(runner, organizationId as OrganizationId, families, now);
  await loadFramework(runner, organizationId as OrganizationId, framework, now);
}
