import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { quebecDay } from '@passerelle/kernel';

interface Person {
  readonly employee: string;
  readonly account: string;
  readonly name: string;
}

const COMPETENCY = 'verifier-texte-ia';
const PEOPLE = 'select e.id as employee, a.id as account, a.display_name as name from workforce.employee e join trust.account a on a.organization_id = e.organization_id and a.employee_id = e.id';

describe('a mentor', () => {
  let api: TestApi;
  let manager: TestClient;
  let employee: TestClient;
  let mentor: TestClient;
  let person: Person;
  let volunteer: Person;
  let manageress: Person;

  beforeAll(async () => {
    api = await startTestApi();
    await api.owner('truncate competencies.mentorship, competencies.mentoring_offer, trust.notice, trust.interim, trust.interim_act, trust.access_log');
    manager = await api.as('manager');
    manageress = (await api.owner<Person>(`${PEOPLE} where a.display_name = 'Nadia Tremblay'`))[0]!;
    person = (await api.owner<Person>(`${PEOPLE} where e.manager_id = $1 and a.demonstration_hint is null and a.closed_at is null order by e.last_name, e.id limit 1`, [manageress.employee]))[0]!;
    volunteer = (await api.owner<Person>(`${PEOPLE} where e.manager_id <> $1 and e.organization_id = (select organization_id from workforce.employee where id = $1) and a.closed_at is null and a.demonstration_hint is null order by e.last_name desc, e.id limit 1`, [manageress.employee]))[0]!;
    [employee, mentor] = [await api.signIn(person.account), await api.signIn(volunteer.account)];
  }, 60_000);
  afterAll(() => api.stop());

  const offer = (client: TestClient, offered: boolean) => client.execute('mutation ($input: ChangeMentoringOfferInput!) { changeMentoringOffer(input: $input) { offered } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY, offered } });
  const propose = (client: TestClient, over: object = {}, idempotencyKey = intention()) =>
    client.execute<{ proposeMentorship: { __typename: string; mentorship?: { id: string } } }>('mutation ($input: ProposeMentorshipInput!) { proposeMentorship(input: $input) { __typename ... on MentorshipProposed { mentorship { id state awaited } } } }', {
      input: { idempotencyKey, competencyId: COMPETENCY, employeeId: person.employee, mentorId: volunteer.employee, word: 'Une heure par semaine suffirait.', ...over },
    });
  const answer = (client: TestClient, id: string, said: 'accepted' | 'declined', word = '') => client.execute<{ answerMentorship: { __typename: string } }>('mutation ($input: AnswerMentorshipInput!) { answerMentorship(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id, answer: said, word } });
  const end = (client: TestClient, id: string) => client.execute('mutation ($input: EndMentorshipInput!) { endMentorship(input: $input) { id } }', { input: { idempotencyKey: intention(), id } });
  const mine = async (client: TestClient) => (await client.read<{ myMentoring: { mentorships: { id: string; state: string; part: string; awaited: string | null; mentorWord: string }[] } }>('{ myMentoring { mentorships { id state part awaited mentorWord } } }')).myMentoring.mentorships;
  const kindsOf = async ({ account }: Person) => (await api.owner<{ kind: string }>('select kind from trust.notice where account_id = $1 order by id', [account])).map(({ kind }) => kind);
  const proposed = async () => (await propose(manager)).data!.proposeMentorship.mentorship!.id;

  it('is somebody who says so, and no longer once they take it back', async () => {
    const volunteers = async () => (await manager.read<{ volunteers: object[] }>('query ($id: ID!) { volunteers(competencyId: $id) { employeeId } }', { id: COMPETENCY })).volunteers;
    expect([await volunteers(), (await propose(manager)).data?.proposeMentorship.__typename]).toEqual([[], 'NotAVolunteer']);
    await offer(mentor, true);
    await offer(mentor, true);
    expect(await volunteers()).toEqual([{ employeeId: volunteer.employee }]);
    expect((await manager.read<{ volunteeredCompetencies: string[] }>('{ volunteeredCompetencies }')).volunteeredCompetencies).toEqual([COMPETENCY]);
    await offer(mentor, false);
    expect(await volunteers()).toEqual([]);
    await offer(mentor, true);
  });

  it('moves no level: neither the offer nor the mentorship is evidence', async () => {
    const evidence = () => api.owner('select count(*)::int as count from competencies.evidence where employee_id = any($1)', [[person.employee, volunteer.employee]]);
    const before = await evidence();
    await end(manager, await proposed());
    expect(await evidence()).toEqual(before);
    await api.owner('truncate competencies.mentorship, trust.notice');
  });

  it('is proposed by whoever leads the person, once at a time, and never across organizations', async () => {
    expect((await propose(mentor)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await propose(manager, { employeeId: volunteer.employee })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await propose(manager, { mentorId: person.employee })).data?.proposeMentorship.__typename).toBe('NotAVolunteer');
    const key = intention();
    const first = (await propose(manager, {}, key)).data?.proposeMentorship;
    expect(first).toMatchObject({ __typename: 'MentorshipProposed', mentorship: { state: 'proposed', awaited: 'employee' } });
    expect((await propose(manager, {}, key)).data?.proposeMentorship.mentorship?.id).toBe(first?.mentorship?.id);
    expect((await propose(manager)).data?.proposeMentorship.__typename).toBe('MentorshipAlreadyOpen');
    const outside = await api.fromOutside('employee');
    expect((await answer(outside, first!.mentorship!.id, 'accepted')).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('knows nothing of it before the yes of the person', async () => {
    const [one] = await mine(employee);
    expect([one?.awaited, await mine(mentor), await kindsOf(volunteer), await kindsOf(person)]).toEqual(['employee', [], [], ['mentorshipProposed']]);
    expect((await answer(mentor, one!.id, 'accepted')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await answer(employee, one!.id, 'accepted')).data?.answerMentorship.__typename).toBe('MentorshipAnswered');
    expect((await answer(employee, one!.id, 'declined')).data?.answerMentorship.__typename).toBe('MentorshipNotAwaited');
    expect([await kindsOf(volunteer), (await mine(mentor)).map(({ part, awaited }) => [part, awaited])]).toEqual([['mentorAsked'], [['mentor', 'mentor']]]);
  });

  it('accompanies once both have said yes, and everybody concerned is told', async () => {
    const [one] = await mine(mentor);
    await answer(mentor, one!.id, 'accepted', 'Le mardi me convient.');
    expect(await mine(employee)).toMatchObject([{ state: 'agreed', mentorWord: 'Le mardi me convient.' }]);
    expect([await kindsOf(manageress), await kindsOf(person), await kindsOf(volunteer)]).toEqual([['mentorshipSettled'], ['mentorshipProposed', 'mentorshipSettled'], ['mentorAsked']]);
    const { teamMentorships } = await manager.read<{ teamMentorships: object[] }>('{ teamMentorships { employeeName mentorName state part } }');
    expect(teamMentorships).toEqual([{ employeeName: person.name, mentorName: volunteer.name, state: 'agreed', part: null }]);
  });

  it('stops when any of the three wishes, and stays in what was', async () => {
    const [one] = await mine(mentor);
    const stranger = await api.as('employee');
    expect((await end(stranger, one!.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await end(mentor, one!.id)).errors).toEqual([]);
    expect([(await mine(employee))[0]?.state, (await kindsOf(person)).at(-1)]).toEqual(['ended', 'mentorshipSettled']);
  });

  it('never hears of somebody who declined, nor of a proposal taken back', async () => {
    await api.owner('truncate competencies.mentorship, trust.notice');
    await answer(employee, await proposed(), 'declined');
    await end(manager, await proposed());
    expect([await kindsOf(volunteer), await mine(mentor)]).toEqual([[], []]);
    expect(await kindsOf(manageress)).toEqual(['mentorshipSettled']);
  });

  it('is said to be proposed by whoever did, even where somebody who stood in ended it', async () => {
    const id = await proposed();
    const today = quebecDay(new Date());
    await api.owner(`insert into trust.interim (organization_id, id, manager_id, delegate_id, starts_on, ends_on, named_at) select organization_id, gen_random_uuid(), $1, $2, $3, $3, now() from trust.account where id = $4`, [manageress.employee, volunteer.employee, today, volunteer.account]);
    expect((await end(mentor, id)).errors).toEqual([]);
    expect(await api.owner('select kind from trust.interim_act where subject_id = $1', [id])).toEqual([{ kind: 'mentorEnded' }]);
    const { teamMentorships } = await manager.read<{ teamMentorships: { id: string; proposedFor: string | null }[] }>('{ teamMentorships { id proposedFor } }');
    expect(teamMentorships.find((one) => one.id === id)?.proposedFor).toBeNull();
    await api.owner('truncate trust.interim, trust.interim_act, trust.access_log, trust.shown');
  });

  it('is told to the manager whom the person has today, not to the one who proposed it', async () => {
    const id = await proposed();
    await api.owner('truncate trust.notice');
    await api.owner('update workforce.employee set manager_id = null where id = $1', [person.employee]);
    await end(employee, id);
    await api.owner('update workforce.employee set manager_id = $2 where id = $1', [person.employee, manageress.employee]);
    expect(await kindsOf(manageress)).toEqual([]);
  });

  it('is never held against the answers by the database', async () => {
    const id = await proposed();
    await expect(api.owner(`update competencies.mentorship set state = 'agreed' where id = $1`, [id])).rejects.toThrow('mentorship_state_is_what_was_answered');
    await expect(api.owner(`update competencies.mentorship set mentor_answer = 'accepted' where id = $1`, [id])).rejects.toThrow(/mentor_is_asked_after|state_is_what/);
    await end(manager, id);
  });

  it('takes as many statements, however many mentorships', async () => {
    const statements = async () => Number(/statements;desc="(\d+)"/.exec((await manager.execute('{ teamMentorships { employeeName mentorName proposedFor competency { id } } }')).headers.get('server-timing') ?? '')?.[1]);
    const few = await statements();
    await api.owner(
      `insert into competencies.mentorship (organization_id, id, competency_id, employee_id, mentor_id, manager_id, proposed_by, proposed_by_name, proposed_at)
       select e.organization_id, gen_random_uuid(), 'servir-public', e.id, $2, $1, $1, 'Nadia Tremblay', now() from workforce.employee e where e.manager_id = $1`,
      [manageress.employee, volunteer.employee],
    );
    expect(await statements()).toBe(few);
  });
});
