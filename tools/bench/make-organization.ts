import { performance } from 'node:perf_hooks';

import pg from 'pg';

import { generateOrganization } from '../seed/generate-organization.ts';
import { loadOrganizationCatalogue, readShippedCatalogue } from '../seed/load-organization-catalogue.ts';
import { seededRandom } from '../seed/random.ts';
import { storeEstimates } from '../seed/store-estimates.ts';
import { writeOrganization } from '../seed/write-organization.ts';
import { writeLedger } from './write-ledger.ts';

const MOMENT = new Date('2026-11-23T14:00:00Z');

export interface BenchWish {
  readonly people: number;
  /** Direct reports of the manager who looks. */
  readonly team: number;
  readonly piecesEach: number;
}

export interface BenchOrganization {
  readonly client: pg.Client;
  /** Cookie of the session of whoever holds the role. */
  readonly cookies: Readonly<Record<'hrPlanner' | 'manager' | 'employee', string>>;
  /** Milliseconds that the levels of everybody took, as each night. */
  readonly estimating: number;
}

/** Fills a migrated database with one organization, and signs a planner, a manager and one of their reports in. */
export async function makeOrganization(url: string, wish: BenchWish): Promise<BenchOrganization> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const random = seededRandom(wish.people + wish.team);
  const [organizationId, planner] = [random.uuid(), random.uuid()];
  const catalogue = await readShippedCatalogue();
  const began = performance.now();
  await client.query(`select set_config('app.organization', $1, false)`, [organizationId]);
  await client.query('insert into workforce.organization (organization_id, name_fr, name_en) values ($1, $2, $2)', [organizationId, 'Banc d’essai']);
  await loadOrganizationCatalogue(client, organizationId, catalogue, MOMENT);
  const organization = generateOrganization(random, { people: wish.people, teamSize: wish.team, domain: 'banc.exemple.quebec', today: MOMENT });
  await writeOrganization(client, organizationId, organization);
  await writeLedger(client, random, organizationId, organization.people, catalogue.framework, { agreed: 0.8, piecesEach: wish.piecesEach, today: MOMENT });
  await client.query(`insert into trust.account (organization_id, id, email, display_name, language) values ($1, $2, 'planification@banc.exemple.quebec', 'Planification', 'fr')`, [organizationId, planner]);
  for (const role of ['hrPlanner', 'administrator']) await client.query('insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, $3)', [organizationId, planner, role]);
  await client.query('vacuum analyze');
  const made = performance.now();
  await storeEstimates(client, organizationId, new Date());
  const estimating = performance.now() - made;
  await client.query('vacuum analyze competencies.estimate, competencies.estimation');
  console.log(`${wish.people} people with ${wish.piecesEach} pieces of evidence each made in ${seconds(made - began)}, their levels in ${seconds(estimating)}`);
  const reports = Map.groupBy(organization.people, ({ managerId }) => managerId);
  const [managerId, team] = [...reports].find(([id, people]) => id && people.length === wish.team) ?? [];
  const manager = organization.people.find(({ id }) => id === managerId);
  const accounts = { hrPlanner: planner, manager: manager?.accountId ?? '', employee: team?.[0]?.accountId ?? '' };
  const cookies = Object.fromEntries(await Promise.all(Object.entries(accounts).map(async ([role, account]) => [role, await session(client, organizationId, account)] as const))) as BenchOrganization['cookies'];
  return { client, cookies, estimating };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

async function session(client: pg.Client, organizationId: string, accountId: string): Promise<string> {
  const secret = `bench-${accountId}`;
  await client.query(`select trust.open_session($1, $2, gen_random_uuid(), sha256($3::bytea), now() + interval '1 day')`, [organizationId, accountId, Buffer.from(secret)]);
  return `passerelle_session=${secret}`;
}
