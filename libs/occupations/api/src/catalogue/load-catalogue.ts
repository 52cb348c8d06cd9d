import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import type { BilingualText, OrganizationId } from '@passerelle/kernel';
import { type CatalogueFamily, checkFamily, exposureOf, type FamilyContent } from '@passerelle/occupations-domain';
import { newId, type Runner } from '@passerelle/platform-api';

const FOLDER = new URL('../../../catalogue/families/', import.meta.url);

/** The families that ship with the product, sound or not loaded at all. */
export async function readCatalogue(): Promise<CatalogueFamily[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).sort();
  const families = await Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')) as CatalogueFamily));
  const faulty = families.flatMap((family) => checkFamily(family).map((fault) => `${family.id}: ${JSON.stringify(fault)}`));
  if (faulty.length > 0) throw new Error(`The catalogue has faults:\n${faulty.join('\n')}`);
  return families;
}

const FIRST: BilingualText = { fr: 'Première version du référentiel livré avec le produit.', en: 'First version of the catalogue that ships with the product.' };
const UPDATED: BilingualText = { fr: 'Mise à jour du référentiel livré avec le produit, à examiner.', en: 'Update of the catalogue that ships with the product, to be examined.' };

/**
 * Gives an organization its own copy of the catalogue. Run again, it adds what is missing; a family that the product
 * has improved since arrives as a draft to accept, unless a draft is under way or the organization already has it.
 * @param runner a transaction whose `app.organization` is set to the organization
 */
export async function loadCatalogue(runner: Runner, organizationId: OrganizationId, families: readonly CatalogueFamily[], now: Date): Promise<void> {
  for (const { id, officialCode, ...content } of families) {
    await runner.query(`insert into occupations.job_family (organization_id, id, official_code) values ($1, $2, $3) on conflict on constraint job_family_pk do nothing`, [organizationId, id, officialCode]);
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const [known] = (await runner.query(
      `select bool_or(content_hash = $3) as loaded, bool_or(state = 'draft') as drafted, coalesce(max(number), 0)::int as number from occupations.family_version where organization_id = $1 and family_id = $2`,
      [organizationId, id, hash],
    )) as { loaded: boolean | null; drafted: boolean | null; number: number }[];
    if (!known || known.loaded || known.drafted) continue;
    await insertVersion(runner, organizationId, id, known.number + 1, content, hash, now);
  }
}

async function insertVersion(runner: Runner, organizationId: OrganizationId, familyId: string, number: number, content: FamilyContent, hash: string, now: Date): Promise<void> {
  const { mean, dispersion, class: exposureClass } = exposureOf(content);
  const first = number === 1;
  await runner.query(
    `insert into occupations.family_version (organization_id, id, family_id, number, state, content, content_hash, rationale, exposure_mean, exposure_dispersion, exposure_class, published_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, date_trunc('milliseconds', $13::timestamptz))`,
    [organizationId, newId(), familyId, number, first ? 'published' : 'draft', JSON.stringify(content), hash, JSON.stringify(first ? FIRST : UPDATED), mean, dispersion, exposureClass, first ? now : null, now],
  );
}
