// npm run bench: the pages that people open most, at 1,000 and 50,000 people; ratios and counts first.
import 'reflect-metadata';

import os from 'node:os';
import { performance } from 'node:perf_hooks';

import { migrate, prepareLogins, readConfiguration } from '@passerelle/platform-api';
import pg from 'pg';

import { createApp } from '../../apps/api/dist/create-app.js';
import { persistence } from '../../apps/api/dist/persistence.js';
import { startScratchPostgres } from '../database/embedded-postgres.mjs';
import { scratchDatabase } from '../database/scratch-database.mjs';
import { generateOrganization } from '../seed/generate-organization.ts';
import { loadOrganizationCatalogue, readShippedCatalogue } from '../seed/load-organization-catalogue.ts';
import { seededRandom } from '../seed/random.ts';
import { writeEvidence } from '../seed/write-evidence.ts';
import { writeOrganization } from '../seed/write-organization.ts';
import { benchEstimates } from './bench-estimates.ts';
import { benchImport } from './bench-import.ts';
import { benchStart } from './bench-start.ts';
import { type Measure, measure, type Operation } from './measure.ts';

const SIZES = (process.env['BENCH_SIZES'] ?? '1000,50000').split(',').map(Number);
const TEAM = 12;
const MOMENT = new Date('2026-11-23T14:00:00Z');

const READ: readonly (Operation & { readonly as: string })[] = [
  { name: 'team page', as: 'manager', query: '{ team { competencies { competency { id title { fr } } asked counts { met near below notAssessed } } members { firstName lastName cells { required status mean low high } } } }' },
  { name: 'family map', as: 'hrPlanner', query: '{ familyMap { id title { fr } people { count suppressed } current { exposureMean exposureDispersion exposureClass } } }' },
  { name: 'employee home', as: 'employee', query: '{ myAssignments { family { id current { tasks { id label { fr } } } } } myStandings { competency { id } estimate { mean } transformed { status } evidence { id } } myPath { minutesLeft steps { id course { id enrolment { id } } } } }' },
];

const start = await benchStart();
const results: (Measure & { readonly people: number })[] = SIZES.slice(0, 1).map((people) => ({ ...start, people }));
const estimatesPerSecond = benchEstimates();
const postgres = await startScratchPostgres({ fsync: 'on' });
try {
  for (const people of SIZES) results.push(...(await benchAt(people)));
} finally {
  await postgres.stop();
}
report();
process.exit(0);

async function benchAt(people: number): Promise<(Measure & { people: number })[]> {
  const { url } = await scratchDatabase(postgres.url);
  const logins = await prepareLogins(url);
  await migrate(url, persistence);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const random = seededRandom(people);
  const [organizationId, planner] = [random.uuid(), random.uuid()];
  const catalogue = await readShippedCatalogue();
  const began = performance.now();
  await client.query(`select set_config('app.organization', $1, false)`, [organizationId]);
  await client.query('insert into workforce.organization (organization_id, name_fr, name_en) values ($1, $2, $2)', [organizationId, 'Banc d’essai']);
  await loadOrganizationCatalogue(client, organizationId, catalogue, MOMENT);
  const organization = generateOrganization(random, { people, teamSize: TEAM, domain: 'banc.exemple.quebec', today: MOMENT });
  await writeOrganization(client, organizationId, organization);
  await writeEvidence(client, random, organizationId, organization.people, catalogue.framework, { agreed: 0.8, piecesEach: [8, 12], today: MOMENT });
  await client.query(`insert into trust.account (organization_id, id, email, display_name, language) values ($1, $2, 'planification@banc.exemple.quebec', 'Planification', 'fr')`, [organizationId, planner]);
  for (const role of ['hrPlanner', 'administrator']) await client.query('insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, $3)', [organizationId, planner, role]);
  await client.query('vacuum analyze');
  console.log(`${people} people made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const app = await createApp(readConfiguration({ DATABASE_APP_URL: logins.applicationUrl, DATABASE_QUEUE_URL: logins.queueUrl, PASSERELLE_DEMONSTRATION: 'true', LOG_LEVEL: 'silent', PORT: '65535' }));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const manager = organization.people.filter(({ id }) => organization.people.filter(({ managerId }) => managerId === id).length === TEAM)[0];
  const accounts: Record<string, string> = { hrPlanner: planner, manager: manager?.accountId ?? '', employee: organization.people.find(({ managerId }) => managerId === manager?.id)?.accountId ?? '' };
  const cookies = Object.fromEntries(await Promise.all(Object.entries(accounts).map(async ([role, account]) => [role, await session(client, organizationId, account)] as const)));
  const measured = [];
  for (const operation of READ) measured.push({ people, ...(await measure(address, cookies[operation.as] ?? '', operation)) });
  measured.push({ people, ...(await measureProgress(address, cookies['employee'] ?? '')) });
  measured.push({ people, ...(await benchImport(address, cookies['hrPlanner'] ?? '', people)) });
  await app.close();
  await client.end();
  return measured;
}

async function session(client: pg.Client, organizationId: string, accountId: string): Promise<string> {
  const secret = `bench-${accountId}`;
  await client.query(`select trust.open_session($1, $2, gen_random_uuid(), sha256($3::bytea), now() + interval '1 day')`, [organizationId, accountId, Buffer.from(secret)]);
  return `passerelle_session=${secret}`;
}

async function measureProgress(address: string, cookie: string): Promise<Measure> {
  const ask = async (query: string, variables: object) => (await (await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) })).json()) as { data: Record<string, never> };
  const { data } = (await ask('{ courses { id modules { lessons { activities { ... on TextActivity { id } } } } } }', {})) as unknown as { data: { courses: { id: string; modules: { lessons: { activities: { id?: string }[] }[] }[] }[] } };
  const course = data.courses[0];
  const activityId = course?.modules[0]?.lessons[0]?.activities.find(({ id }) => id)?.id;
  const begun = (await ask('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { enrolment { id } } } }', { input: { idempotencyKey: crypto.randomUUID(), courseId: course?.id } })) as unknown as { data: { enrolInCourse: { course: { enrolment: { id: string } } } } };
  const enrolmentId = begun.data.enrolInCourse.course.enrolment.id;
  return measure(address, cookie, { name: 'progress write', query: 'mutation ($input: RecordProgressInput!) { recordProgress(input: $input) { enrolment { id } } }', variables: () => ({ input: { idempotencyKey: crypto.randomUUID(), enrolmentId, activityId } }) });
}

function report(): void {
  const [small, large] = [SIZES[0], SIZES.at(-1)];
  const rows = [...new Set(results.map(({ name }) => name))].map((name) => {
    const at = (people: number | undefined) => results.find((result) => result.name === name && result.people === people);
    const [few, many] = [at(small), at(large)];
    const ms = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} ms`);
    return { operation: name, statements: many?.statements ?? '–', 'large / small': few && many ? (many.p50 / few.p50).toFixed(2) : '–', [`p50 at ${small}`]: ms(few?.p50), [`p95 at ${small}`]: ms(few?.p95), [`p50 at ${large}`]: ms(many?.p50), [`p95 at ${large}`]: ms(many?.p95) };
  });
  console.log(JSON.stringify({ node: process.version, cores: os.cpus().length, estimatesPerSecond, results }, null, 2));
  console.table(rows);
  console.log(`estimates of 8 pieces of evidence, a second on one core: ${Math.round(estimatesPerSecond).toLocaleString('en-CA')}`);
}
