import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Step { readonly courseId: string; readonly origin: string; readonly state: string | null; readonly competencies: readonly { readonly id: string }[] }

describe('the obligatory steps that a manager reads', () => {
  let api: TestApi;
  let manager: TestClient;
  let twins: readonly { readonly id: string; readonly account: string; readonly organization: string }[];
  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('manager');
    await api.owner('delete from learning.course_request');
    twins = await api.owner(
      `select e.id, a.id as account, e.organization_id as organization from workforce.employee e join trust.account a on a.organization_id = e.organization_id and a.employee_id = e.id
       join workforce.assignment w on w.organization_id = e.organization_id and w.employee_id = e.id and w.family_id = 'agent-bureau' and w.end_date is null
       where e.manager_id = (select employee_id from trust.account where display_name = 'Nadia Tremblay') and a.closed_at is null order by e.id limit 2`,
    );
  }, 60_000);
  afterAll(() => api.stop());

  const answer = async () => (await manager.read<{ teamObligatorySteps: { employeeId: string; steps: Step[] }[] }>('{ teamObligatorySteps { employeeId steps { courseId courseTitle { fr } origin state competencies { id } } } }')).teamObligatorySteps;
  const stepsOf = async (id: string) => (await answer()).find(({ employeeId }) => employeeId === id)!.steps;
  const pathOf = async (account: string) => (await (await api.signIn(account)).read<{ myPath: { steps: unknown[] } }>('{ myPath { steps { id state obligation } } }')).myPath.steps;

  it('are the same for two people who differ only by what they did not share', async () => {
    const [bare, learned] = twins as [(typeof twins)[0], (typeof twins)[0]];
    await api.owner('delete from competencies.sharing where employee_id = any($1)', [[bare.id, learned.id]]);
    const before = await stepsOf(learned.id);
    const pathBefore = await pathOf(learned.account);
    expect(before.some(({ origin }) => origin === 'role')).toBe(true);
    // Evidence of the highest level for everything, every course finished: all of it the person's own.
    await api.owner(
      `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, recorded_by, observation, log_likelihood)
       select $1, gen_random_uuid(), $2, c->>'id', 1, 'diagnostic', 'essai', now(), $3, '{"title": {"fr": "Essai", "en": "Try"}, "detail": {"fr": "Essai", "en": "Try"}}', (select array_agg((i - 59)::real) from generate_series(0, 59) i)
       from competencies.framework f, jsonb_array_elements(f.content) c where f.organization_id = $1 and f.version = 1`,
      [learned.organization, learned.id, learned.account],
    );
    await api.owner(`insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at, completed_at) select organization_id, gen_random_uuid(), $2, course_id, version, now(), now(), now() from learning.course_version where organization_id = $1
      on conflict (organization_id, employee_id, course_id) do update set completed_at = now()`, [learned.organization, learned.id]);
    expect(await pathOf(learned.account)).not.toEqual(pathBefore);
    expect(await stepsOf(learned.id)).toEqual(before);
    expect(await stepsOf(bare.id)).toEqual(before);
  });

  it('say how far what was asked is, and nothing of what the role asks', async () => {
    const [bare] = twins as [(typeof twins)[0]];
    const [role] = (await stepsOf(bare.id)).filter(({ origin }) => origin === 'role');
    expect(role?.state).toBeNull();
    await manager.read('mutation ($input: RequestCourseInput!) { requestCourse(input: $input) { __typename } }', { input: { idempotencyKey: intention(), courseId: role!.courseId, employeeIds: [bare.id], obligation: 'obligatory', reason: 'Avant la saison des lettres.', dueOn: '2099-01-15' } });
    const now = await stepsOf(bare.id);
    expect(now[0]).toMatchObject({ courseId: role!.courseId, origin: 'requested' });
    expect(now.filter(({ courseId }) => courseId === role!.courseId)).toHaveLength(1);
    expect(now[0]?.state).not.toBeNull();
  });

  it('are read by managers alone', async () => expect(await (await api.as('employee')).refusal('{ teamObligatorySteps { employeeId } }')).toBe('FORBIDDEN'));
});
