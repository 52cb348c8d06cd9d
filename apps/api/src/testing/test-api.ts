import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Configuration, prepareLogins, readConfiguration } from '@passerelle/platform-api';
import type { Role } from '@passerelle/trust-domain';
import pg from 'pg';

import { createApp } from '../create-app.js';
import { TestClient } from './test-client.js';

export interface TestApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly configuration: Configuration;
  /** Address of the database with its owner's login. */
  readonly ownerUrl: string;
  readonly anonymous: TestClient;
  /** The first organization's person of that role, signed in. */
  as(role: Role): Promise<TestClient>;
  /** A person of the second organization, signed in. */
  fromOutside(role: 'employee' | 'hrPlanner'): Promise<TestClient>;
  /** Signs any account in, demonstration person or not. */
  signIn(accountId: string): Promise<TestClient>;
  /** Looks behind the application, as the owner of the database and within one organization. */
  look<Row>(organizationId: string, sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Looks behind the application, over every organization. */
  owner<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs a statement with the application's own login, outside of any request. */
  asApplication<Row>(sql: string): Promise<Row[]>;
  stop(): Promise<void>;
}

interface Person {
  readonly accountId: string;
  readonly role: Role;
  readonly organizationName: { readonly fr: string };
}

/**
 * The whole application on a database of its own, a copy of the demonstration, with the real access rules.
 * @param environment what the operator would set besides
 */
export async function startTestApi(environment: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const cluster = process.env['TEST_CLUSTER_URL'];
  const template = process.env['TEST_TEMPLATE'];
  if (!cluster || !template) throw new Error('API specifications are run by npm test, which starts a database for them.');
  const database = `passerelle_${randomUUID().replaceAll('-', '')}`;
  await onCluster(cluster, `create database ${database} template ${template}`);
  const owner = new URL(cluster);
  owner.pathname = `/${database}`;
  const logins = await prepareLogins(owner.href);
  const configuration = readConfiguration({ DATABASE_APP_URL: logins.applicationUrl, DATABASE_QUEUE_URL: logins.queueUrl, DATABASE_POOL_SIZE: '8', PASSERELLE_DEMONSTRATION: 'true', LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent', PORT: '65535', ...environment });
  const app = await createApp(configuration);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const anonymous = new TestClient(url);
  const ownerPool = new pg.Pool({ connectionString: owner.href, max: 2 });
  // The database is dropped while the last of its connections says goodbye.
  ownerPool.on('error', () => undefined);
  const { data } = await anonymous.execute<{ demonstrationPeople: Person[] }>('{ demonstrationPeople { accountId role organizationName { fr } } }');
  const people = data?.demonstrationPeople ?? [];
  const home = people[0]?.organizationName.fr;
  const find = (role: Role, inside: boolean) => people.find((person) => person.role === role && (person.organizationName.fr === home) === inside)?.accountId ?? '';
  const signIn = async (accountId: string) => {
    const secret = randomUUID();
    await ownerPool.query(`select trust.open_session(organization_id, id, $2, sha256($3::bytea), now() + interval '1 day') from (select organization_id, id from trust.account where id = $1) account`, [accountId, randomUUID(), Buffer.from(secret)]);
    return new TestClient(url, `passerelle_session=${secret}`);
  };
  return {
    ownerUrl: owner.href,
    url,
    app,
    configuration,
    anonymous,
    signIn,
    as: (role) => signIn(find(role, true)),
    fromOutside: (role) => signIn(find(role, false)),
    look: async <Row>(organizationId: string, sql: string, parameters: unknown[] = []) => {
      const client = await ownerPool.connect();
      try {
        await client.query(`select set_config('app.organization', $1, false)`, [organizationId]);
        return (await client.query(sql, parameters)).rows as Row[];
      } finally {
        client.release();
      }
    },
    owner: async <Row>(sql: string, parameters: unknown[] = []) => (await ownerPool.query(sql, parameters)).rows as Row[],
    asApplication: async <Row>(sql: string) => {
      const client = new pg.Client({ connectionString: logins.applicationUrl });
      await client.connect();
      try {
        return (await client.query(sql)).rows as Row[];
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await app.close();
      await ownerPool.end();
      await onCluster(cluster, `drop database if exists ${database} with (force)`);
    },
  };
}

async function onCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
