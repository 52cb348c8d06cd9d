import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import { type Competency, COMPETENCY_GROUPS, type Profile } from '@passerelle/competencies-domain';
import type { OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

const CATALOGUE = new URL('../../../catalogue/', import.meta.url);

/** The framework and the profiles that ship with the product. */
export async function readFramework(): Promise<{ readonly competencies: readonly Competency[]; readonly profiles: readonly Profile[] }> {
  const competencies = await readAll<Competency>('framework/');
  const order = (competency: Competency) => COMPETENCY_GROUPS.indexOf(competency.group);
  return { competencies: competencies.sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id)), profiles: await readAll<Profile>('profiles/') };
}

async function readAll<Content>(folder: string): Promise<Content[]> {
  const from = new URL(folder, CATALOGUE);
  const files = (await readdir(from)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(file, from), 'utf8')) as Content));
}

/**
 * Gives an organization its own copy of the framework and the profiles; what has not changed since is left alone.
 * @param runner a transaction whose `app.organization` is set to the organization
 */
export async function loadFramework(runner: Runner, organizationId: OrganizationId, { competencies, profiles }: Awaited<ReturnType<typeof readFramework>>, now: Date): Promise<void> {
  await runner.query(
    `insert into competencies.framework (organization_id, version, content, content_hash, published_at)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from competencies.framework where organization_id = $1
     having not coalesce((array_agg(content_hash order by version desc))[1] = $3, false)`,
    [organizationId, JSON.stringify(competencies), hashOf(competencies), now],
  );
  for (const { family, requirements } of profiles) {
    await runner.query(
      `insert into competencies.profile (organization_id, family_id, version, requirements, content_hash, published_at)
       select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from competencies.profile where organization_id = $1 and family_id = $2
       having not coalesce((array_agg(content_hash order by version desc))[1] = $4, false)`,
      [organizationId, family, JSON.stringify(requirements), hashOf(requirements), now],
    );
  }
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
