import { readFileSync, writeFileSync } from 'node:fs';

import { GraphQLSchemaHost } from '@nestjs/graphql';
import { fieldsOf, nameOf, ruleOf } from '@passerelle/platform-api';
import { ROLES } from '@passerelle/trust-domain';
import { getNamedType, type GraphQLField, GraphQLSchema, isObjectType, isUnionType, printSchema } from 'graphql';

import { startTestApi, type TestApi, type TestClient } from '../index.js';
import { documentOf, SAMPLE_ARGUMENTS } from './sample-arguments.js';
import { type Targets, targetsIn } from './targets.js';

const TABLE = new URL('../../../access-table.json', import.meta.url);
const SCHEMA = new URL('../../../schema.graphql', import.meta.url);
const accept = process.env['ACCEPT_ACCESS_TABLE'] === 'true';

let api: TestApi;
let schema: GraphQLSchema;
let own: Targets;
let outside: Targets;

beforeAll(async () => {
  api = await startTestApi();
  schema = api.app.get(GraphQLSchemaHost).schema;
  const employee = await whoIs(await api.as('employee'));
  const stranger = await whoIs(await api.fromOutside('employee'));
  own = await targetsIn(api, employee.organizationId, employee);
  outside = await targetsIn(api, stranger.organizationId, stranger);
}, 60_000);
afterAll(() => api.stop());

async function whoIs(client: TestClient) {
  const { viewer } = await client.read<{ viewer: { accountId: string; employeeId: string } }>('{ viewer { accountId employeeId } }');
  const [row] = await api.owner<{ organization_id: string }>('select organization_id from trust.account where id = $1', [viewer.accountId]);
  return { ...viewer, organizationId: row!.organization_id };
}

const operations = () => [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ({ kind: 'query' as const, field })),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ({ kind: 'mutation' as const, field })),
];

async function attempt(client: TestClient, kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, targets: Targets): Promise<string> {
  const type = getNamedType(field.type);
  const selection = isObjectType(type) || isUnionType(type) ? ' { __typename }' : '';
  const variables = SAMPLE_ARGUMENTS[field.name]!(targets);
  const { data, errors } = await client.execute<Record<string, unknown>>(documentOf(kind, field, selection), variables);
  if (errors[0]) return errors[0].extensions.code;
  const answer = data?.[field.name];
  if (answer === null) return 'nothing';
  return isUnionType(type) ? (answer as { __typename: string }).__typename : 'allowed';
}

describe('access', () => {
  it('has a rule on every field', () => {
    expect(fieldsOf(schema).filter(({ type, field }) => ruleOf(type, field) === undefined)).toEqual([]);
  });

  it('knows how to try every operation', () => {
    expect(operations().map(({ field }) => field.name).filter((name) => !(name in SAMPLE_ARGUMENTS))).toEqual([]);
  });

  it('keeps to the committed schema', () => {
    expect(`${printSchema(schema).trim()}\n`).toBe(`${readFileSync(SCHEMA, 'utf8').replace(/^# -+\n(# .*\n)*# -+\n+/, '').trim()}\n`);
  });

  it('gives each role what the committed table says, on its own organization’s objects and on another’s', async () => {
    const table: Record<string, unknown> = { fields: Object.fromEntries(fieldsOf(schema).map(({ type, field }) => [`${type.name}.${field.name}`, nameOf(ruleOf(type, field)!)])) };
    const clients = { anonymous: api.anonymous, ...Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await api.as(role)] as const))) };
    for (const [role, client] of Object.entries(clients)) {
      const outcomes: Record<string, string> = {};
      // Signing out would end the session that the others are tried with.
      for (const { kind, field } of operations().filter(({ field: { name } }) => !name.startsWith('sign'))) {
        const within = await attempt(client, kind, field, own);
        const across = await attempt(client, kind, field, outside);
        outcomes[field.name] = across === within ? within : `${within}; across the wall: ${across}`;
      }
      table[role] = outcomes;
    }
    const written = `${JSON.stringify(table, null, 2)}\n`;
    if (accept) writeFileSync(TABLE, written);
    expect(JSON.parse(written)).toEqual(JSON.parse(readFileSync(TABLE, 'utf8')));
  }, 120_000);
});

describe('the wall between organizations', () => {
  it('stands in the database: the application sees nothing without an organization, and one alone with it', async () => {
    const tables = await api.owner<{ name: string }>(`select c.relnamespace::regnamespace || '.' || c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('platform', 'trust', 'occupations', 'workforce', 'competencies', 'learning') order by 1`);
    expect(tables.length).toBeGreaterThan(15);
    const open = await api.owner<{ name: string }>(`select c.relnamespace::regnamespace || '.' || c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('platform', 'trust', 'occupations', 'workforce', 'competencies', 'learning') and not (c.relrowsecurity and c.relforcerowsecurity)`);
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
