import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const COURSE = 'comprendre-ia-au-travail';
const DAY = `learned left card { itemId version round parts { id content { __typename ... on AssessedChoice { several question { fr } choices { id text { fr } } } } } } last { id grade feedback { outcome explanation { fr } ideas { name { fr } feedback { fr } } source { fr } } solution { questions { solution { text { fr } } } } }`;
const ANSWER = `mutation ($input: AnswerReviewInput!) { answerReview(input: $input) { __typename ... on ReviewKept { today { ${DAY} } } ... on ReviewMovedOn { today { ${DAY} } } } }`;

interface Card { readonly itemId: string; readonly version: number; readonly round: number; readonly parts: readonly { readonly content: { readonly question: { readonly fr: string }; readonly choices: readonly { readonly id: string; readonly text: { readonly fr: string } }[] } }[] }
interface Day { readonly learned: number; readonly left: number; readonly card: Card | null; readonly last: { readonly grade: string; readonly feedback: { readonly ideas: readonly { readonly feedback: { readonly fr: string } }[]; readonly source: { readonly fr: string } }; readonly solution: { readonly questions: readonly { readonly solution: readonly { readonly text: { readonly fr: string } }[] }[] } | null } | null }
interface Choice { readonly id: string; readonly question: { readonly fr: string }; readonly choices: readonly { readonly id: string; readonly correct: boolean; readonly text: { readonly fr: string }; readonly feedback: { readonly fr: string } }[] }

let api: TestApi;
let client: TestClient;
let organization: string;
let version: number;
let choice: Choice;
beforeAll(async () => {
  api = await startTestApi();
  const [person] = await api.owner<{ account: string; employee: string; organization: string }>(
    `select a.id as account, a.employee_id as employee, a.organization_id as organization from trust.account a where a.employee_id is not null and a.closed_at is null and a.demonstration_hint is null
       and not exists (select 1 from learning.enrolment e where e.employee_id = a.employee_id) and exists (select 1 from learning.course_version v where v.organization_id = a.organization_id and v.course_id = $1) order by a.email limit 1`, [COURSE]);
  organization = person!.organization;
  client = await api.signIn(person!.account);
  const [course] = await look<{ version: number; choice: Choice }>(`select version, jsonb_path_query_first(content, '$.modules[*].lessons[*].activities[*] ? (@.kind == "choice" && @.multiple == false)') as choice from learning.course_version where organization_id = $1 and course_id = $2 order by version desc limit 1`, [COURSE]);
  ({ version, choice } = course!);
  const [enrolment] = await look<{ id: string }>(`insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at) values ($1, gen_random_uuid(), $2, $3, $4, now() - interval '60 days', now()) returning id`, [person!.employee, COURSE, version]);
  // Tried twice the same day: the second answer follows the feedback, and is no recall.
  for (const [minutes, correct] of [[0, false], [5, true]] as const) await look(`insert into learning.progress_record (organization_id, id, enrolment_id, activity_id, chosen, correct, recorded_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, date_trunc('day', now()) - interval '60 days' + interval '15 hours' + $6 * interval '1 minute')`, [enrolment!.id, choice.id, [choice.choices[0]!.id], correct, minutes]);
}, 60_000);
afterAll(() => api.stop());

const look = <Row>(sql: string, parameters: unknown[] = []) => api.look<Row>(organization, sql, [organization, ...parameters]);
const today = async (of = client) => (await of.read<{ reviewDay: Day }>(`{ reviewDay { ${DAY} } }`)).reviewDay;
const answer = async ({ itemId, version: of, round, parts: [part] }: Card, text: string, over: object = {}) => {
  const chosen = part!.content.choices.filter((one) => one.text.fr === text).map(({ id }) => id);
  return (await client.read<{ answerReview: { __typename: string; today: Day } }>(ANSWER, { input: { idempotencyKey: intention(), itemId, version: of, round, parts: [{ chosen }], ...over } })).answerReview;
};

describe('the exercises of lessons that one did', () => {
  it('come back with the words of the published version, once a day that they were met', async () => {
    const day = await today();
    expect(day).toMatchObject({ learned: 1, left: 1, card: { itemId: `lesson/${COURSE}/${choice.id}`, version, round: 1 } });
    expect(day.card!.parts[0]!.content.question.fr).toBe(choice.question.fr);
    expect(day.card!.parts[0]!.content.choices.map(({ text }) => text.fr).sort()).toEqual(choice.choices.map(({ text }) => text.fr).sort());
    // The key is not in what is sent, nor the names that the lesson gives its choices.
    expect(JSON.stringify(day.card)).not.toContain('correct');
  });

  it('are answered as the others: what to say to the idea behind a mistake, and the solution; then they come back another day', async () => {
    const wrong = choice.choices.find(({ correct }) => !correct)!;
    const { card } = await today();
    const { __typename, today: after } = await answer(card!, wrong.text.fr);
    expect(__typename).toBe('ReviewKept');
    expect(after).toMatchObject({ learned: 1, left: 0, card: null, last: { grade: 'forgotten', feedback: { ideas: [{ feedback: { fr: wrong.feedback.fr } }] } } });
    expect(after.last!.solution!.questions[0]!.solution[0]!.text.fr).toBe(choice.choices.find(({ correct }) => correct)!.text.fr);
    expect((await answer(card!, wrong.text.fr)).__typename).toBe('ReviewMovedOn');
  });

  it('are of whoever did them alone', async () => {
    const { reviewDay } = await (await api.as('employee')).read<{ reviewDay: Day }>(`{ reviewDay { ${DAY} } }`);
    expect(reviewDay.card?.itemId ?? '').not.toContain(choice.id);
  });

  it('go away quietly when the course no longer has them; what was answered stays in the copy', async () => {
    await look(
      `insert into learning.course_version select (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1, 'content', replace(replace(v.content::text, '"' || $3 || '"', '"retiree"'), '"version": ' || v.version, '"version": ' || v.version + 1)::jsonb))).*
       from learning.course_version v where organization_id = $1 and course_id = $2 order by version desc limit 1`, [COURSE, choice.id]);
    expect(await today()).toMatchObject({ learned: 0, left: 0, card: null, last: null });
    const { reviews } = (await (await client.fetch('/api/my-information.json')).json()) as { reviews: { reviews: { item: string; answer?: object }[] } };
    expect(reviews.reviews).toMatchObject([{ item: `lesson/${COURSE}/${choice.id}`, answer: { kind: 'single' } }]);
  });
});
