import { loadBank, readShippedBank } from '@passerelle/assessment-api';
import { loadFramework, readFramework } from '@passerelle/competencies-api';
import { loadCourses, readCourses } from '@passerelle/learning-api';
import { loadCatalogue, readCatalogue } from '@passerelle/occupations-api';
import type pg from 'pg';

export interface ShippedCatalogue {
  readonly families: Awaited<ReturnType<typeof readCatalogue>>;
  readonly courses: Awaited<ReturnType<typeof readCourses>>;
  readonly framework: Awaited<ReturnType<typeof readFramework>>;
  readonly bank: Awaited<ReturnType<typeof readShippedBank>>;
}

type OrganizationId = Parameters<typeof loadCatalogue>[1];

/** Everything that ships with the product, sound or not at all. */
export async function readShippedCatalogue(): Promise<ShippedCatalogue> {
  return { families: await readCatalogue(), framework: await readFramework(), courses: await readCourses(), bank: await readShippedBank() };
}

/** Gives an organization its own copy of everything that ships with the product; safe to run again. */
export async function loadOrganizationCatalogue(client: pg.Client, organizationId: string, { families, framework, courses, bank }: ShippedCatalogue, now: Date): Promise<void> {
  const runner = { query: async (sql: string, parameters?: unknown[]) => (await client.query(sql, parameters)).rows };
  await loadCatalogue(runner, organizationId as OrganizationId, families, now);
  await loadFramework(runner, organizationId as OrganizationId, framework, now);
  await loadCourses(runner, organizationId as OrganizationId, courses, now);
  await loadBank(runner, organizationId as OrganizationId, bank, now);
}
