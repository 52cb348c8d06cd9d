import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Path {
  readonly proof: string;
  readonly gap: number;
  readonly expectedMinutes: number;
  readonly boundMinutes: number;
  readonly greedyMinutes: number;
  readonly steps: readonly { readonly id: string; readonly kind: string; readonly obligation: string; readonly chosen: boolean; readonly mayRefuse: boolean; readonly expectedMinutes: number }[];
  readonly removed: readonly { readonly course: { readonly id: string }; readonly refused: boolean; readonly reasons: readonly { readonly kind: string; readonly competency: { readonly id: string } | null; readonly evidence: readonly { readonly kind: string }[] }[] }[];
  readonly leftOpen: readonly { readonly competency: { readonly id: string }; readonly because: string }[];
  readonly weeks: { readonly minutesPerWeek: number; readonly weeks: readonly { readonly minutesPlanned: number }[] } | null;
}

const PATH = `{ myPath { proof gap expectedMinutes boundMinutes greedyMinutes steps { id kind obligation chosen mayRefuse expectedMinutes } removed { course { id } refused reasons { kind competency { id } evidence { kind } } } leftOpen { competency { id } because } weeks { minutesPerWeek weeks { minutesPlanned } } } }`;
const CHOOSE = 'mutation ($input: ChoosePathStepInput!) { choosePathStep(input: $input) { __typename ... on PathStepChosen { courseId before } ... on StepIsObligatory { courseId } } }';

describe('the shortest path of a person', () => {
  let api: TestApi;
  let employee: TestClient;
  let person: { readonly id: string; readonly organization: string; readonly account: string };
  beforeAll(async () => {
    api = await startTestApi();
    // Somebody who did nothing yet and of whom nothing was asked.
    const [found] = await api.owner<typeof person>(
      `select e.id, e.organization_id as organization, a.id as account from workforce.employee e join trust.account a on a.organization_id = e.organization_id and a.employee_id = e.id
       join workforce.assignment w on w.organization_id = e.organization_id and w.employee_id = e.id and w.family_id = 'agent-bureau' and w.end_date is null
       where a.closed_at is null and not exists (select 1 from learning.enrolment l where l.employee_id = e.id) and not exists (select 1 from learning.course_request r where r.employee_id = e.id) order by e.id limit 1`,
    );
    person = found!;
    await estimating(false);
    employee = await api.signIn(person.account);
  }, 60_000);
  afterAll(() => api.stop());

  /** Without estimation, nothing is known of the person, whatever the ledger holds. */
  const estimating = async (active: boolean) => {
    await api.owner('delete from trust.profiling_choice where account_id = $1', [person.account]);
    await api.owner('insert into trust.profiling_choice (organization_id, account_id, active, chosen_at) values ($1, $2, $3, now())', [person.organization, person.account, active]);
  };
  const path = async (client = employee) => (await client.read<{ myPath: Path }>(PATH)).myPath;
  const choose = async (courseId: string, choice: string | null, client = employee, idempotencyKey = intention()) => (await client.read<{ choosePathStep: { __typename: string; before?: string | null } }>(CHOOSE, { input: { idempotencyKey, courseId, choice } })).choosePathStep;
  const courses = ({ steps }: Path) => steps.filter(({ kind }) => kind === 'course').map(({ id }) => id);
  const shown = (competency: string, level: number) =>
    api.owner(
      `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, recorded_by, observation, log_likelihood)
       select $1, gen_random_uuid(), $2, $3, 1, 'diagnostic', 'essai', now(), $4, '{"title": {"fr": "Essai", "en": "Try"}, "detail": {"fr": "Essai", "en": "Try"}}', (select array_agg((-abs(i / 10.0 - 0.5 - $5::integer) * 12)::real order by i) from generate_series(0, 59) i)`,
      [person.organization, person.id, competency, person.account, level],
    );

  it('is proven, costs what its steps cost, and is no longer than the greedy one', async () => {
    const mine = await path();
    expect(mine).toMatchObject({ proof: 'exact', gap: 0, boundMinutes: mine.expectedMinutes });
    expect(mine.expectedMinutes).toBe(mine.steps.filter(({ kind }) => kind === 'course').reduce((sum, step) => sum + step.expectedMinutes, 0));
    expect(mine.expectedMinutes).toBeLessThanOrEqual(mine.greedyMinutes);
    expect(courses(mine).length).toBeGreaterThan(0);
    expect(mine.removed).toEqual([]);
  });

  it('shrinks when evidence arrives, and says which evidence removed what', async () => {
    const before = await path();
    const [gaps] = await api.owner<{ ids: string[] }>(`select array_agg(distinct g->>'id') as ids from learning.course_version v, jsonb_array_elements(v.content->'competencies') g where v.organization_id = $1`, [person.organization]);
    for (const competency of gaps!.ids) await shown(competency, 5);
    await estimating(true);
    const after = await path();
    expect(after.expectedMinutes).toBeLessThan(before.expectedMinutes);
    const gone = courses(before).filter((id) => !courses(after).includes(id));
    expect(after.removed.map(({ course }) => course.id).sort()).toEqual(gone.sort());
    for (const { reasons } of after.removed) {
      // A course that only opened the way to another goes with it, for the same evidence.
      const met = reasons.filter(({ kind }) => kind === 'met');
      expect(met.length).toBeGreaterThan(0);
      for (const { evidence } of met) expect(evidence).toContainEqual({ kind: 'diagnostic' });
      expect(reasons.every(({ kind }) => kind === 'met' || kind === 'opened')).toBe(true);
    }
  });

  it('holds what the person takes all the same, until they take it back; twice the same key is once', async () => {
    const [step] = (await path()).removed;
    const key = intention();
    expect(await choose(step!.course.id, 'chosen', employee, key)).toMatchObject({ __typename: 'PathStepChosen', before: null });
    expect(await choose(step!.course.id, 'chosen', employee, key)).toMatchObject({ __typename: 'PathStepChosen', before: null });
    expect((await path()).steps.find(({ id }) => id === step!.course.id)).toMatchObject({ chosen: true, obligation: 'optional' });
    expect(await choose(step!.course.id, null)).toMatchObject({ before: 'chosen' });
    expect(courses(await path())).not.toContain(step!.course.id);
  });

  it('leaves out what the person refuses, and never what is obligatory', async () => {
    await estimating(false);
    const mine = await path();
    const [firm, free] = [mine.steps.find(({ kind, mayRefuse }) => kind === 'course' && !mayRefuse), mine.steps.find(({ mayRefuse }) => mayRefuse)];
    expect(await choose(firm!.id, 'refused')).toMatchObject({ __typename: 'StepIsObligatory' });
    expect(courses(await path())).toEqual(courses(mine));
    if (!free) return;
    await choose(free.id, 'refused');
    const without = await path();
    expect(courses(without)).not.toContain(free.id);
    expect(without.removed.find(({ course }) => course.id === free.id)).toMatchObject({ refused: true });
    expect(await choose(free.id, null)).toMatchObject({ before: 'refused' });
  });

  it('is the person’s own: choices are of nobody else’s path, nor of another body', async () => {
    const [step] = (await path()).steps.filter(({ kind }) => kind === 'course');
    await choose(step!.id, 'chosen');
    const [other] = await api.owner<{ account: string }>(`select a.id as account from trust.account a where a.organization_id = $1 and a.employee_id is not null and a.employee_id <> $2 and a.closed_at is null order by a.id limit 1`, [person.organization, person.id]);
    for (const client of [await api.signIn(other!.account), await api.fromOutside('employee')]) expect((await path(client)).steps.every(({ chosen }) => !chosen)).toBe(true);
    await choose(step!.id, null);
  });

  it('refuses a course that does not exist', async () => expect((await employee.execute(CHOOSE, { input: { idempotencyKey: intention(), courseId: 'nulle-part', choice: 'chosen' } })).errors[0]?.extensions.code).toBe('NOT_FOUND'));

  it('is part of the copy of what is held', async () => {
    await choose('proteger-et-decider', 'chosen');
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as { pathChoices: unknown[] };
    expect(copy.pathChoices).toEqual([expect.objectContaining({ courseId: 'proteger-et-decider', choice: 'chosen' })]);
    await choose('proteger-et-decider', null);
  });

  it('is laid over the weeks that were agreed', async () => {
    expect((await path()).weeks).toBeNull();
    await api.owner(`insert into learning.learning_time (organization_id, id, employee_id, kind, minutes_per_week, from_on, to_on, word, manager_id, granted_by, granted_at) values ($1, gen_random_uuid(), $2, 'weekly', 600, '2020-01-01', '2099-01-01', 'Pour la saison des lettres.', $2, 'Nadia Tremblay', now())`, [person.organization, person.id]);
    const { weeks } = await path();
    expect(weeks?.minutesPerWeek).toBe(600);
    expect(weeks!.weeks.length).toBeGreaterThan(0);
  });

  it('counts how many passed a course, for its expected time', async () => {
    const before = await path();
    const step = before.steps.find(({ kind }) => kind === 'course')!;
    await api.owner(`insert into learning.course_outcome (organization_id, course_id, taken, passed, shown_taken, shown_passed) values ($1, $2, 100, 10, 100, 10) on conflict (organization_id, course_id) do update set taken = 100, passed = 10, shown_taken = 100, shown_passed = 10`, [person.organization, step.id]);
    const after = (await path()).steps.find(({ id }) => id === step.id);
    expect(after === undefined || after.expectedMinutes > step.expectedMinutes * 4).toBe(true);
  });

  it('does not move with one colleague’s result', async () => {
    const before = await path();
    await api.owner('update learning.course_outcome set taken = taken + 4 where organization_id = $1', [person.organization]);
    expect((await path()).steps).toEqual(before.steps);
  });
});
