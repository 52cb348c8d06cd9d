import { createHash } from 'node:crypto';

import type { Competency, FrameworkMapping } from '@passerelle/competencies-domain';
import type { BilingualText, OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

import { carryOffers } from '../mentoring/carry-offers.js';
import { carrySharings } from '../sharing/carry-sharings.js';
import { carryOpen, type OpenThings } from './carry-open.js';

export interface NewFrameworkVersion {
  readonly version: number;
  /** The edition of the product's framework that it descends from. */
  readonly edition: number;
  readonly competencies: readonly Competency[];
  /** From the version before to this one, one after the other. */
  readonly steps: readonly FrameworkMapping[];
  /** Of a version that the organization wrote itself: why, and who published it. */
  readonly own?: { readonly rationale: BilingualText; readonly publishedByName: string };
}

const OPEN: readonly OpenThings[] = [
  { table: 'competencies.mentorship', states: ['proposed', 'agreed'], apart: "''::text", since: 'proposed_at' },
  { table: 'competencies.validation_request', states: ['waiting'], apart: 'o.subject', since: 'asked_at' },
];

/** Publishes a version: its content, how it follows from the one before, what people share, offer and wait for carried along. */
export async function writeFrameworkVersion(runner: Runner, organizationId: OrganizationId, { version, edition, competencies, steps, own }: NewFrameworkVersion, before: readonly Competency[], now: Date): Promise<void> {
  await runner.query('insert into competencies.framework (organization_id, version, edition, content, content_hash, published_at, own, rationale, published_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    organizationId, version, edition, JSON.stringify(competencies), contentHash(competencies), now, own !== undefined, own ? JSON.stringify(own.rationale) : null, own?.publishedByName ?? null,
  ]);
  if (steps.length === 0) return;
  await runner.query('insert into competencies.framework_mapping (organization_id, to_version, steps, published_at) values ($1, $2, $3, $4)', [organizationId, version, JSON.stringify(steps), now]);
  const carrying = { version, steps, before: new Set(before.map(({ id }) => id)) };
  await carrySharings(runner, organizationId, carrying, now);
  await carryOffers(runner, organizationId, carrying, now);
  for (const open of OPEN) await carryOpen(runner, organizationId, open, steps);
}

export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
