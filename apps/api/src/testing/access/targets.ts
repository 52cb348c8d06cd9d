import { randomUUID } from 'node:crypto';

import type { TestApi } from '../index.js';

/** The objects that the operations are tried on. */
export interface Targets {
  readonly organizationId: string;
  readonly accountId: string;
  readonly employeeId: string;
  readonly familyId: string;
  readonly taskId: string;
  /** A family with a draft that may be published or compared. */
  readonly draftedFamilyId: string;
  /** Another one, whose draft may be thrown away. */
  readonly discardedFamilyId: string;
  readonly contestationId: string;
  readonly courseId: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly indicatorId: string;
  readonly importId: string;
  /** Somebody else of the same organization. */
  readonly colleague: { readonly accountId: string; readonly employeeId: string };
}

/** Makes what is missing in an organization, and names what the operations need. */
export async function targetsIn(api: TestApi, organizationId: string, person: { readonly accountId: string; readonly employeeId: string }): Promise<Targets> {
  const look = <Row>(sql: string, parameters: unknown[] = []) => api.look<Row>(organizationId, sql, parameters);
  const [family] = await look<{ id: string; task: string; version: string }>(`select family_id as id, id as version, content->'tasks'->0->>'id' as task from occupations.family_version where state = 'published' and family_id = 'agent-bureau' and organization_id = $1`, [organizationId]);
  const [indicator] = await look<{ id: string }>(`select c->'levels'->0->'indicators'->0->>'id' as id from competencies.framework, jsonb_array_elements(content) c where organization_id = $1 and c->>'id' = 'verifier-texte-ia'`, [organizationId]);
  const [course] = await look<{ id: string; version: number; activity: string }>(`select course_id as id, version, content->'modules'->0->'lessons'->0->'activities'->0->>'id' as activity from learning.course_version where organization_id = $1 limit 1`, [organizationId]);
  const [enrolmentId, contestationId] = [randomUUID(), randomUUID()];
  if (course) await look(`insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at) values ($1, $2, $3, $4, $5, now(), now()) on conflict do nothing`, [organizationId, enrolmentId, person.employeeId, course.id, course.version]);
  const [enrolment] = await look<{ id: string }>('select id from learning.enrolment where organization_id = $1 and employee_id = $2', [organizationId, person.employeeId]);
  await look(`insert into occupations.contestation (organization_id, id, family_id, version_id, task_id, figure, reason, author_id) values ($1, $2, $3, $4, $5, 'exposure', 'Une raison assez longue.', $6)`, [organizationId, contestationId, family!.id, family!.version, family!.task, person.accountId]);
  for (const drafted of ['tech-droit', 'juriste']) {
    await look(`insert into occupations.family_version (organization_id, id, family_id, number, state, content) select organization_id, $2, family_id, number + 1, 'draft', content from occupations.family_version where organization_id = $1 and family_id = $3 and state = 'published' on conflict do nothing`, [organizationId, randomUUID(), drafted]);
  }
  const [colleague] = await look<{ accountId: string; employeeId: string }>(`select id as "accountId", employee_id as "employeeId" from trust.account where organization_id = $1 and employee_id is not null and demonstration_hint is null order by email limit 1`, [organizationId]);
  const importId = randomUUID();
  await look(`insert into workforce.personnel_import (organization_id, id, file_name, file_size, state, created_by, created_at) values ($1, $2, 'essai.csv', 0, 'faulty', $3, now())`, [organizationId, importId, person.accountId]);
  return { organizationId, ...person, familyId: family!.id, taskId: family!.task, draftedFamilyId: 'tech-droit', discardedFamilyId: 'juriste', contestationId, courseId: course?.id ?? 'aucune', enrolmentId: enrolment?.id ?? enrolmentId, activityId: course?.activity ?? 'aucune', indicatorId: indicator!.id, importId, colleague: colleague! };
}
