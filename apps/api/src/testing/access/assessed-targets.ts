import { loadBank } from '@passerelle/assessment-api';
import { type Bank, DIAGNOSTIC_SETTINGS, type ItemContent, keepForPractice, type Question } from '@passerelle/assessment-domain';
import { aBank } from '@passerelle/assessment-domain/testing';
import type { OrganizationId } from '@passerelle/kernel';

import type { TestApi } from '../index.js';
import type { Subject } from './targets.js';

/** A competency that most roles ask for. */
export const ASSESSED = 'superviser-automatisation';

type Look = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/** In each organization questions that are of every form at once: whichever is drawn, the same fields are read. */
export async function loadAssessedBanks(api: TestApi): Promise<void> {
  const organizations = await api.owner<{ id: OrganizationId }>('select distinct organization_id as id from assessment.bank_version');
  for (const { id } of organizations) await loadBank({ query: (sql, parameters) => api.look(id, sql, parameters) }, id, ofEveryForm(), new Date());
}

function ofEveryForm(): Bank {
  const bank = aBank({ competencies: [ASSESSED] });
  const forms = bank.items.flatMap(({ content }) => (content.kind === 'situation' ? [] : [content])).filter(({ kind }, place, all) => all.findIndex((other) => other.kind === kind) === place);
  const content: ItemContent = { kind: 'situation', situation: { fr: 'Situation', en: 'Situation' }, questions: forms.map((form: Question) => ({ id: form.kind, content: form })) };
  return { ...bank, items: bank.items.map((item) => ({ ...item, content })) };
}

/** A diagnostic that the person has begun, with its first question. */
export async function writeDiagnostic(look: Look, { organizationId, employeeId }: Subject): Promise<{ readonly diagnosticId: string; readonly assessedItemId: string; readonly assessedVersion: number }> {
  const assessedItemId = `${ASSESSED}-01`;
  const [item] = await look<{ version: number; bank: number }>('select version, bank_version as bank from assessment.item_version where organization_id = $1 and item_id = $2 order by version desc limit 1', [organizationId, assessedItemId]);
  const plan = JSON.stringify({ aims: [{ competency: ASSESSED, required: 2, title: { fr: 'Essai', en: 'Try' } }], settings: DIAGNOSTIC_SETTINGS });
  const begun = await look<{ id: string }>(
    `insert into assessment.sitting (organization_id, id, employee_id, bank_version, plan, seed, begun_at) values ($1, gen_random_uuid(), $2, $3, $4, 7, now())
     on conflict (organization_id, employee_id) where ended_at is null do nothing returning id`, [organizationId, employeeId, item!.bank, plan],
  );
  for (const { id } of begun) await look(`insert into assessment.sitting_record (organization_id, sitting_id, place, kind, item_id, item_version, competency_id, counts, recorded_at) values ($1, $2, 0, 'asked', $3, $4, $5, true, now())`, [organizationId, id, assessedItemId, item!.version, ASSESSED]);
  const [open] = await look<{ id: string }>('select id from assessment.sitting where organization_id = $1 and employee_id = $2 and ended_at is null', [organizationId, employeeId]);
  return { diagnosticId: open!.id, assessedItemId, assessedVersion: item!.version };
}

/** A practice session that the person has begun, with its first exercise. */
export async function writePractice(look: Look, { organizationId, employeeId }: Subject): Promise<{ readonly practiceId: string; readonly exerciseId: string; readonly exerciseVersion: number }> {
  const [exerciseId] = keepForPractice(ofEveryForm().items);
  const [item] = await look<{ version: number; bank: number }>('select version, bank_version as bank from assessment.item_version where organization_id = $1 and item_id = $2 order by version desc limit 1', [organizationId, exerciseId]);
  const plan = JSON.stringify({ aim: { competency: ASSESSED, required: 2, title: { fr: 'Essai', en: 'Try' }, posterior: Array.from({ length: 60 }, () => 1 / 60) }, prerequisites: [], minutes: 20 });
  const begun = await look<{ id: string }>(
    `insert into tutor.practice_session (organization_id, id, employee_id, bank_version, competency_id, plan, seed, begun_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, 7, now())
     on conflict (organization_id, employee_id) where ended_at is null do nothing returning id`, [organizationId, employeeId, item!.bank, ASSESSED, plan],
  );
  for (const { id } of begun) await look(`insert into tutor.practice_record (organization_id, session_id, place, kind, item_id, item_version, reason, recorded_at) values ($1, $2, 0, 'asked', $3, $4, 'target', now())`, [organizationId, id, exerciseId, item!.version]);
  const [open] = await look<{ id: string }>('select id from tutor.practice_session where organization_id = $1 and employee_id = $2 and ended_at is null', [organizationId, employeeId]);
  return { practiceId: open!.id, exerciseId: exerciseId!, exerciseVersion: item!.version };
}

/** An exercise that the person answered long ago, which comes back today, and a review of another one, made today. */
export async function writeReviews(look: Look, { organizationId, employeeId }: Subject): Promise<{ readonly reviewedId: string; readonly reviewedVersion: number; readonly reviewId: string }> {
  const [, reviewedId, otherId] = keepForPractice(ofEveryForm().items);
  const [item] = await look<{ version: number; bank: number }>('select version, bank_version as bank from assessment.item_version where organization_id = $1 and item_id = $2 order by version desc limit 1', [organizationId, reviewedId]);
  const plan = JSON.stringify({ aim: { competency: ASSESSED, required: 2, title: { fr: 'Essai', en: 'Try' }, posterior: Array.from({ length: 60 }, () => 1 / 60) }, prerequisites: [], minutes: 20 });
  const [session] = await look<{ id: string }>(
    `insert into tutor.practice_session (organization_id, id, employee_id, bank_version, competency_id, plan, seed, begun_at, ended_at, ending) values ($1, gen_random_uuid(), $2, $3, $4, $5, 7, now() - interval '90 days', now() - interval '90 days', 'stopped') returning id`, [organizationId, employeeId, item!.bank, ASSESSED, plan],
  );
  await look(`insert into tutor.practice_record (organization_id, session_id, place, kind, item_id, item_version, reason, recorded_at) values ($1, $2, 0, 'asked', $3, $4, 'target', now() - interval '90 days')`, [organizationId, session!.id, reviewedId, item!.version]);
  await look(`insert into tutor.practice_record (organization_id, session_id, place, kind, item_id, outcome, misconceptions, answer, recorded_at) values ($1, $2, 1, 'answered', $3, 'right', '{}', '{"kind": "dontKnow"}', now() - interval '90 days')`, [organizationId, session!.id, reviewedId]);
  await look(`insert into tutor.practice_record (organization_id, session_id, place, kind, recorded_at) values ($1, $2, 2, 'stopped', now() - interval '90 days')`, [organizationId, session!.id]);
  const [review] = await look<{ id: string }>(
    `insert into tutor.review (organization_id, id, employee_id, item_id, item_version, day, grade, outcome, misconceptions, answer, reviewed_at) values ($1, gen_random_uuid(), $2, $3, $4, (now() at time zone 'America/Toronto')::date, 'forgotten', 'dontKnow', '{}', '{"kind": "dontKnow"}', now()) returning id`,
    [organizationId, employeeId, otherId, item!.version],
  );
  return { reviewedId: reviewedId!, reviewedVersion: item!.version, reviewId: review!.id };
}

/** A question that the person asked of themselves, so that they read it from both sides. */
export async function writeHelpRequest(look: Look, { organizationId, accountId }: Subject): Promise<string> {
  const [request] = await look<{ id: string }>(`insert into tutor.help_request (organization_id, id, author_id, contact_id, words, asked_at) values ($1, gen_random_uuid(), $2, $2, 'Puis-je employer cet outil ?', now()) returning id`, [organizationId, accountId]);
  return request!.id;
}
