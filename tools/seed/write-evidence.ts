import { type Competency, type EvidenceKind, itemsLikelihood, type Level, type Profile, RATING_DEVIATION, ratingLikelihood, selfAssessmentLikelihood } from '@passerelle/competencies-domain';
import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { Random } from './random.ts';

interface Row {
  employee: string;
  competency: string;
  kind: EvidenceKind;
  subject: string;
  at: string;
  observation: string;
  likelihood: string;
}

export interface EvidenceWish {
  /** Share of people who turned the estimation on. */
  readonly agreed: number;
  readonly piecesEach: readonly [least: number, most: number];
  readonly today: Date;
  /** Turned it on for certain, shares, and has come a good way. */
  readonly always?: InventedPerson;
}

export const KINDS: readonly EvidenceKind[] = ['selfAssessment', 'selfAssessment', 'courseResult', 'courseResult', 'managerValidation', 'managerValidation', 'externalCertificate'];

/** Gives people a history of evidence of all kinds and ages, about what their job asks for. */
export async function writeEvidence(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], catalogue: { readonly competencies: readonly Competency[]; readonly profiles: readonly Profile[] }, wish: EvidenceWish): Promise<void> {
  const byId = new Map(catalogue.competencies.map((competency) => [competency.id as string, competency]));
  const profiles = new Map(catalogue.profiles.map(({ family, requirements }) => [family as string, requirements]));
  const agreed = people.filter((person) => random.chance(wish.agreed) || person === wish.always);
  await client.query(
    `insert into trust.profiling_choice (organization_id, account_id, active, chosen_at) select $1, id, true, chosen_at from unnest($2::uuid[], $3::timestamptz[]) as choice (id, chosen_at)`,
    [organizationId, agreed.map(({ accountId }) => accountId), agreed.map(() => daysBefore(wish.today, random.between(200, 500)))],
  );
  const sharing: { employee: string; competency: string }[] = [];
  let rows: Row[] = [];
  for (const person of agreed) {
    const shares = random.chance(0.75) || person === wish.always;
    const known = (profiles.get(person.family) ?? []).filter(({ today, transformed }) => Math.max(today, transformed) > 0 && random.chance(0.75));
    for (const { competency } of known) if (shares && random.chance(0.8)) sharing.push({ employee: person.id, competency: competency as string });
    const more = person === wish.always ? 1 : 0;
    for (let piece = random.between(...wish.piecesEach) + more * 14; piece > 0 && known.length > 0; piece -= 1) {
      const { competency, today } = random.pick(known);
      const content = byId.get(competency);
      if (content) rows.push(pieceOf(random, person, content, Math.max(0, Math.min(5, today + more + random.between(-1, 1))) as Level, wish.today));
    }
    if (rows.length > 5_000) rows = await write(client, organizationId, rows);
  }
  await write(client, organizationId, rows);
  await client.query(`insert into competencies.sharing (organization_id, employee_id, competency_id, shared, changed_at) select $1, employee, competency, true, $4 from unnest($2::uuid[], $3::text[]) as sharing (employee, competency)`, [
    organizationId, sharing.map(({ employee }) => employee), sharing.map(({ competency }) => competency), daysBefore(wish.today, 30),
  ]);
}

function pieceOf(random: Random, person: InventedPerson, competency: Competency, level: Level, today: Date): Row {
  const kind = random.pick(KINDS);
  const { likelihood, detail, title, subject } = observed(random, kind, competency, level);
  const at = daysBefore(today, Math.floor(900 * random.next() ** 2) + 1);
  return { employee: person.id, competency: competency.id, kind, subject, at: at.toISOString(), observation: JSON.stringify({ title, detail, invented: true }), likelihood: `{${Array.from(likelihood, (value) => value.toFixed(4)).join(',')}}` };
}

/** What one piece of a kind says of a competency, in words and as a likelihood. */
export function observed(random: Random, kind: EvidenceKind, competency: Competency, level: Level) {
  switch (kind) {
    case 'selfAssessment': {
      const answers = new Map(competency.levels.flatMap(({ level: at, indicators }) => indicators.map(({ id }) => [id, at <= level ? ('yes' as const) : at === level + 1 && random.chance(0.4) ? ('partly' as const) : ('no' as const)])));
      return { subject: 'self', likelihood: selfAssessmentLikelihood(competency, answers), title: { fr: 'Auto-évaluation', en: 'Self-assessment' }, detail: { fr: 'Par indicateurs', en: 'By indicators' } };
    }
    case 'courseResult': {
      const results = Array.from({ length: 8 }, (_, index) => ({ discrimination: 1.3, difficulty: 0.5 + index * 0.6, guessing: 0.25, correct: random.chance(0.25 + 0.75 / (1 + Math.exp(-1.3 * (level - (0.5 + index * 0.6))))) }));
      const right = results.filter(({ correct }) => correct).length;
      return { subject: `formation-${competency.id}`, likelihood: itemsLikelihood(results), title: { fr: 'Formation évaluée', en: 'Assessed course' }, detail: { fr: `Réponses justes\u00a0: ${right} sur 8`, en: `Correct answers: ${right} out of 8` } };
    }
    case 'managerValidation':
      return { subject: `validation-${random.between(1, 9)}`, likelihood: ratingLikelihood(level, RATING_DEVIATION.managerValidation), title: { fr: 'Validation par la ou le gestionnaire', en: 'Validation by the manager' }, detail: { fr: `Niveau ${level} observé au travail`, en: `Level ${level} observed at work` } };
    default:
      return { subject: `attestation-${random.between(1, 9)}`, likelihood: ratingLikelihood(level, RATING_DEVIATION.externalCertificate), title: { fr: 'Attestation externe', en: 'External certificate' }, detail: { fr: `Niveau ${level} attesté`, en: `Level ${level} certified` } };
  }
}

async function write(client: pg.Client, organizationId: string, rows: readonly Row[]): Promise<Row[]> {
  await client.query(
    `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, observation, log_likelihood)
     select $1, gen_random_uuid(), employee, competency, 1, kind, subject, at, observation, likelihood::real[]
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::jsonb[], $8::text[]) as piece (employee, competency, kind, subject, at, observation, likelihood)`,
    [organizationId, rows.map(({ employee }) => employee), rows.map(({ competency }) => competency), rows.map(({ kind }) => kind), rows.map(({ subject }) => subject), rows.map(({ at }) => at), rows.map(({ observation }) => observation), rows.map(({ likelihood }) => likelihood)],
  );
  return [];
}
