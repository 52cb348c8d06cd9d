import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { ShippedCatalogue } from './load-organization-catalogue.ts';
import type { Random } from './random.ts';

/** Share of people who have begun each course. */
const BEGUN = 0.3;

/** Courses begun, left in the middle, finished: what a few months of learning look like. The regular has the first one under way. */
export async function writeLearning(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], courses: ShippedCatalogue['courses'], now: Date, regular: InventedPerson): Promise<void> {
  for (const [order, { course }] of courses.entries()) {
    const activities = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.activities.map(({ id }) => id as string)));
    const learners = people
      .filter((person) => (random.chance(BEGUN) && person !== regular) || (order === 0 && person === regular))
      .map((person) => ({ person, enrolmentId: random.uuid(), startedAt: daysBefore(now, random.between(2, 120)), done: person === regular ? Math.ceil(activities.length * 0.55) : random.between(1, activities.length) }));
    const finished = (done: number) => done === activities.length;
    await client.query(
      `insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at, completed_at)
       select $1, id, employee_id, $2, 1, started_at, started_at + interval '1 day', case when finished then started_at + interval '1 day' end
       from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::boolean[]) as learner (id, employee_id, started_at, finished)`,
      [organizationId, course.id, learners.map(({ enrolmentId }) => enrolmentId), learners.map(({ person }) => person.id), learners.map(({ startedAt }) => startedAt), learners.map(({ done }) => finished(done))],
    );
    const records = learners.flatMap(({ enrolmentId, startedAt, done }) => activities.slice(0, done).map((activityId) => ({ enrolmentId, activityId, startedAt })));
    await client.query(
      `insert into learning.progress_record (organization_id, id, enrolment_id, activity_id, recorded_at) select $1, gen_random_uuid(), enrolment_id, activity_id, at from unnest($2::uuid[], $3::text[], $4::timestamptz[]) as record (enrolment_id, activity_id, at)`,
      [organizationId, records.map(({ enrolmentId }) => enrolmentId), records.map(({ activityId }) => activityId), records.map(({ startedAt }) => startedAt)],
    );
    const passed = learners.filter(({ done }) => finished(done));
    const answers = JSON.stringify(Object.fromEntries(course.quiz.items.map((item) => [item.id, item.choices.filter(({ correct }) => correct).map(({ id }) => id)])));
    await client.query(
      `insert into learning.quiz_attempt (organization_id, id, enrolment_id, version, answers, correct, total, passed, taken_at) select $1, gen_random_uuid(), id, 1, $2, $3, $3, true, at + interval '1 day' from unnest($4::uuid[], $5::timestamptz[]) as learner (id, at)`,
      [organizationId, answers, course.quiz.items.length, passed.map(({ enrolmentId }) => enrolmentId), passed.map(({ startedAt }) => startedAt)],
    );
  }
}
