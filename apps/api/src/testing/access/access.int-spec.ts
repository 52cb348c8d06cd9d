import { readFileSync, writeFileSync } from 'node:fs';

import { GraphQLSchemaHost } from '@nestjs/graphql';
import { fieldsOf, nameOf, ruleOf } from '@passerelle/platform-api';
import { ROLES } from '@passerelle/trust-domain';
import { GraphQLSchema, printSchema } from 'graphql';

import { startTestApi, type TestApi, type TestClient } from '../index.js';
import { loadAssessedBanks } from './assessed-targets.js';
import { attempt, type Operation, operationsOf, type Outcome } from './attempt.js';
import { SAMPLE_ARGUMENTS } from './sample-arguments.js';
import { type Relation, RELATIONS, subjectsFor, type Targets, targetsOf } from './targets.js';

const TABLE = new URL('../../../access-table.json', import.meta.url);
const SCHEMA = new URL('../../../schema.graphql', import.meta.url);
const accept = process.env['ACCEPT_ACCESS_TABLE'] === 'true';

/** Whose objects were tried; `listed` for an operation that names nobody's. */
type Tried = Relation | 'listed';
interface Try extends Outcome {
  readonly operation: string;
  readonly tried: Tried;
}

let api: TestApi;
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await startTestApi();
  await loadAssessedBanks(api);
  schema = api.app.get(GraphQLSchemaHost).schema;
}, 60_000);
afterAll(() => api.stop());

/** Signing in and out would change the session that the others are tried with: it has a specification of its own. */
const tried = (): readonly Operation[] => {
  const operations = new Map(operationsOf(schema).map((operation) => [operation.field.name, operation]));
  return Object.keys(SAMPLE_ARGUMENTS).filter((name) => !name.startsWith('sign')).flatMap((name) => operations.get(name) ?? []);
};

async function everyTry(client: TestClient, targets: Readonly<Record<Relation, Targets>>): Promise<readonly Try[]> {
  const tries: Try[] = [];
  for (const operation of tried()) {
    const { name } = operation.field;
    const samples = RELATIONS.map((relation) => ({ relation, variables: SAMPLE_ARGUMENTS[name]!(targets[relation]) }));
    const distinct = new Set(samples.map(({ variables }) => JSON.stringify(variables, (key, value: unknown) => (key === 'idempotencyKey' ? null : value))));
    const wanted = distinct.size === 1 ? [{ tried: 'listed' as const, variables: samples[0]!.variables }] : samples.map(({ relation, variables }) => ({ tried: relation, variables }));
    for (const { tried: whose, variables } of wanted) tries.push({ operation: name, tried: whose, ...(await attempt(api, client, operation, variables)) });
  }
  return tries;
}

async function targetsFor(client: TestClient): Promise<Readonly<Record<Relation, Targets>>> {
  const { viewer } = await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
  const subjects = await subjectsFor(api, viewer.accountId);
  const made = await Promise.all(RELATIONS.map(async (relation) => [relation, await targetsOf(api, subjects[relation])] as const));
  return Object.fromEntries(made) as Record<Relation, Targets>;
}

/** What each operation answered, by whose object it was tried on; a single word where that made no difference. */
function operationsTable(tries: readonly Try[]): Record<string, unknown> {
  return Object.fromEntries(
    [...Map.groupBy(tries, ({ operation }) => operation)].map(([operation, some]) => {
      const words = Object.fromEntries(some.map(({ tried: whose, word }) => [whose, word]));
      return [operation, new Set(Object.values(words)).size === 1 ? some[0]!.word : words];
    }),
  );
}

/** For each field, the roles that were given a value, and of whose objects. */
function fieldsTable(tries: ReadonlyMap<string, readonly Try[]>): Record<string, Record<string, string>> {
  const order = [...RELATIONS, 'listed'] as const;
  const table: Record<string, Record<string, string>> = {};
  for (const { type, field } of fieldsOf(schema)) {
    const name = `${type.name}.${field.name}`;
    for (const [role, some] of tries) {
      const whose = order.filter((relation) => some.some((one) => one.tried === relation && one.read.has(name)));
      if (whose.length > 0) (table[name] ??= {})[role] = whose.join(', ');
    }
  }
  return table;
}

describe('access', () => {
  it('has a rule on every field', () => {
    expect(fieldsOf(schema).filter(({ type, field }) => ruleOf(type, field) === undefined)).toEqual([]);
  });

  it('knows how to try every operation', () => {
    expect(operationsOf(schema).map(({ field }) => field.name).filter((name) => !(name in SAMPLE_ARGUMENTS))).toEqual([]);
  });

  it('keeps to the committed schema', () => {
    expect(`${printSchema(schema).trim()}\n`).toBe(`${readFileSync(SCHEMA, 'utf8').replace(/^# -+\n(# .*\n)*# -+\n+/, '').trim()}\n`);
  });

  it('gives each role what the committed table says: every operation and field, on one’s own objects, one’s team’s, a stranger’s and another organization’s', async () => {
    const tries = new Map<string, readonly Try[]>();
    const employee = await api.as('employee');
    tries.set('anonymous', await everyTry(api.anonymous, await targetsFor(employee)));
    for (const role of ROLES) {
      const client = await api.as(role);
      tries.set(role, await everyTry(client, await targetsFor(client)));
    }
    const across = [...tries].flatMap(([role, some]) => some.filter(({ tried: whose, read }) => whose === 'outside' && read.size > 0).map(({ operation }) => `${role} reads through ${operation}`));
    expect(across).toEqual([]);
    const broken = [...tries].flatMap(([role, some]) => some.filter(({ word }) => !/^\w+$/.test(word)).map(({ operation, word }) => `${operation} as ${role}: ${word}`));
    expect(broken).toEqual([]);
    const fields = fieldsTable(tries);
    const table = {
      rules: Object.fromEntries(fieldsOf(schema).map(({ type, field }) => [`${type.name}.${field.name}`, nameOf(ruleOf(type, field)!)])),
      operations: Object.fromEntries([...tries].map(([role, some]) => [role, operationsTable(some)])),
      fields,
      // Members of results that no try came to (most are refusals); their rules are above.
      neverGiven: fieldsOf(schema).map(({ type, field }) => `${type.name}.${field.name}`).filter((name) => !/^(Query|Mutation)\./.test(name) && !(name in fields)),
    };
    if (accept) writeFileSync(TABLE, `${JSON.stringify(table, null, 2)}\n`);
    expect(table).toEqual(JSON.parse(readFileSync(TABLE, 'utf8')));
  }, 180_000);
});

describe('the wall between organizations', () => {
  it('stands in the database: the application sees nothing without an organization, and one alone with it', async () => {
    const tables = await api.owner<{ name: string }>(`select c.relnamespace::regnamespace || '.' || c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('platform', 'trust', 'occupations', 'workforce', 'competencies', 'learning', 'assessment') order by 1`);
    expect(tables.length).toBeGreaterThan(15);
    const open = await api.owner<{ name: string }>(`select c.relnamespace::regnamespace || '.' || c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('platform', 'trust', 'occupations', 'workforce', 'competencies', 'learning', 'assessment') and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open).toEqual([]);
    for (const { name } of tables) {
      const [readable] = await api.owner<{ ok: boolean }>(`select has_table_privilege('passerelle_app', '${name}', 'select') as ok`);
      if (readable?.ok) expect([name, await api.asApplication(`select count(*)::int as count from ${name}`)]).toEqual([name, [{ count: 0 }]]);
    }
  });

  it('is built on a login that cannot pass it', async () => {
    expect(await api.owner(`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'passerelle_app'`)).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    expect(await api.owner(`select count(*)::int as owned from pg_class where pg_get_userbyid(relowner) = 'passerelle_app'`)).toEqual([{ owned: 0 }]);
  });
});
