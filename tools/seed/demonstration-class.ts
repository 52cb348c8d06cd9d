import type pg from 'pg';

import type { InventedPerson } from './generate-organization.ts';
import type { ShippedCatalogue } from './load-organization-catalogue.ts';

/** A whole number of 0 to 99 that follows from an enrolment and a name: the same at each installation. */
const drawn = (name: string) => `(hashtext(e.id::text || ${name}) & 65535) % 100`;

/** What people chose in the questions of lessons, and how long lessons took them: what the class state is made of. The regular's own is written elsewhere. */
export async function writeClass(client: pg.Client, organizationId: string, courses: ShippedCatalogue['courses'], regular: InventedPerson): Promise<void> {
  for (const { course } of courses) {
    const lessons = course.modules.flatMap((module) => module.lessons);
    const questions = lessons.flatMap(({ activities }) => activities.flatMap((activity) => {
      if (activity.kind !== 'choice' || activity.multiple) return [];
      const wrong = activity.choices.filter(({ correct }) => !correct).map(({ id }) => id);
      return [{ activity: activity.id, right: activity.choices.find(({ correct }) => correct)?.id, often: wrong[0], seldom: wrong.at(-1) }];
    }));
    await client.query(
      `update learning.progress_record r set chosen = array[case when ${drawn('q.activity')} < 40 + abs(hashtext(q.activity)) % 45 then q."right" when ${drawn("'idea' || q.activity")} < 75 then q.often else q.seldom end]
       from jsonb_to_recordset($2::jsonb) as q (activity text, "right" text, often text, seldom text), learning.enrolment e
       where r.organization_id = $1 and r.activity_id = q.activity and e.organization_id = r.organization_id and e.id = r.enrolment_id and e.course_id = $3 and e.employee_id <> $4`,
      [organizationId, JSON.stringify(questions), course.id, regular.id],
    );
    await client.query(
      `insert into learning.time_spent (organization_id, enrolment_id, lesson_id, seconds)
       select $1, e.id, l.lesson, (l.minutes * 60 * (60 + abs(hashtext(l.lesson)) % 90 + ${drawn('l.lesson')} * 0.6) / 100)::integer
       from jsonb_to_recordset($2::jsonb) as l (lesson text, minutes integer) join learning.enrolment e on e.organization_id = $1 and e.course_id = $3 and e.employee_id <> $4
       where exists (select 1 from learning.progress_record r where r.organization_id = $1 and r.enrolment_id = e.id) on conflict do nothing`,
      [organizationId, JSON.stringify(lessons.map(({ id, durationMinutes }) => ({ lesson: id, minutes: durationMinutes }))), course.id, regular.id],
    );
  }
}
