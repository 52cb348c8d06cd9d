import { randomUUID } from 'node:crypto';

import { takeUp } from '@passerelle/assessment-domain';
import { aBank } from '@passerelle/assessment-domain/testing';

import { ASSESSED } from './assessed-targets.js';
import type { Subject } from './targets.js';

type Look = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

interface ItemDraftTargets {
  /** A question of the bank that is asked. */
  readonly bankItemId: string;
  readonly bankItemVersion: number;
  /** Of that question; the person had a hand in it. */
  readonly itemDraftId: string;
  /** Another question, by nobody in particular: it waits to be read. */
  readonly reviewedItemDraftId: string;
  /** A report about that question, with everything in it. */
  readonly calibrationId: string;
}

/** Drafts of questions: one of the person's, and one that waits for a reader. */
export async function writeItemDrafts(look: Look, { organizationId, accountId }: Subject): Promise<ItemDraftTargets> {
  const bankItemId = `${ASSESSED}-02`;
  const [item] = await look<{ version: number }>('select max(version)::integer as version from assessment.item_version where organization_id = $1 and item_id = $2', [organizationId, bankItemId]);
  const written = JSON.stringify({ ...takeUp(aBank({ competencies: [ASSESSED] }).items[1]!), task: 'rediger', explanation: { fr: 'Parce que la source le dit.', en: 'Because the source says so.' } });
  const [itemDraftId, reviewedItemDraftId] = [randomUUID(), randomUUID()];
  for (const [id, itemId, baseVersion, state] of [[itemDraftId, bankItemId, item?.version ?? null, 'writing'], [reviewedItemDraftId, `${ASSESSED}-organisme-${reviewedItemDraftId.slice(-8)}`, null, 'inReview']] as const) {
    await look(`insert into assessment.item_draft (organization_id, id, item_id, competency_id, base_version, state, written, begun_by, begun_by_name, begun_at, changed_by, changed_by_name, changed_at, archived_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'Camille Roy', now(), $8, 'Camille Roy', now(), null)`, [organizationId, id, itemId, ASSESSED, baseVersion, state, written, accountId]);
  }
  await look(`insert into assessment.item_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, 'Camille Roy', now())`, [organizationId, itemDraftId, accountId]);
  await look(`insert into assessment.item_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word, reviewer_id, reviewer_name, words, outcome, ended_at) values ($1, gen_random_uuid(), $2, $3, 'Camille Roy', now(), '', gen_random_uuid(), 'Luc Fortin', 'À revoir ensemble.', 'returned', now())`, [organizationId, itemDraftId, accountId]);
  await look(`insert into assessment.item_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word) values ($1, gen_random_uuid(), $2, gen_random_uuid(), 'Camille Roy', now(), '')`, [organizationId, reviewedItemDraftId]);
  const calibrationId = randomUUID();
  const report = [{ item: bankItemId, version: item?.version ?? 1, responses: 400, shareRight: 0.6, agreement: 0.3, misleading: [{ choice: 'q/a', people: 40 }], proposal: { item: bankItemId, version: item?.version ?? 1, inForce: {}, proposed: { discrimination: 1.1, difficulty: 2.2, guessing: 0.1 }, basis: { kind: 'estimated', discriminationError: 0.1, difficultyError: 0.1, people: 400 }, fit: { curveDistance: 0.01, sumScores: null }, warnings: ['DiffersMuch'] } }];
  await look(`insert into assessment.calibration (organization_id, id, competency_id, bank_version, asked_by, asked_by_name, asked_at, state, report, ended_at) values ($1, $2, $3, (select max(version) from assessment.bank_version where organization_id = $1), $4, 'Camille Roy', '2099-01-01', 'done', $5, '2099-01-01')`, [organizationId, calibrationId, ASSESSED, accountId, JSON.stringify(report)]);
  return { calibrationId, bankItemId, bankItemVersion: item?.version ?? 1, itemDraftId, reviewedItemDraftId };
}
