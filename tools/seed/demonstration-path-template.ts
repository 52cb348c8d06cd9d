import type pg from 'pg';

import { daysBefore } from './generate-organization.ts';
import type { Random } from './random.ts';

const TEMPLATE = {
  title: { fr: 'Agente ou agent de bureau, vers le rôle transformé', en: 'Office agent, towards the transformed role' },
  familyId: 'agent-bureau',
  steps: [
    { courseId: 'comprendre-ia-au-travail', obligation: 'obligatory', note: { fr: 'Le vocabulaire commun, avant tout le reste.', en: 'The words we share, before anything else.' } },
    { courseId: 'proteger-et-decider', obligation: 'obligatory', note: { fr: 'Vos dossiers contiennent des renseignements personnels : savoir quoi ne jamais donner à un outil.', en: 'Your files hold personal information: know what never to give to a tool.' } },
    { courseId: 'verifier-et-ameliorer', obligation: 'recommended', note: { fr: 'Pour relire une lettre préparée par l’IA avec assurance.', en: 'To proofread with confidence a letter made by AI.' } },
  ],
};
const RATIONALE = { fr: 'Premier parcours type du service à la clientèle, discuté avec les gestionnaires.', en: 'First path template of client services, discussed with the managers.' };

/** A template that is published and assigned to nobody yet. */
export async function writePathTemplate(client: pg.Client, random: Random, organizationId: string, author: string, now: Date): Promise<void> {
  const [id, publishedAt] = [random.uuid(), daysBefore(now, 15)];
  await client.query('insert into learning.path_template (organization_id, id, begun_by_name, begun_at) values ($1, $2, $3, $4)', [organizationId, id, author, daysBefore(now, 20)]);
  await client.query('insert into learning.path_template_version (organization_id, template_id, version, content, rationale, published_at, published_by_name) values ($1, $2, 1, $3, $4, $5, $6)', [organizationId, id, JSON.stringify(TEMPLATE), JSON.stringify(RATIONALE), publishedAt, author]);
}
