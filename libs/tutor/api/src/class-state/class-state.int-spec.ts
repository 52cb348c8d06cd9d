import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { quebecDay } from '@passerelle/kernel';
import { closedMonths } from '@passerelle/tutor-domain';

const COURSE = 'comprendre-ia-au-travail';
const [MONTH = '', BEFORE = ''] = closedMonths(quebecDay(new Date()));
const QUESTION = 'id kind place { fr } question { fr } failed misleading { words { fr } why { fr } held }';
const HINTS = 'hints { none rungs { rung asked } }';
const CLASS = `query ($courseId: ID!, $month: String!) { classState(courseId: $courseId, month: $month) { month hasTooFew completed elsewhere lessons { id plannedMinutes typicalMinutes stopped activities { id stopped } } questions { ${QUESTION} } } }`;
const PRACTICE = `query ($month: String!) { practiceState(month: $month) { hasTooFew competencies { id ${HINTS} exercises { id ${HINTS} } questions { ${QUESTION} } } } }`;

interface Question {
  readonly id: string;
  readonly kind: string;
  readonly failed: number | null;
  readonly misleading: readonly { readonly held: number; readonly words: { readonly fr: string }; readonly why: { readonly fr: string } }[];
}
interface State {
  readonly hasTooFew: boolean;
  readonly completed: number | null;
  readonly lessons: readonly { readonly id: string; readonly plannedMinutes: number; readonly typicalMinutes: number | null; readonly stopped: number | null; readonly activities: readonly { readonly id: string; readonly stopped: number | null }[] }[];
  readonly questions: readonly Question[];
}
interface Lesson { readonly id: string; readonly activities: readonly { readonly id: string; readonly kind: string; readonly multiple?: boolean; readonly choices?: readonly { readonly id: string; readonly correct: boolean; readonly text: { readonly fr: string }; readonly feedback: { readonly fr: string } }[] }[] }

let api: TestApi;
let organization: string;
beforeAll(async () => {
  api = await startTestApi();
  const { viewer } = await (await api.as('learningDesigner')).read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
  organization = (await api.owner<{ id: string }>('select organization_id as id from trust.account where id = $1', [viewer.accountId]))[0]!.id;
}, 60_000);
afterAll(() => api.stop());

const look = <Row>(sql: string, parameters: unknown[] = []) => api.look<Row>(organization, sql, [organization, ...parameters]);
const stateOf = async (client: TestClient, month = MONTH, courseId = COURSE) => (await client.read<{ classState: State }>(CLASS, { courseId, month })).classState;
const practiceOf = async (client: TestClient, month = MONTH) => (await client.read<{ practiceState: { hasTooFew: boolean; competencies: { id: string; hints: { none: number | null; rungs: { asked: number | null }[] }; exercises: { id: string; hints: { none: number | null } }[]; questions: Question[] }[] } }>(PRACTICE, { month })).practiceState;
const lessons = async () => (await look<{ lessons: Lesson[] }>(`select jsonb_path_query_array(content, '$.modules[*].lessons[*]') as lessons from learning.course_version where organization_id = $1 and course_id = $2 order by version desc limit 1`, [COURSE]))[0]!.lessons;
/** Leaves nobody in the course, then puts these people in it: what each did that month, in order, with what was chosen. */
async function onlyPeople(people: readonly (readonly { readonly activity: string; readonly chosen?: readonly string[] }[])[], month = MONTH): Promise<readonly string[]> {
  await look('delete from learning.credential where organization_id = $1');
  for (const table of ['quiz_attempt', 'progress_record', 'reading_place', 'time_spent', 'bookmark', 'private_note']) await look(`delete from learning.${table} where organization_id = $1 and enrolment_id in (select id from learning.enrolment where course_id = $2)`, [COURSE]);
  await look('delete from learning.enrolment where organization_id = $1 and course_id = $2', [COURSE]);
  const rows = await look<{ id: string }>(`insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at)
    select organization_id, gen_random_uuid(), id, $2, 1, ($3 || '-05')::timestamptz, ($3 || '-05')::timestamptz from workforce.employee where organization_id = $1 order by id limit $4 returning id`, [COURSE, month, people.length]);
  for (const [place, { id }] of rows.entries()) {
    for (const [day, { activity, chosen }] of (people[place] ?? []).entries()) {
      await look(`insert into learning.progress_record (organization_id, id, enrolment_id, activity_id, chosen, correct, recorded_at) values ($1, gen_random_uuid(), $2, $3, $4, null, ($5 || '-06')::timestamptz + $6 * interval '1 hour')`, [id, activity, chosen ?? null, month, day]);
    }
  }
  return rows.map(({ id }) => id);
}
const times = <Thing>(count: number, thing: Thing): Thing[] => Array.from({ length: count }, () => thing);

describe('the class state', () => {
  it('says of the demonstration where people stop, for whoever designs and whoever plans', async () => {
    const designer = await api.as('learningDesigner');
    const { classMonths } = await designer.read<{ classMonths: string[] }>('{ classMonths }');
    expect(classMonths).toEqual(closedMonths(quebecDay(new Date())));
    const state = await stateOf(designer, BEFORE, 'verifier-et-ameliorer');
    expect(state.hasTooFew).toBe(false);
    expect(state.lessons.length).toBeGreaterThan(3);
    expect(await stateOf(await api.as('hrPlanner'), BEFORE, 'verifier-et-ameliorer')).toEqual(state);
  });

  it('tells where people stop, how long a lesson takes, what is failed and what misleads; and does not change once it was read', async () => {
    const designer = await api.as('learningDesigner');
    const [first, second] = (await lessons()) as [Lesson, Lesson];
    const choice = [first, second].flatMap(({ activities }) => activities).find(({ kind, multiple }) => kind === 'choice' && !multiple)!;
    const [right, wrong] = [choice.choices!.find(({ correct }) => correct)!, choice.choices!.find(({ correct }) => !correct)!];
    const through = ({ activities }: Lesson, chosen: string) => activities.map(({ id }) => (id === choice.id ? { activity: id, chosen: [chosen] } : { activity: id }));
    const ids = await onlyPeople([...times(8, [...through(first, right.id), ...through(second, right.id)]), ...times(12, through(first, wrong.id)), ...times(6, [{ activity: choice.id, chosen: [wrong.id] }, ...through(first, right.id)])]);
    await look(`insert into learning.time_spent (organization_id, enrolment_id, lesson_id, seconds) select $1, id, $3, $4 from unnest($2::uuid[]) id`, [ids, first.id, 90 * 60]);
    const state = await stateOf(designer);
    expect(state.lessons.map(({ stopped }) => stopped).slice(0, 3)).toEqual([7, 3, 0]);
    expect(state.lessons[0]).toMatchObject({ typicalMinutes: 90, activities: expect.arrayContaining([{ id: first.activities.at(-1)!.id, stopped: null }]) as unknown });
    expect(state.lessons[1]!.typicalMinutes).toBeNull();
    const asked = state.questions.find(({ id }) => id === choice.id)!;
    // The first answer counts, and no other.
    expect(asked).toMatchObject({ kind: 'lesson', failed: asked.failed, misleading: [{ words: { fr: wrong.text.fr }, why: { fr: wrong.feedback.fr } }] });
    expect(asked.failed).toBeGreaterThanOrEqual(6);
    expect(state.questions.filter(({ kind }) => kind === 'quiz').every(({ failed }) => failed === null)).toBe(true);
    // Somebody leaves, somebody comes: no difference tells of them.
    await onlyPeople(times(7, through(first, right.id)));
    expect(await stateOf(designer)).toEqual(state);
    await expect(look('update tutor.class_state set state = \'{}\' where organization_id = $1')).rejects.toThrow('append-only');
  });

  it('shows nothing of four people, nor of ten who are all in the same place', async () => {
    const designer = await api.as('learningDesigner');
    const [first] = (await lessons()) as [Lesson];
    const activity = first.activities[0]!.id;
    const [, , third = '', fourth = ''] = closedMonths(quebecDay(new Date()));
    await onlyPeople(times(4, [{ activity }]), third);
    expect(await stateOf(designer, third)).toMatchObject({ hasTooFew: true, completed: null, elsewhere: null, lessons: times((await lessons()).length, expect.objectContaining({ stopped: null, typicalMinutes: null }) as object) });
    await onlyPeople(times(10, [{ activity }]), fourth);
    const state = await stateOf(designer, fourth);
    expect(state.hasTooFew).toBe(false);
    expect(state.lessons.every(({ stopped }) => stopped === null)).toBe(true);
  });

  it('takes months that are over, whole, and no other period', async () => {
    const designer = await api.as('learningDesigner');
    for (const month of [quebecDay(new Date()).slice(0, 7), '2020-01', `${MONTH}-15`, '']) expect(await designer.refusal(CLASS, { courseId: COURSE, month })).toBe('BAD_USER_INPUT');
    expect(await designer.refusal(CLASS, { courseId: 'inconnue', month: MONTH })).toBe('NOT_FOUND');
    expect(await designer.refusal(PRACTICE, { month: '2020-01' })).toBe('BAD_USER_INPUT');
  });

  it('is for whoever designs or plans, and of their organization alone', async () => {
    for (const role of ['employee', 'manager', 'administrator', 'unionObserver'] as const) {
      expect(await (await api.as(role)).refusal(CLASS, { courseId: COURSE, month: MONTH })).toBe('FORBIDDEN');
      expect(await (await api.as(role)).refusal(PRACTICE, { month: MONTH })).toBe('FORBIDDEN');
    }
    const [kept] = await api.owner<{ count: number }>('select count(distinct organization_id)::integer as count from tutor.class_state');
    expect(kept!.count).toBe(1);
    await (await api.fromOutside('hrPlanner')).read(CLASS, { courseId: COURSE, month: MONTH });
    expect((await api.owner<{ count: number }>('select count(*)::integer as count from tutor.class_state where subject = $1 and month = $2', [`course/${COURSE}`, MONTH]))[0]!.count).toBe(2);
  });

  it('takes as many statements for ten people as for a hundred', async () => {
    const designer = await api.as('learningDesigner');
    const [first] = (await lessons()) as [Lesson];
    const walk = first.activities.map(({ id }) => ({ activity: id }));
    const months = closedMonths(quebecDay(new Date()));
    const statements = async (month: string) => Number(/statements;desc="(\d+)"/.exec((await designer.execute(CLASS, { courseId: COURSE, month })).headers.get('server-timing') ?? '')?.[1]);
    await onlyPeople(times(10, walk), months[5]!);
    const few = await statements(months[5]!);
    await onlyPeople(times(100, walk), months[6]!);
    expect(await statements(months[6]!)).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
  });
});

describe('the state of practice', () => {
  it('tells which hints are asked for and which ideas mislead, each person once, by their first answer', async () => {
    const [exercise] = await look<{ id: string; version: number; competency: string; idea: string }>(`select v.item_id as id, v.version, v.document->>'competency' as competency, v.document->'content'->'choices'->1->>'misconception' as idea
      from assessment.item_version v where v.organization_id = $1 and v.document->'content'->>'kind' = 'single' and v.document->'content'->'choices'->1->>'misconception' is not null limit 1`);
    const people = await look<{ id: string }>('select id from workforce.employee where organization_id = $1 order by id limit 12');
    for (const [place, { id }] of people.entries()) {
      const session = (await look<{ id: string }>(`insert into tutor.practice_session (organization_id, id, employee_id, bank_version, competency_id, plan, seed, begun_at, ended_at, ending) values ($1, gen_random_uuid(), $2, 1, $3, '{}', 1, ($4 || '-08')::timestamptz, ($4 || '-08')::timestamptz, 'stopped') returning id`, [id, exercise!.competency, MONTH]))[0]!.id;
      const add = (order: number, columns: string, ...values: unknown[]) => look(`insert into tutor.practice_record (organization_id, session_id, place, item_id, recorded_at, ${columns}) values ($1, $2, $3, $4, ($5 || '-08')::timestamptz, ${values.map((_, index) => `$${index + 6}`).join(', ')})`, [session, order, exercise!.id, MONTH, ...values]);
      if (place < 6) await add(0, 'kind, rung', 'hinted', 'orient');
      if (place < 5) await add(1, 'kind, rung', 'hinted', 'remind');
      await add(2, 'kind, outcome, misconceptions, answer', 'answered', place < 6 ? 'wrong' : 'right', place < 6 ? [exercise!.idea] : [], '{}');
    }
    const state = await practiceOf(await api.as('learningDesigner'));
    const competency = state.competencies.find(({ id }) => id === exercise!.competency)!;
    // One person stopped at the first rung: it is hidden, and another part with it, so that neither is known.
    expect(competency.hints.none === null || competency.hints.rungs.every(({ asked }) => asked === null)).toBe(true);
    const asked = competency.questions.find(({ id }) => id === exercise!.id)!;
    expect(asked).toMatchObject({ kind: 'exercise', failed: 5, misleading: [{ held: 5 }] });
    expect(asked.misleading[0]!.words.fr.length).toBeGreaterThan(3);
    expect(await practiceOf(await api.as('hrPlanner'))).toEqual(state);
  });

  it('names no competency of which nothing can be shown', async () => {
    expect(await practiceOf(await api.as('learningDesigner'), BEFORE)).toEqual({ hasTooFew: true, competencies: [] });
  });
});
