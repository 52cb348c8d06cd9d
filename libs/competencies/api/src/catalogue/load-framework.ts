import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

import { checkMapping, type Competency, COMPETENCY_GROUPS, type FrameworkMapping, namesAfter, type Profile } from '@passerelle/competencies-domain';
import type { CompetencyId, OrganizationId } from '@passerelle/kernel';
import { askForJob, type Runner } from '@passerelle/platform-api';

import { ORGANIZATION_JOB } from '../estimate/estimate-jobs.js';
import { contentHash, writeFrameworkVersion } from '../framework/write-framework-version.js';

const CATALOGUE = new URL('../../../catalogue/', import.meta.url);

/** What leads from the edition before to this one. */
export interface EditionMapping {
  readonly edition: number;
  readonly moves: FrameworkMapping;
}

export interface ShippedFramework {
  readonly competencies: readonly Competency[];
  readonly profiles: readonly Profile[];
  /** From the second edition on, in their order. */
  readonly mappings: readonly EditionMapping[];
}

interface InForce {
  readonly version: number;
  readonly edition: number;
  readonly own: boolean;
  readonly content: readonly Competency[];
}

/** The framework, its mappings from edition to edition and the profiles that ship with the product. */
export async function readFramework(): Promise<ShippedFramework> {
  const competencies = await readAll<Competency>('framework/');
  const order = (competency: Competency) => COMPETENCY_GROUPS.indexOf(competency.group);
  const mappings = (await readAll<EditionMapping>('mappings/')).sort((a, b) => a.edition - b.edition);
  return { competencies: competencies.sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id)), profiles: await readAll<Profile>('profiles/'), mappings };
}

async function readAll<Content>(folder: string): Promise<Content[]> {
  const from = new URL(folder, CATALOGUE);
  if (!existsSync(from)) return [];
  const files = (await readdir(from)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(file, from), 'utf8')) as Content));
}

/**
 * Gives an organization its own copy of the framework and the profiles; what has not changed since is left alone.
 * Asks for the organization's levels: those that a new version changes, and the nights to come.
 * @param runner a transaction whose `app.organization` is set to the organization
 * @throws Error naming the competencies that a new version would lose without a word
 */
export async function loadFramework(runner: Runner, organizationId: OrganizationId, shipped: ShippedFramework, now: Date): Promise<void> {
  await publishFramework(runner, organizationId, shipped, now);
  for (const { family, requirements } of shipped.profiles) {
    await runner.query(
      `insert into competencies.profile (organization_id, family_id, version, requirements, content_hash, published_at)
       select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from competencies.profile where organization_id = $1 and family_id = $2
       having not coalesce(bool_or(content_hash = $4), false)`,
      [organizationId, family, JSON.stringify(requirements), contentHash(requirements), now],
    );
  }
  await askForJob(runner, ORGANIZATION_JOB, { organizationId, subjectId: organizationId });
}

async function publishFramework(runner: Runner, organizationId: OrganizationId, shipped: ShippedFramework, now: Date): Promise<void> {
  const { competencies, mappings } = shipped;
  const [inForce] = (await runner.query('select version, edition, own, content from competencies.framework where organization_id = $1 order by version desc limit 1', [organizationId])) as InForce[];
  const [{ loaded }] = (await runner.query('select coalesce(bool_or(content_hash = $2), false) as loaded from competencies.framework where organization_id = $1', [organizationId, contentHash(competencies)])) as [{ loaded: boolean }];
  if (loaded) return;
  const edition = mappings.at(-1)?.edition ?? 1;
  if (inForce?.own) return propose(runner, organizationId, inForce, shipped, now);
  const steps = inForce ? mappings.filter((mapping) => mapping.edition > inForce.edition).map(({ moves }) => moves) : [];
  if (inForce) refuseLosses(steps, inForce.content, competencies);
  await writeFrameworkVersion(runner, organizationId, { version: (inForce?.version ?? 0) + 1, edition, competencies, steps }, inForce?.content ?? [], now);
}

/** An organization that wrote its own version receives the product's as a draft, once for each edition, and never over a draft under way. */
async function propose(runner: Runner, organizationId: OrganizationId, inForce: InForce, { competencies, mappings }: ShippedFramework, now: Date): Promise<void> {
  const last = mappings.at(-1);
  if (!last || last.edition <= inForce.edition) return;
  const known = new Set(inForce.content.map(({ id }) => id));
  await runner.query(
    `insert into competencies.framework_draft (organization_id, base_version, edition, content, moves, updated_at) values ($1, $2, $3, $4, $5, date_trunc('milliseconds', $6::timestamptz)) on conflict do nothing`,
    [organizationId, inForce.version, last.edition, JSON.stringify(competencies), JSON.stringify(last.moves.filter(({ from }) => known.has(from))), now],
  );
}

/** An organization may skip editions: between the first and the last, what is not named is taken to be there. */
function refuseLosses(steps: readonly FrameworkMapping[], before: readonly Competency[], after: readonly Competency[]): void {
  const last = steps.at(-1) ?? [];
  let names: ReadonlySet<CompetencyId> = new Set(before.map(({ id }) => id));
  for (const step of steps.slice(0, -1)) names = namesAfter(step, names);
  if (steps.length > 1) names = new Set([...names, ...last.map(({ from }) => from)]);
  const faults = checkMapping(last, names, new Set(after.map(({ id }) => id)));
  if (faults.length > 0) throw new Error(`The framework cannot be published: ${JSON.stringify(faults)}`);
}
