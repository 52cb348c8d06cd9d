import type { Competency } from '@passerelle/competencies-domain';
import type pg from 'pg';

import { daysBefore } from './generate-organization.ts';

const REWORDED = { fr: 'Choisit le canal (courriel, clavardage, vidéo) selon ce que la personne préfère et ce que l’affaire demande.', en: 'Chooses the channel (e-mail, chat, video) by what the person prefers and what the matter needs.' };

/** The next version of the framework, begun by whoever keeps the catalogue: one indicator reworded, and what that means still to be said. */
export async function writeFrameworkDraft(client: pg.Client, organizationId: string, competencies: readonly Competency[], author: string, now: Date): Promise<void> {
  const content = competencies.map((competency) =>
    competency.id === ('nouveaux-medias' as Competency['id'])
      ? { ...competency, levels: competency.levels.map((level) => (level.level === 2 ? { ...level, indicators: level.indicators.map((indicator, place) => (place === 0 ? { ...indicator, text: REWORDED } : indicator)) } : level)) }
      : competency,
  );
  await client.query(
    `insert into competencies.framework_draft (organization_id, base_version, edition, content, moves, updated_at, updated_by_name) select $1, version, edition, $2, '[]', date_trunc('milliseconds', $3::timestamptz), $4 from competencies.framework where organization_id = $1 order by version desc limit 1`,
    [organizationId, JSON.stringify(content), daysBefore(now, 2), author],
  );
}
