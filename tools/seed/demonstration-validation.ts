import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { Random } from './random.ts';

interface Asked {
  readonly competency: string;
  readonly words: string;
  readonly daysAgo: number;
  readonly returned?: string;
}

/** What the team of the manager asks to have observed: the first by the regular, the others by colleagues. */
const ASKED: readonly Asked[] = [
  { competency: 'verifier-texte-ia', daysAgo: 3, words: 'Douze accusés de réception préparés par l’outil, relus avant l’envoi. J’ai trouvé deux montants faux et une date inventée, que j’ai corrigés d’après le dossier.' },
  { competency: 'verifier-texte-ia', daysAgo: 13, words: 'Relecture de la lettre type sur les délais : trois passages ne disaient pas la même chose que la directive. Je les ai récrits et j’ai noté la source en marge.' },
  { competency: 'servir-public', daysAgo: 1, words: 'Une citoyenne ne comprenait pas le refus. J’ai repris la décision avec elle, point par point, et je lui ai montré comment demander la révision.' },
  { competency: 'gerer-information', daysAgo: 20, words: 'Nouveau classement du dossier partagé du service, avec une règle de nommage que l’équipe a adoptée.', returned: 'Beau travail de fond. Montrez-moi aussi comment vous avez traité les dossiers qui n’entraient dans aucune règle.' },
];

/** Requests for validation: waiting, late, and one that went back with words. */
export async function writeValidationRequests(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, now: Date): Promise<void> {
  const colleagues = people.filter(({ managerId, family, id }) => managerId === regular.managerId && family === regular.family && id !== regular.id);
  const known = new Set((await client.query<{ id: string }>(`select c->>'id' as id from competencies.framework, jsonb_array_elements(content) c where organization_id = $1`, [organizationId])).rows.map(({ id }) => id));
  const { rows } = await client.query<{ id: string }>('select id from trust.account where organization_id = $1 and employee_id = $2', [organizationId, regular.managerId]);
  for (const [index, { competency, words, daysAgo, returned }] of ASKED.entries()) {
    if (!known.has(competency)) throw new Error(`The framework has no competency ${competency}.`);
    const author = index === 0 ? regular : (colleagues[index] ?? regular);
    await client.query(
      `insert into competencies.validation_request (organization_id, id, employee_id, competency_id, words, asked_at, state, opened_at, decided_at, decided_by, comment) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
      [organizationId, random.uuid(), author.id, competency, words, daysBefore(now, daysAgo), returned ? 'returned' : 'waiting', returned ? daysBefore(now, daysAgo - 6) : null, returned ? rows[0]?.id : null, returned ?? null],
    );
  }
}

/** The regular took back one answer given too fast: their history shows it struck, with the reason. */
export async function writeRevocation(client: pg.Client, organizationId: string, regular: InventedPerson, now: Date): Promise<void> {
  const { rowCount } = await client.query(
    `with mistaken as (
       insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, recorded_by, observation, log_likelihood)
       select e.organization_id, gen_random_uuid(), e.employee_id, e.competency_id, e.framework_version, 'selfAssessment', 'self', $3, $4, $5, e.log_likelihood
       from competencies.evidence e where e.organization_id = $1 and e.employee_id = $2 and e.competency_id = 'verifier-texte-ia' order by e.observed_at limit 1 returning id)
     insert into competencies.evidence_revocation (organization_id, evidence_id, reason, revoked_at, revoked_by, revoked_by_name) select $1, id, $6, $7, $4, $8 from mistaken`,
    [
      organizationId, regular.id, daysBefore(now, 40), regular.accountId,
      JSON.stringify({ title: { fr: 'Auto-évaluation', en: 'Self-assessment' }, detail: { fr: 'Par indicateurs', en: 'By indicators' }, invented: true }),
      'J’avais répondu trop vite, sans relire les indicateurs.', daysBefore(now, 39), `${regular.firstName} ${regular.lastName}`,
    ],
  );
  if (rowCount !== 1) throw new Error('The regular has no evidence to take back.');
}
