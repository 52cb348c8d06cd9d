import { intention, startTestApi, type TestApi, type TestClient } from './testing/index.js';

let api: TestApi;
let employee: TestClient;
let manager: TestClient;
let steward: TestClient;
beforeAll(async () => {
  api = await startTestApi();
  [employee, manager, steward] = [await api.as('employee'), await api.as('manager'), await api.as('catalogueSteward')];
}, 60_000);
afterAll(() => api.stop());

const STANDING = `{ myStandings { competency { id title { fr } levels { level indicators { id } } } transformed { required status selfAssessed } estimate { mean selfAssessedOnly } evidence { kind weight moves } shared } }`;
interface Standing {
  competency: { id: string; title: { fr: string }; levels: { level: number; indicators: { id: string }[] }[] };
  transformed: { required: number; status: string; selfAssessed: string | null };
  estimate: { mean: number; selfAssessedOnly: boolean } | null;
  evidence: { kind: string; weight: number; moves: number }[];
  shared: boolean;
}
const standings = async () => (await employee.read<{ myStandings: Standing[] }>(STANDING)).myStandings;
const turn = (active: boolean) => employee.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { viewer { profiling } } }', { input: { idempotencyKey: intention(), active } });
const SUBMIT = 'mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) { __typename } }';
const assess = (standing: Standing, upTo: number, idempotencyKey = intention()) =>
  employee.read<{ submitSelfAssessment: { __typename: string } }>(SUBMIT, {
    input: { idempotencyKey, competencyId: standing.competency.id, answers: standing.competency.levels.flatMap(({ level, indicators }) => indicators.map(({ id }) => ({ indicatorId: id, answer: level <= upTo ? 'yes' : 'no' }))) },
  });
const evidenceCount = async () => (await api.owner<{ count: number }>('select count(*)::int as count from competencies.evidence'))[0]!.count;

describe('an employee', () => {
  it('sees every task of their job with the source of each figure', async () => {
    const { myAssignments } = await employee.read<{ myAssignments: { family: { id: string; current: { tasks: { exposure: number | null; source: { __typename: string } }[] } } }[] }>('{ myAssignments { family { id current { tasks { exposure source { __typename } } } } } }');
    expect(myAssignments[0]?.family.id).toBe('agent-bureau');
    expect(myAssignments[0]!.family.current.tasks.every(({ exposure, source }) => exposure === null || source.__typename.endsWith('Source'))).toBe(true);
  });

  it('is not estimated before they turn it on: nothing is written, nothing is computed', async () => {
    await turn(false);
    const [first] = await standings();
    const before = await evidenceCount();
    expect((await assess(first!, 2)).submitSelfAssessment.__typename).toBe('ProfilingIsOff');
    expect(await evidenceCount()).toBe(before);
    expect((await standings()).every(({ estimate }) => estimate === null)).toBe(true);
  });

  it('stands « d’après vous » after a self-assessment, still not assessed, and the same intention counts once', async () => {
    await turn(true);
    const [first] = await standings();
    const before = await evidenceCount();
    const key = intention();
    for (let time = 0; time < 3; time += 1) await assess(first!, 2, key);
    expect(await evidenceCount()).toBe(before + 1);
    const after = (await standings()).find(({ competency }) => competency.id === first!.competency.id)!;
    expect(after.estimate).toMatchObject({ selfAssessedOnly: true });
    expect(after.transformed.status).toBe('notAssessed');
    expect(after.transformed.selfAssessed).not.toBeNull();
    expect(after.evidence[0]).toMatchObject({ kind: 'selfAssessment', weight: 0.5 });
  });

  it('finds what the path rests on in each of its steps', async () => {
    const { myPath } = await employee.read<{ myPath: { minutesLeft: number; steps: { reasons: { competency: { id: string }; tasks: { fr: string }[] }[]; minutesLeft: number }[] } }>('{ myPath { minutesLeft steps { minutesLeft reasons { competency { id } tasks { fr } } } } }');
    expect(myPath.steps.length).toBeGreaterThan(0);
    expect(myPath.steps.every(({ reasons }) => reasons.length > 0 && reasons.every(({ tasks }) => tasks.length > 0))).toBe(true);
    expect(myPath.minutesLeft).toBe(myPath.steps.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0));
  });

  it('finds in « Mes renseignements » everything that is held, and takes a copy', async () => {
    const { myInformation } = await employee.read<{ myInformation: { categories: { name: { fr: string } }[] } }>('{ myInformation { categories { name { fr } count } } }');
    expect(myInformation.categories.map(({ name }) => name.fr)).toEqual(expect.arrayContaining(['Compte et rôles', 'Preuves de compétences']));
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as Record<string, unknown>;
    expect(Object.keys(copy)).toEqual(expect.arrayContaining(['account', 'evidence', 'learning']));
    expect((await api.anonymous.fetch('/api/my-information.json')).status).toBe(401);
  });
});

describe('a manager', () => {
  const TEAM = `{ team { competencies { competency { id } asked counts { met near below notAssessed } } members { lastName firstName cells { required status mean } } } }`;
  interface Team {
    competencies: { competency: { id: string }; asked: number; counts: { met: number; near: number; below: number; notAssessed: number } | null }[];
    members: { firstName: string; lastName: string; cells: ({ required: number; status: string; mean: number | null } | null)[] }[];
  }

  it('sees the team in the order of names, and no level that is neither shared nor validated', async () => {
    const { team } = await manager.read<{ team: Team }>(TEAM);
    const names = team.members.map(({ lastName }) => lastName);
    expect(names).toEqual([...names].sort(new Intl.Collator('fr-CA').compare));
    expect(team.members.every(({ cells }) => cells.every((cell) => cell === null || (cell.status === 'notAssessed') === (cell.mean === null)))).toBe(true);
  });

  it('sees a level once the person shares it, and no longer once they stop; and the person sees who looked', async () => {
    const shared = (await standings())[0]!.competency.id;
    await api.owner(`insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, observation, log_likelihood)
      select e.organization_id, gen_random_uuid(), a.employee_id, $1, 1, 'courseResult', 'essai', now(), '{"title":{"fr":"","en":""},"detail":{"fr":"","en":""}}', array(select (-((-0.5 + (g + 0.5) * 0.1 - 3) ^ 2))::real from generate_series(0, 59) g)
      from trust.account a join workforce.employee e on e.id = a.employee_id where a.email = 'mireille.cote@agence.exemple.quebec'`, [shared]);
    const mine = async () => {
      const { team } = await manager.read<{ team: Team }>(TEAM);
      const column = team.competencies.findIndex(({ competency }) => competency.id === shared);
      return team.members.find(({ firstName, lastName }) => firstName === 'Mireille' && lastName === 'Côté')!.cells[column]!.mean;
    };
    const share = (value: boolean) => employee.read('mutation ($input: ChangeCompetencySharingInput!) { changeCompetencySharing(input: $input) { standing { shared } } }', { input: { idempotencyKey: intention(), competencyId: shared, shared: value } });
    expect(await mine()).toBeNull();
    await share(true);
    expect(await mine()).toBeCloseTo(3, 0);
    await share(false);
    expect(await mine()).toBeNull();
    const { myInformation } = await employee.read<{ myInformation: { accessLog: { who: string }[] } }>('{ myInformation { accessLog { who } } }');
    expect(myInformation.accessLog).toEqual([{ who: 'Nadia Tremblay' }]);
  });
});

describe('HR planning', () => {
  it('counts people by family, and shows no count of one to four', async () => {
    const planner = await api.as('hrPlanner');
    const { familyMap } = await planner.read<{ familyMap: { people: { count: number | null; suppressed: boolean }; peopleByRegion: { people: { count: number | null; suppressed: boolean } }[] }[] }>('{ familyMap { people { count suppressed } peopleByRegion { name people { count suppressed } } } }');
    const counts = familyMap.flatMap(({ people, peopleByRegion }) => [people, ...peopleByRegion.map((part) => part.people)]);
    expect(counts.some(({ suppressed }) => suppressed)).toBe(true);
    expect(counts.every(({ count, suppressed }) => (suppressed ? count === null : count === 0 || count! >= 5))).toBe(true);
  });
});

describe('a catalogue steward', () => {
  const PUBLISH = `mutation ($input: PublishFamilyVersionInput!) { publishFamilyVersion(input: $input) { __typename ... on FamilyVersionPublished { number } ... on FamilyDraftFaulty { faults { kind } } } }`;
  const publish = (familyId: string) => steward.read<{ publishFamilyVersion: { __typename: string } }>(PUBLISH, { input: { idempotencyKey: intention(), familyId, rationale: { fr: 'Relevé de l’automne dans trois secteurs.', en: 'Autumn survey of three sectors.' } } });

  it('publishes a draft as a version that nobody changes any more', async () => {
    const { familyDifference } = await steward.read<{ familyDifference: { tasks: object[]; faults: object[] } }>('{ familyDifference(familyId: "agent-aide-socioeco") { faults { kind } tasks { kind fields { field before after } } } }');
    expect(familyDifference).toMatchObject({ faults: [], tasks: [{ kind: 'changed', fields: [{ field: 'shareTransformed' }] }, { kind: 'changed' }] });
    expect((await publish('agent-aide-socioeco')).publishFamilyVersion).toEqual({ __typename: 'FamilyVersionPublished', number: 2 });
    await expect(api.owner(`update occupations.family_version set content = '{}' where family_id = 'agent-aide-socioeco' and state = 'published'`)).rejects.toThrow('a published version does not change');
    await expect(api.owner(`delete from occupations.family_version where family_id = 'agent-aide-socioeco' and number = 1`)).rejects.toThrow('a published version does not change');
  });

  it('cannot publish shares that do not add up', async () => {
    const [faulty] = await api.owner<{ id: string }>(`insert into occupations.family_version (organization_id, id, family_id, number, state, content)
      select organization_id, gen_random_uuid(), family_id, number + 1, 'draft', jsonb_set(content, '{tasks,0,shareToday}', '1') from occupations.family_version
      where family_id = 'juriste' and state = 'published' and organization_id = (select organization_id from trust.account where email = 'elise.fournier@agence.exemple.quebec') returning id`);
    expect(faulty).toBeDefined();
    expect((await publish('juriste')).publishFamilyVersion).toEqual({ __typename: 'FamilyDraftFaulty', faults: [{ kind: 'sharesDoNotAddUp' }] });
  });

  it('answers a contestation once, without seeing who filed it', async () => {
    const file = `mutation ($input: ContestFigureInput!) { contestFigure(input: $input) { contestation { id } } }`;
    const { contestFigure } = await employee.read<{ contestFigure: { contestation: { id: string } } }>(file, { input: { idempotencyKey: intention(), familyId: 'agent-bureau', taskId: (await api.owner<{ id: string }>(`select content->'tasks'->0->>'id' as id from occupations.family_version where family_id = 'agent-bureau' limit 1`))[0]!.id, figure: 'exposure', reason: 'Le courrier arrive encore sur papier.' } });
    const answer = () => steward.read<{ answerContestation: { __typename: string } }>('mutation ($input: AnswerContestationInput!) { answerContestation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id: contestFigure.contestation.id, outcome: 'kept', words: 'Merci, voici pourquoi il reste.' } });
    expect((await answer()).answerContestation.__typename).toBe('ContestationAnswered');
    expect((await answer()).answerContestation.__typename).toBe('ContestationAlreadyAnswered');
    const { myContestations } = await employee.read<{ myContestations: { answer: string }[] }>('{ myContestations { answer } }');
    expect(myContestations[0]?.answer).toBe('Merci, voici pourquoi il reste.');
    expect(await steward.refusal('{ contestations { authorId } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('the ledger of evidence', () => {
  it('is append-only, whoever asks', async () => {
    for (const statement of ['delete from competencies.evidence', `update competencies.evidence set kind = 'diagnostic'`, 'truncate competencies.evidence cascade']) await expect(api.owner(statement)).rejects.toThrow('append-only');
  });
});
