import { type Competency, type Level, LEVELS, type Profile } from '@passerelle/competencies-domain';
import type pg from 'pg';

import type { InventedPerson } from '../seed/generate-organization.ts';
import type { Random } from '../seed/random.ts';
import { KINDS, observed } from '../seed/write-evidence.ts';

export interface LedgerWish {
  /** Share of people who turned the estimation on. */
  readonly agreed: number;
  readonly piecesEach: number;
  readonly today: Date;
}

interface Piece {
  readonly employee: string;
  readonly number: number;
  readonly model: number;
  readonly daysAgo: number;
}

const PIECES_A_STATEMENT = 20_000;

/**
 * A ledger of millions of pieces, the same on every machine: the words and likelihoods of some thousand models are sent
 * once, and each piece is a model, a person and an age.
 */
export async function writeLedger(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], { competencies, profiles }: { readonly competencies: readonly Competency[]; readonly profiles: readonly Profile[] }, wish: LedgerWish): Promise<void> {
  const models = await writeModels(client, random, competencies);
  const asked = new Map(profiles.map(({ family, requirements }) => [family as string, requirements.filter(({ today, transformed }) => Math.max(today, transformed) > 0)]));
  const agreed = people.filter(() => random.chance(wish.agreed));
  await client.query('insert into trust.profiling_choice (organization_id, account_id, active, chosen_at) select $1, id, true, $3 from unnest($2::uuid[]) as choice (id)', [organizationId, agreed.map(({ accountId }) => accountId), wish.today]);
  let pieces: Piece[] = [];
  for (const person of agreed) {
    const requirements = asked.get(person.family) ?? [];
    for (let number = 0; number < wish.piecesEach && requirements.length > 0; number += 1) {
      const { competency, today } = random.pick(requirements);
      const level = Math.max(0, Math.min(5, today + random.between(-1, 1))) as Level;
      pieces.push({ employee: person.id, number, model: models(competency, level, random.between(0, KINDS.length - 1)), daysAgo: Math.floor(900 * random.next() ** 2) + 1 });
    }
    if (pieces.length >= PIECES_A_STATEMENT) pieces = await write(client, organizationId, pieces, wish.today);
  }
  await write(client, organizationId, pieces, wish.today);
  await client.query(
    `insert into competencies.sharing (organization_id, employee_id, competency_id, shared, changed_at) select distinct on (employee_id, competency_id) organization_id, employee_id, competency_id, true, $2::timestamptz
     from competencies.evidence where organization_id = $1 and hashtext(employee_id || competency_id) % 5 < 3`,
    [organizationId, wish.today],
  );
}

/** @returns the number of the model of a competency, a level and a kind */
async function writeModels(client: pg.Client, random: Random, competencies: readonly Competency[]): Promise<(competency: string, level: Level, kind: number) => number> {
  await client.query('create temporary table model (number integer primary key, competency text, kind text, subject text, observation jsonb, likelihood real[])');
  const numbers = new Map<string, number>();
  for (const competency of competencies)
    for (const level of LEVELS)
      for (const [index, kind] of KINDS.entries()) {
        const { likelihood, title, detail, subject } = observed(random, kind, competency, level);
        numbers.set(`${competency.id} ${level} ${index}`, numbers.size);
        await client.query('insert into model values ($1, $2, $3, $4, $5, $6)', [numbers.size - 1, competency.id, kind, subject, JSON.stringify({ title, detail, invented: true }), Array.from(likelihood, (value) => value.toFixed(4))]);
      }
  await client.query('analyze model');
  return (competency, level, kind) => numbers.get(`${competency} ${level} ${kind}`) as number;
}

/** Every piece is on a subject of its own: none takes the place of another. */
async function write(client: pg.Client, organizationId: string, pieces: readonly Piece[], today: Date): Promise<Piece[]> {
  await client.query(
    `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, observation, log_likelihood)
     select $1, md5(employee::text || piece.number)::uuid, employee, m.competency, 1, m.kind, m.subject || '-' || piece.number, $2::timestamptz - days_ago * interval '1 day', m.observation, m.likelihood
     from unnest($3::uuid[], $4::integer[], $5::integer[], $6::integer[]) as piece (employee, number, model, days_ago) join model m on m.number = piece.model`,
    [organizationId, today, pieces.map(({ employee }) => employee), pieces.map(({ number }) => number), pieces.map(({ model }) => model), pieces.map(({ daysAgo }) => daysAgo)],
  );
  return [];
}
