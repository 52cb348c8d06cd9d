// npm run bench: the pages that people open most, at 1,000 and 50,000 people with 40 pieces of evidence each, and a team
// of a thousand; ratios and counts first. BENCH_SIZES, BENCH_PIECES and BENCH_PARTS choose others.
// npm run bench -- diagnostic: the diagnostic by simulation, without a database.
// npm run bench -- practice: practice by simulation, on the bank that is shipped.
// npm run bench -- tracing FILE: models of knowledge tracing on answers of learners.
// npm run bench -- matching [FILES]: options of transition beside the published baseline.
// npm run bench -- scenario: people placed on options, classical instances and invented ones, without a database.
// npm run bench -- path: the shortest path against the greedy one, without a database.
import './production.ts';
import 'reflect-metadata';

import os from 'node:os';

import { migrate, prepareLogins, readConfiguration } from '@passerelle/platform-api';

import { createApp } from '../../apps/api/dist/create-app.js';
import { persistence } from '../../apps/api/dist/persistence.js';
import { startScratchPostgres } from '../database/embedded-postgres.mjs';
import { scratchDatabase } from '../database/scratch-database.mjs';
import { benchDiagnostic } from './bench-diagnostic.ts';
import { benchEstimates } from './bench-estimates.ts';
import { benchImport } from './bench-import.ts';
import { benchMatching } from './bench-matching.ts';
import { benchPath } from './bench-path.ts';
import { benchPractice } from './bench-practice.ts';
import { benchScenario } from './bench-scenario.ts';
import { benchStart } from './bench-start.ts';
import { benchTracing } from './bench-tracing.ts';
import { type BenchOrganization, type BenchWish, makeOrganization } from './make-organization.ts';
import { type Measure, measure, type Operation } from './measure.ts';

const SIZES = (process.env['BENCH_SIZES'] ?? '1000,50000').split(',').map(Number);
const PIECES = Number(process.env['BENCH_PIECES'] ?? 40);
/** What takes long may be left out. */
const PARTS = new Set((process.env['BENCH_PARTS'] ?? 'start,import').split(','));
const TEAM = 12;
const LARGE_TEAM = 1_000;
/** Head, directorates and the manager of the large team. */
const ABOVE = 8;

type Result = Measure & { readonly people: number };

const READ: readonly (Operation & { readonly as: keyof BenchOrganization['cookies'] })[] = [
  { name: 'team page', as: 'manager', query: '{ team { competencies { competency { id title { fr } } asked counts { met near below notAssessed } } members { firstName lastName cells { required status mean low high } } } }' },
  { name: 'family map', as: 'hrPlanner', query: '{ familyMap { id title { fr } people { count suppressed } current { exposureMean exposureDispersion exposureClass } } }' },
  { name: 'employee home', as: 'employee', query: '{ myAssignments { family { id current { tasks { id label { fr } } } } } myStandings { competency { id } estimate { mean } transformed { status } evidence { id } } myPath { minutesLeft steps { id course { id enrolment { id } } } } }' },
];

/** What is measured without a database, asked for by name. */
const APART: Readonly<Record<string, () => void | Promise<void>>> = { diagnostic: benchDiagnostic, practice: benchPractice, path: benchPath, scenario: benchScenario, matching: () => benchMatching(process.argv.slice(3)), tracing: () => benchTracing(process.argv[3]) };
const asked = APART[process.argv[2] ?? ''];
if (asked) {
  try {
    await asked();
    process.exit(0);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exit(1);
  }
}
const results: Result[] = [];
if (PARTS.has('start')) results.push({ ...(await benchStart()), people: SIZES[0] ?? 0 });
const estimatesPerSecond = benchEstimates();
const postgres = await startScratchPostgres({ fsync: 'on' });
try {
  for (const people of SIZES) results.push(...(await benchAt({ people, team: TEAM, piecesEach: PIECES }, (address, cookies) => everyPage(address, cookies, people))));
  const [teamPage] = READ;
  results.push(...(await benchAt({ people: LARGE_TEAM + ABOVE, team: LARGE_TEAM, piecesEach: PIECES }, async (address, { manager }) => (teamPage ? [await measure(address, manager, { ...teamPage, name: `team page of ${LARGE_TEAM} people` })] : []))));
} finally {
  await postgres.stop();
}
report();
process.exit(0);

async function benchAt(wish: BenchWish, work: (address: string, cookies: BenchOrganization['cookies']) => Promise<Measure[]>): Promise<Result[]> {
  const { url } = await scratchDatabase(postgres.url);
  const logins = await prepareLogins(url);
  await migrate(url, persistence);
  const { client, cookies, estimating } = await makeOrganization(url, wish);
  const app = await createApp(readConfiguration({ DATABASE_APP_URL: logins.applicationUrl, DATABASE_QUEUE_URL: logins.queueUrl, PASSERELLE_DEMONSTRATION: 'true', LOG_LEVEL: 'silent', PORT: '65535' }));
  await app.listen(0, '127.0.0.1');
  const measured = [...(await work(await app.getUrl(), cookies)), { name: `levels of everybody (${wish.piecesEach} pieces each)`, p50: estimating, p95: estimating, statements: null }];
  await app.close();
  await client.end();
  return measured.map((result) => ({ people: wish.people, ...result }));
}

async function everyPage(address: string, cookies: BenchOrganization['cookies'], people: number): Promise<Measure[]> {
  const measured: Measure[] = [];
  for (const operation of READ) measured.push(await measure(address, cookies[operation.as], operation));
  measured.push(await measureProgress(address, cookies.employee));
  if (PARTS.has('import')) measured.push(await benchImport(address, cookies.hrPlanner, people));
  return measured;
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
  const rows = [...new Set(results.filter(({ people }) => SIZES.includes(people)).map(({ name }) => name))].map((name) => {
    const at = (people: number | undefined) => results.find((result) => result.name === name && result.people === people);
    const [few, many] = [at(small), at(large)];
    const ms = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} ms`);
    return { operation: name, statements: many?.statements ?? '–', 'large / small': few && many ? (many.p50 / few.p50).toFixed(2) : '–', [`p50 at ${small}`]: ms(few?.p50), [`p95 at ${small}`]: ms(few?.p95), [`p50 at ${large}`]: ms(many?.p50), [`p95 at ${large}`]: ms(many?.p95) };
  });
  console.log(JSON.stringify({ node: process.version, cores: os.cpus().length, estimatesPerSecond, results }, null, 2));
  console.table(rows);
  console.table(results.filter(({ people }) => !SIZES.includes(people)).map(({ name, people, statements, p50, p95 }) => ({ operation: name, people, statements: statements ?? '–', p50: `${p50.toFixed(1)} ms`, p95: `${p95.toFixed(1)} ms` })));
  console.log(`estimates of 8 pieces of evidence, a second on one core: ${Math.round(estimatesPerSecond).toLocaleString('en-CA')}`);
}
