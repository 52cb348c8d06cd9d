import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { Random } from './random.ts';

interface Contested {
  readonly family: string;
  readonly figure: 'exposure' | 'shareToday' | 'shareTransformed';
  readonly reason: string;
  readonly daysAgo: number;
  readonly answer: { readonly outcome: 'kept' | 'corrected' | 'underReview'; readonly words: string; readonly daysAgo: number } | null;
}

const CONTESTED: readonly Contested[] = [
  { family: 'agent-bureau', figure: 'shareTransformed', daysAgo: 6, reason: 'Dans notre service, la moitié des lettres répondent à des situations délicates. La part prévue me semble trop basse.', answer: null },
  { family: 'prepose-renseignements', figure: 'exposure', daysAgo: 15, reason: 'Les appels simples passent déjà par le site. Ceux qui restent demandent de l’écoute et du jugement.', answer: null },
  { family: 'agent-bureau', figure: 'exposure', daysAgo: 48, reason: 'Le courrier arrive encore sur papier dans trois comptoirs sur quatre : l’assistant ne peut pas le lire.', answer: { outcome: 'kept', words: 'Merci. La note dit ce que la technologie peut faire aujourd’hui, pas ce qui est installé chez nous. L’horizon de la tâche a été repoussé pour en tenir compte.', daysAgo: 39 } },
  { family: 'agent-aide-socioeco', figure: 'shareToday', daysAgo: 80, reason: 'Le temps passé en entrevue est plus long que ce qui est inscrit, surtout en région.', answer: { outcome: 'corrected', words: 'Vous avez raison : le relevé des trois secteurs le confirme. La prochaine version portera cette part.', daysAgo: 66 } },
];

/** Contestations, answered and waiting, and a draft of a new version that a steward has begun. */
export async function writeDialogue(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, now: Date): Promise<void> {
  const steward = await accountOf(client, organizationId, 'catalogueSteward');
  for (const { family, figure, reason, daysAgo, answer } of CONTESTED) {
    const author = figure === 'exposure' && family === regular.family ? regular : random.pick(people.filter((person) => person.family === family));
    await client.query(
      `insert into occupations.contestation (organization_id, id, family_id, version_id, task_id, figure, reason, author_id, filed_at, outcome, answer, answered_by, answered_at)
       select $1, $2, $3, v.id, v.content->'tasks'->($4::int)->>'id', $5, $6, $7, $8, $9, $10, $11, $12 from occupations.family_version v
       where v.organization_id = $1 and v.family_id = $3 and v.state = 'published'`,
      [organizationId, random.uuid(), family, random.between(0, 3), figure, reason, author.accountId, daysBefore(now, daysAgo), answer?.outcome ?? null, answer?.words ?? null, answer ? steward : null, answer ? daysBefore(now, answer.daysAgo) : null],
    );
  }
  await client.query(
    `insert into occupations.family_version (organization_id, id, family_id, number, state, content, author_id, created_at, updated_at)
     select organization_id, $3, family_id, number + 1, 'draft',
       jsonb_set(jsonb_set(content, '{tasks,0,shareTransformed}', to_jsonb((content->'tasks'->0->>'shareTransformed')::int + 2)), '{tasks,1,shareTransformed}', to_jsonb((content->'tasks'->1->>'shareTransformed')::int - 2)),
       $4, $5, date_trunc('milliseconds', $5::timestamptz)
     from occupations.family_version where organization_id = $1 and family_id = $2 and state = 'published'`,
    [organizationId, 'agent-aide-socioeco', random.uuid(), steward, daysBefore(now, 3)],
  );
}

async function accountOf(client: pg.Client, organizationId: string, role: string): Promise<string> {
  const { rows } = await client.query<{ account_id: string }>('select account_id from trust.role_grant where organization_id = $1 and role = $2 limit 1', [organizationId, role]);
  return rows[0]?.account_id as string;
}
