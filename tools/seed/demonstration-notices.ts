import type pg from 'pg';
import { v7 } from 'uuid';

import type { Random } from './random.ts';

interface Told {
  readonly account: string;
  readonly kind: string;
  readonly data: object;
  readonly event: string;
  readonly at: Date;
}

/** What people were told of what the demonstration holds: courses that their manager asks for, requests for validation that wait. */
export async function writeNotices(client: pg.Client, random: Random, organizationId: string): Promise<void> {
  const { rows } = await client.query<Told>(
    `select a.id as account, 'pathAssigned' as kind, r.id::text as event, r.requested_at as at,
       jsonb_build_object('courseId', r.course_id, 'courseTitle', c.content->'title', 'requestedBy', r.requested_by, 'dueOn', r.due_on) as data
     from learning.course_request r join trust.account a on a.organization_id = r.organization_id and a.employee_id = r.employee_id
     join learning.course_version c on c.organization_id = r.organization_id and c.course_id = r.course_id and c.version = 1
     where r.organization_id = $1
     union all
     select m.id, 'validationAsked', v.id::text, v.asked_at,
       jsonb_build_object('competencyId', v.competency_id, 'competencyTitle', k->'title', 'requestId', v.id, 'personName', e.first_name || ' ' || e.last_name) || case when v.subject = 'certificate' then '{"certificate": true}'::jsonb else '{}' end
     from competencies.validation_request v join workforce.employee e on e.organization_id = v.organization_id and e.id = v.employee_id
     join trust.account m on m.organization_id = v.organization_id and m.employee_id = e.manager_id
     join competencies.framework f on f.organization_id = v.organization_id and f.version = 1
     join lateral jsonb_array_elements(f.content) k on k->>'id' = v.competency_id
     where v.organization_id = $1 and v.state = 'waiting'
     union all
     select p.account_id, 'workshopInvited', w.id::text, p.changed_at,
       jsonb_build_object('workshopId', w.id, 'title', w.title, 'invitedBy', p.invited_by, 'day', to_char(w.starts_at at time zone 'America/Toronto', 'YYYY-MM-DD'), 'time', to_char(w.starts_at at time zone 'America/Toronto', 'HH24:MI'))
     from learning.workshop_place p join learning.workshop w on w.organization_id = p.organization_id and w.id = p.workshop_id
     where p.organization_id = $1 and p.state = 'invited'
     union all
     select a.id, 'learningTimeGranted', t.id::text, t.granted_at, jsonb_build_object('grantedBy', t.granted_by)
     from learning.learning_time t join trust.account a on a.organization_id = t.organization_id and a.employee_id = t.employee_id
     where t.organization_id = $1 and t.ended_at is null
     order by 4, 3`,
    [organizationId],
  );
  for (const { account, kind, data, event, at } of rows) {
    await client.query('insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at) values ($1, $2, $3, $4, $5, $6, $7)', [organizationId, noticeId(random, at), account, kind, JSON.stringify(data), event, at]);
  }
}

/** Notices are read newest first, by their ids. */
export function noticeId(random: Random, at: Date): string {
  return v7({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => random.between(0, 255)) });
}
