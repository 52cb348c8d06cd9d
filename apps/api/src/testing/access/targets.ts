import { randomBytes, randomUUID } from 'node:crypto';

import { CODE_CHARACTERS, credentialCode } from '@passerelle/learning-domain';

import type { TestApi } from '../index.js';
import { writeDiagnostic, writeHelpRequest, writePractice, writeReviews } from './assessed-targets.js';
import { writeCourseDrafts } from './course-draft-targets.js';
import { writeItemDrafts } from './item-draft-targets.js';
import { writePathTemplates } from './path-targets.js';

/** Whose objects an operation is tried on. */
export interface Subject {
  readonly organizationId: string;
  readonly accountId: string;
  readonly employeeId: string;
}

/** When the draft of the framework is said to have been written, so that it may be published as it was read. */
export const DRAFT_READ_AT = '2026-11-24T12:00:00.000Z';

/** The objects that the operations are tried on. */
export interface Targets extends Subject {
  readonly familyId: string;
  readonly taskId: string;
  /** A family with a draft that may be published or compared. */
  readonly draftedFamilyId: string;
  /** Another one, whose draft may be thrown away. */
  readonly discardedFamilyId: string;
  readonly contestationId: string;
  readonly courseId: string;
  /** A draft of that course, with a remark; one that waits to be read, and one that was found good. */
  readonly courseDraftId: string;
  readonly remarkId: string;
  readonly reviewedDraftId: string;
  readonly courseReviewId: string;
  readonly approvedDraftId: string;
  /** A question of the bank, a draft of it, and a draft that waits to be read. */
  readonly bankItemId: string;
  readonly bankItemVersion: number;
  readonly itemDraftId: string;
  readonly reviewedItemDraftId: string;
  readonly calibrationId: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly lessonId: string;
  readonly feedbackId: string;
  readonly credentialId: string;
  readonly credentialCode: string;
  readonly indicatorId: string;
  readonly importId: string;
  readonly validationId: string;
  readonly evidenceId: string;
  readonly unitId: string;
  readonly noticeId: string;
  readonly courseRequestId: string;
  /** A template with two versions and a draft; another whose draft may be published, and one that goes with its draft. */
  readonly pathTemplateId: string;
  readonly publishedTemplateId: string;
  readonly discardedTemplateId: string;
  /** Of the person, within the team of whoever they report to, in the first version. */
  readonly pathAssignmentId: string;
  /** Of the person's team, in many years. */
  readonly interimId: string;
  readonly mentorshipId: string;
  /** Who volunteers for `verifier-texte-ia`. */
  readonly mentorId: string;
  readonly workshopId: string;
  readonly learningTimeId: string;
  /** Another grant, which may be ended. */
  readonly endedTimeId: string;
  /** A diagnostic under way, and the item that it asks. */
  readonly diagnosticId: string;
  readonly assessedItemId: string;
  readonly assessedVersion: number;
  /** A practice session under way, and the exercise that is open. */
  readonly practiceId: string;
  readonly exerciseId: string;
  readonly exerciseVersion: number;
  /** An exercise that comes back today, and a review made today. */
  readonly reviewedId: string;
  readonly reviewedVersion: number;
  readonly reviewId: string;
  readonly helpRequestId: string;
}

export const RELATIONS = ['own', 'team', 'stranger', 'outside'] as const;
/** Whose an object is, for the person who tries: theirs, that of somebody they work with, of somebody else, of another organization. */
export type Relation = (typeof RELATIONS)[number];

const SUBJECT = 'select a.organization_id as "organizationId", a.id as "accountId", coalesce(a.employee_id, gen_random_uuid()) as "employeeId" from trust.account a';
const UNDER = 'join workforce.employee e on e.organization_id = a.organization_id and e.id = a.employee_id';

const COUNTS = JSON.stringify({ rows: 1, people: 1, added: 1, changed: 1, unchanged: 0, absent: 1, unitsAdded: 0, unitsChanged: 0, assignmentsAdded: 1, assignmentsChanged: 0, assignmentsEnded: 0 });
const PERSON = { number: '100001', name: 'Camille Roy', columns: ['lastName'] };
const PREVIEW = JSON.stringify({ added: [PERSON], changed: [PERSON], absent: [PERSON] });
const FAULTS = JSON.stringify([{ kind: 'ValueMissing', row: 2, column: 'lastName', value: '' }]);
const FINISHED = JSON.stringify({ courseId: 'essai', courseTitle: { fr: 'Essai', en: 'Try' } });
const RESULT = JSON.stringify({ ended: 0, accountsOpened: 1, accountsClosed: 0, withoutAccount: 0 });

/** The person, one of their reports (or of their unit, or, for somebody without a job here, any employee), a stranger of the same organization, and a person of another. */
export async function subjectsFor(api: TestApi, accountId: string): Promise<Readonly<Record<Relation, Subject>>> {
  const one = async (sql: string, ...parameters: unknown[]) => (await api.owner<Subject>(`${sql} limit 1`, parameters))[0]!;
  const own = await one(`${SUBJECT} where a.id = $1`, accountId);
  const near = `(e.manager_id = $2 or not exists (select 1 from workforce.employee r where r.manager_id = $2) and exists (
    select 1 from workforce.assignment s join workforce.assignment mine on mine.unit_id = s.unit_id where s.employee_id = e.id and mine.employee_id = $2))`;
  const others = `${SUBJECT} ${UNDER} where a.organization_id = $1 and a.demonstration_hint is null`;
  const stranger = await one(`${others} and not ${near} and a.employee_id <> $2 order by a.email desc`, own.organizationId, own.employeeId);
  const team = (await one(`${others} and ${near} order by a.email`, own.organizationId, own.employeeId)) ?? (await one(`${others} and a.id <> $2 order by a.email`, own.organizationId, stranger.accountId));
  const outside = await one(`${SUBJECT} ${UNDER} where a.organization_id <> $1 order by a.email`, own.organizationId);
  return { own, team, stranger, outside };
}

/** Makes what is missing for a person, and names what the operations need. */
export async function targetsOf(api: TestApi, subject: Subject): Promise<Targets> {
  const { organizationId, accountId, employeeId } = subject;
  const look = <Row>(sql: string, parameters: unknown[] = []) => api.look<Row>(organizationId, sql, parameters);
  const [family] = await look<{ id: string; task: string; version: string }>(`select family_id as id, id as version, content->'tasks'->0->>'id' as task from occupations.family_version where state = 'published' and family_id = 'agent-bureau' and organization_id = $1`, [organizationId]);
  await look('update competencies.framework_draft set updated_at = $2 where organization_id = $1', [organizationId, DRAFT_READ_AT]);
  const [indicator] = await look<{ id: string }>(`select c->'levels'->0->'indicators'->0->>'id' as id from competencies.framework, jsonb_array_elements(content) c where organization_id = $1 and c->>'id' = 'verifier-texte-ia'`, [organizationId]);
  const [course] = await look<{ id: string; version: number; activity: string; lesson: string }>(`select course_id as id, version, content->'modules'->0->'lessons'->0->>'id' as lesson, content->'modules'->0->'lessons'->0->'activities'->0->>'id' as activity from learning.course_version where organization_id = $1 order by course_id limit 1`, [organizationId]);
  const [contestationId, importId, validationId, noticeId, feedbackId, courseRequestId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  if (course) await look(`insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at) values ($1, $2, $3, $4, $5, now(), now()) on conflict do nothing`, [organizationId, randomUUID(), employeeId, course.id, course.version]);
  const [enrolment] = await look<{ id: string }>('select id from learning.enrolment where organization_id = $1 and employee_id = $2 order by course_id', [organizationId, employeeId]);
  if (enrolment && course) await look(`insert into learning.private_note (organization_id, enrolment_id, activity_id, words, written_at) values ($1, $2, $3, 'Pour moi.', now()) on conflict do nothing`, [organizationId, enrolment.id, course.activity]);
  if (enrolment && course) await writeReading(look, { organizationId, accountId, enrolmentId: enrolment.id, feedbackId, course });
  await look(`insert into occupations.contestation (organization_id, id, family_id, version_id, task_id, figure, reason, author_id) values ($1, $2, $3, $4, $5, 'exposure', 'Une raison assez longue.', $6)`, [organizationId, contestationId, family!.id, family!.version, family!.task, accountId]);
  for (const drafted of ['tech-droit', 'juriste']) {
    await look(`insert into occupations.family_version (organization_id, id, family_id, number, state, content) select organization_id, $2, family_id, number + 1, 'draft', content from occupations.family_version where organization_id = $1 and family_id = $3 and state = 'published' order by number desc limit 1 on conflict do nothing`, [organizationId, randomUUID(), drafted]);
  }
  await look('insert into workforce.personnel_import (organization_id, id, file_name, file_size, state, created_by, counts, preview, faults, fault_total, result, full_file, checked_at, confirmed_at) values ($1, $2, $3, 0, $4, $5, $6, $7, $8, 1, $9, true, now(), now())', [organizationId, importId, 'essai.csv', 'faulty', accountId, COUNTS, PREVIEW, FAULTS, RESULT]);
  await look(`insert into competencies.validation_request (organization_id, id, employee_id, competency_id, words, asked_at) values ($1, $2, $3, 'verifier-texte-ia', 'Une lettre relue et corrigée, avec ses sources.', now()) on conflict do nothing`, [organizationId, validationId, employeeId]);
  const [waiting] = await look<{ id: string }>(`select id from competencies.validation_request where organization_id = $1 and employee_id = $2 and state = 'waiting' and competency_id = 'verifier-texte-ia'`, [organizationId, employeeId]);
  await look(`insert into trust.access_log (organization_id, id, account_id, role, employee_id, what) values ($1, gen_random_uuid(), $2, 'administrator', $3, 'personnelRecord')`, [organizationId, accountId, employeeId]);
  await look(`insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at, read_at) values ($1, $2, $3, 'courseFinished', $4, gen_random_uuid()::text, now(), now())`, [organizationId, noticeId, accountId, FINISHED]);
  if (course) await look(`insert into learning.credential (organization_id, id, employee_id, account_id, code, holder_name, organization_name, course_id, course_title, course_version, duration_minutes, assessed, issued_at) values ($1, gen_random_uuid(), $2, $3, $6, 'Camille Roy', '{"fr": "Agence", "en": "Agency"}', $4, '{"fr": "Essai", "en": "Try"}', $5, 55, '[{"fr": "Comprendre", "en": "Understand"}]', now()) on conflict do nothing`, [organizationId, employeeId, accountId, course.id, course.version, credentialCode(randomBytes(CODE_CHARACTERS))]);
  const [credential] = await look<{ id: string; code: string }>('select id, code from learning.credential where organization_id = $1 and employee_id = $2 limit 1', [organizationId, employeeId]);
  await look(`insert into learning.course_request (organization_id, id, employee_id, course_id, obligation, reason, due_on, manager_id, requested_by, requested_at) values ($1, $2, $3, $4, 'recommended', 'Pour essayer la demande.', current_date, gen_random_uuid(), 'Nadia Tremblay', now())`, [organizationId, courseRequestId, employeeId, `essai-${courseRequestId}`]);
  const templates = await writePathTemplates(look, subject, course?.id ?? 'aucune');
  const workshopId = await writeWorkshop(look, { organizationId, employeeId, accountId });
  const { learningTimeId, endedTimeId } = await writeLearningTime(look, { organizationId, employeeId, accountId });
  const evidenceId = await writeEvidence(look, { organizationId, employeeId, accountId });
  const [unit] = await look<{ id: string }>('select id from workforce.unit where organization_id = $1 order by code limit 1', [organizationId]);
  const interimId = await writeInterim(look, subject);
  const { mentorshipId, mentorId } = await writeMentorship(look, subject);
  const { diagnosticId, assessedItemId, assessedVersion } = await writeDiagnostic(look, subject);
  const drafts = { ...(await writeCourseDrafts(look, subject)), ...(await writeItemDrafts(look, subject)) };
  const practice = { ...(await writePractice(look, subject)), ...(await writeReviews(look, subject)), helpRequestId: await writeHelpRequest(look, subject) };
  return { ...subject, ...templates, ...practice, ...drafts, diagnosticId, assessedItemId, assessedVersion, familyId: family!.id, taskId: family!.task, draftedFamilyId: 'tech-droit', discardedFamilyId: 'juriste', contestationId, courseId: course?.id ?? 'aucune', enrolmentId: enrolment?.id ?? randomUUID(), activityId: course?.activity ?? 'aucune', lessonId: course?.lesson ?? 'aucune', feedbackId, credentialId: credential?.id ?? randomUUID(), credentialCode: credential?.code ?? 'aucun', indicatorId: indicator!.id, importId, validationId: waiting?.id ?? validationId, evidenceId, unitId: unit!.id, noticeId, courseRequestId, interimId, mentorshipId, mentorId, workshopId, learningTimeId, endedTimeId };
}

/** A workshop that the person planned and has a place in. */
async function writeWorkshop(look: (sql: string, parameters: unknown[]) => Promise<unknown>, { organizationId, employeeId, accountId }: Subject): Promise<string> {
  const workshopId = randomUUID();
  await look(`insert into learning.workshop (organization_id, id, title, about, competency_id, starts_at, duration_minutes, place, seats, audience, facilitator, planned_by, planned_by_name, manager_id, planned_at, changed_at)
    values ($1, $2, 'Atelier d’essai', '', 'verifier-texte-ia', '2099-12-02T14:30:00Z', 60, 'Salle 1', 5, 'team', 'Camille Roy', $3, 'Camille Roy', $4, now(), now())`, [organizationId, workshopId, accountId, employeeId]);
  await look(`insert into learning.workshop_place (organization_id, workshop_id, employee_id, account_id, state, seats, seat, arrival, changed_at) values ($1, $2, $3, $4, 'seated', 5, 1, 1, now())`, [organizationId, workshopId, employeeId, accountId]);
  return workshopId;
}

/** Two grants of the person that stand. */
async function writeLearningTime(look: (sql: string, parameters: unknown[]) => Promise<unknown>, { organizationId, employeeId }: Subject): Promise<{ readonly learningTimeId: string; readonly endedTimeId: string }> {
  const [learningTimeId, endedTimeId] = [randomUUID(), randomUUID()];
  await look('update learning.learning_time set ended_at = now() where organization_id = $1 and employee_id = $2 and ended_at is null', [organizationId, employeeId]);
  await look(`insert into learning.learning_time (organization_id, id, employee_id, kind, minutes_per_week, from_on, to_on, word, manager_id, granted_by, granted_at) values ($1, $2, $3, 'weekly', 120, current_date, current_date + 30, 'Pour apprendre sans hâte.', gen_random_uuid(), 'Nadia Tremblay', now())`, [organizationId, learningTimeId, employeeId]);
  await look(`insert into learning.learning_time (organization_id, id, employee_id, kind, course_id, minutes, word, manager_id, granted_by, granted_at) values ($1, $2, $3, 'course', 'essai', 120, 'Pour apprendre sans hâte.', gen_random_uuid(), 'Nadia Tremblay', now())`, [organizationId, endedTimeId, employeeId]);
  return { learningTimeId, endedTimeId };
}

/** What the person said of themselves, and a piece that they have taken back. */
async function writeEvidence(look: (sql: string, parameters: unknown[]) => Promise<unknown>, { organizationId, employeeId, accountId }: Subject): Promise<string> {
  const [evidenceId, revokedId] = [randomUUID(), randomUUID()];
  for (const id of [evidenceId, revokedId]) {
    await look(`insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, recorded_by, observation, log_likelihood) values ($1, $2, $3, 'verifier-texte-ia', 1, 'selfAssessment', 'self', now(), $4, $5, array_fill(0::real, array[60]))`, [organizationId, id, employeeId, accountId, JSON.stringify({ title: { fr: 'Essai', en: 'Try' }, detail: { fr: 'Essai', en: 'Try' } })]);
  }
  await look(`insert into competencies.evidence_revocation (organization_id, evidence_id, reason, revoked_by, revoked_by_name) values ($1, $2, 'Pour essayer.', $3, 'Camille Roy')`, [organizationId, revokedId, accountId]);
  return evidenceId;
}

interface Reading {
  readonly organizationId: string;
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly feedbackId: string;
  readonly course: { readonly id: string; readonly version: number; readonly activity: string; readonly lesson: string };
}

/** A place, a time, a bookmark, and something said of the lesson. */
async function writeReading(look: (sql: string, parameters: unknown[]) => Promise<unknown>, { organizationId, accountId, enrolmentId, feedbackId, course }: Reading): Promise<void> {
  await look(`insert into learning.reading_place (organization_id, enrolment_id, lesson_id, activity_id, share_above, reached_at) values ($1, $2, $3, $4, 0.5, now()) on conflict do nothing`, [organizationId, enrolmentId, course.lesson, course.activity]);
  await look(`insert into learning.time_spent (organization_id, enrolment_id, lesson_id, seconds) values ($1, $2, $3, 90) on conflict do nothing`, [organizationId, enrolmentId, course.lesson]);
  await look(`insert into learning.bookmark (organization_id, enrolment_id, place_id, placed_at) values ($1, $2, $3, now()) on conflict do nothing`, [organizationId, enrolmentId, course.lesson]);
  await look(`insert into learning.lesson_feedback (organization_id, id, author_id, course_id, version, lesson_id, lesson_title, feedback, words, sent_at) values ($1, $2, $3, $4, $5, $6, '{"fr": "Leçon", "en": "Lesson"}', 'unclear', 'Le deuxième exemple me perd.', now())`, [organizationId, feedbackId, accountId, course.id, course.version, course.lesson]);
}

/** Somebody who will stand in for the person; a random id for a person who has no job here. */
async function writeInterim(look: <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>, { organizationId, employeeId }: Subject): Promise<string> {
  await look(
    `insert into trust.interim (organization_id, id, manager_id, delegate_id, starts_on, ends_on, word, named_at)
     select $1, gen_random_uuid(), a.employee_id, d.employee_id, '2098-07-05', '2098-07-16', '', now() from trust.account a
     join lateral (select employee_id from trust.account where organization_id = $1 and employee_id <> $2 order by email limit 1) d on true
     where a.organization_id = $1 and a.employee_id = $2 on conflict do nothing`,
    [organizationId, employeeId],
  );
  const [interim] = await look<{ id: string }>('select id from trust.interim where organization_id = $1 and manager_id = $2 order by (ended_at is not null), starts_on desc', [organizationId, employeeId]);
  return interim?.id ?? randomUUID();
}

/** Somebody who volunteers, and is proposed to the person. */
async function writeMentorship(look: <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>, { organizationId, employeeId }: Subject): Promise<{ readonly mentorshipId: string; readonly mentorId: string }> {
  const [mentor] = await look<{ id: string }>('select id from workforce.employee where organization_id = $1 and id <> $2 and manager_id is distinct from $2 order by number desc limit 1', [organizationId, employeeId]);
  const mentorId = mentor?.id ?? randomUUID();
  await look(`insert into competencies.mentoring_offer (organization_id, employee_id, competency_id, offered_at) values ($1, $2, 'verifier-texte-ia', now()) on conflict do nothing`, [organizationId, mentorId]);
  await look(`insert into competencies.mentorship (organization_id, id, competency_id, employee_id, mentor_id, manager_id, proposed_by, proposed_by_name, proposed_at) values ($1, gen_random_uuid(), 'servir-public', $2, $3, $3, $3, 'Camille Roy', now()) on conflict do nothing`, [organizationId, employeeId, mentorId]);
  const [mentorship] = await look<{ id: string }>(`select id from competencies.mentorship where organization_id = $1 and employee_id = $2 and competency_id = 'servir-public' order by (state not in ('proposed', 'agreed')), proposed_at desc`, [organizationId, employeeId]);
  return { mentorshipId: mentorship?.id ?? randomUUID(), mentorId };
}
