import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Step {
  readonly obligation: string;
  readonly course: { readonly id: string } | null;
  readonly chosen: boolean;
  readonly assigned: readonly { readonly templateTitle: { readonly fr: string }; readonly version: number; readonly obligation: string; readonly dueOn: string; readonly assignedBy: string; readonly reason: string; readonly note: { readonly fr: string } }[];
}
interface Assignment {
  readonly id: string;
  readonly version: number;
  readonly latestVersion: number;
  readonly dueOn: string;
  readonly people: { readonly count: number | null; readonly suppressed: boolean };
  readonly pending: { readonly version: number; readonly reordered: boolean; readonly versions: readonly { readonly rationale: { readonly fr: string } }[]; readonly steps: readonly { readonly kind: string; readonly courseId: string }[] } | null;
  readonly progress: readonly { readonly courseId: string; readonly obligation: string; readonly done: { readonly suppressed: boolean }; readonly toDo: { readonly count: number | null } }[];
}

const [FIRST, SECOND, THIRD] = ['comprendre-ia-au-travail', 'proteger-et-decider', 'verifier-et-ameliorer'] as const;
const REASON = 'Les accusés de réception du printemps seront préparés avec l’IA.';
const ASSIGN = 'mutation ($input: AssignPathTemplateInput!) { assignPathTemplate(input: $input) { __typename ... on PathTemplateAssigned { id } ... on PathAssignmentRefused { why } } }';
const APPLY = 'mutation ($input: ApplyPathTemplateVersionInput!) { applyPathTemplateVersion(input: $input) { __typename ... on PathTemplateVersionApplied { version } ... on PathTemplateMovedOn { version } ... on PathAssignmentRefused { why } } }';
const FIELDS = 'id version latestVersion dueOn people { count suppressed } pending { version reordered versions { rationale { fr } } steps { kind courseId } } progress { courseId obligation done { suppressed } toDo { count } }';

describe('a path template that is assigned', () => {
  let api: TestApi;
  let planner: TestClient;
  let manager: TestClient;
  let employee: TestClient;
  let person: { readonly id: string; readonly unit: string; readonly organization: string };
  beforeAll(async () => {
    api = await startTestApi();
    [planner, manager, employee] = [await api.as('hrPlanner'), await api.as('manager'), await api.as('employee')];
    person = (await api.owner<typeof person>(`select e.id, a.unit_id as unit, e.organization_id as organization from workforce.employee e join workforce.assignment a on a.organization_id = e.organization_id and a.employee_id = e.id and a.end_date is null where e.first_name = 'Mireille' and e.last_name = 'Côté'`))[0]!;
    await api.owner(`update workforce.assignment set role_title = 'Correspondance' where family_id = 'agent-bureau' and organization_id = $1`, [person.organization]);
    await api.owner('delete from learning.course_request');
    await api.owner('delete from learning.enrolment where employee_id = $1', [person.id]);
  }, 60_000);
  beforeEach(async () => {
    for (const table of ['path_assignment_version', 'path_assignment', 'path_template_version', 'path_template_draft', 'path_template', 'path_choice']) await api.owner(`delete from learning.${table}`);
    await api.owner(`delete from trust.notice where kind like 'pathTemplate%'`);
  });
  afterAll(() => api.stop());

  /** A template whose versions hold these steps. */
  const template = async (...versions: (readonly (readonly [string, 'obligatory' | 'recommended'])[])[]) => {
    const [row] = await api.owner<{ id: string }>(`insert into learning.path_template (organization_id, id, begun_by_name, begun_at) values ($1, gen_random_uuid(), 'Élise Fournier', now()) returning id`, [person.organization]);
    for (const steps of versions) await next(row!.id, steps);
    return row!.id;
  };
  const next = (id: string, steps: readonly (readonly [string, string])[]) =>
    api.owner(`insert into learning.path_template_version (organization_id, template_id, version, content, rationale, published_at, published_by_name) select $1, $2, 1 + count(*), $3, '{"fr": "Relevé de l’automne.", "en": "Survey of the autumn."}', now(), 'Élise Fournier' from learning.path_template_version where template_id = $2`, [
      person.organization, id, JSON.stringify({ title: { fr: 'Bureau transformé', en: 'Transformed office' }, familyId: null, steps: steps.map(([courseId, obligation]) => ({ courseId, obligation, note: { fr: `Pour ${courseId}.`, en: `For ${courseId}.` } })) }),
    ]);
  const assign = async (templateId: string, over: object = {}, client = manager) =>
    client.execute<{ assignPathTemplate: { __typename: string; id?: string; why?: string } }>(ASSIGN, { input: { idempotencyKey: intention(), templateId, target: { kind: 'person', employeeId: person.id }, obligation: 'obligatory', dueOn: '2099-03-31', reason: REASON, ...over } });
  const assigned = async (...of: Parameters<typeof assign>) => (await assign(...of)).data!.assignPathTemplate.id!;
  const path = async (client = employee) => (await client.read<{ myPath: { steps: Step[] } }>('{ myPath { steps { obligation chosen course { id } assigned { templateTitle { fr } version obligation dueOn assignedBy reason note { fr } } } } }')).myPath.steps;
  const step = async (id: string) => (await path()).find(({ course }) => course?.id === id);
  const read = async (id: string, client = manager) => (await client.read<{ pathAssignment: Assignment }>(`query ($id: ID!) { pathAssignment(id: $id) { ${FIELDS} } }`, { id })).pathAssignment;
  const apply = async (id: string, version: number, over: object = {}, client = manager) => (await client.read<{ applyPathTemplateVersion: { __typename: string; version?: number; why?: string } }>(APPLY, { input: { idempotencyKey: intention(), id, version, ...over } })).applyPathTemplateVersion;
  const choose = async (courseId: string, choice: string | null) => (await employee.read<{ choosePathStep: { __typename: string } }>('mutation ($input: ChoosePathStepInput!) { choosePathStep(input: $input) { __typename } }', { input: { idempotencyKey: intention(), courseId, choice } })).choosePathStep.__typename;
  const notices = async () => (await api.owner<{ kind: string }>(`select n.kind from trust.notice n join trust.account a on a.id = n.account_id where a.employee_id = $1 and n.kind like 'pathTemplate%' order by n.created_at, n.id`, [person.id])).map(({ kind }) => kind);

  it('is on the path, with who asked, by which version, why and until when; the person is told once', async () => {
    const id = await template([[SECOND, 'obligatory'], [THIRD, 'recommended']]);
    const key = intention();
    await assign(id, { idempotencyKey: key });
    expect((await assign(id, { idempotencyKey: key })).data?.assignPathTemplate.__typename).toBe('PathTemplateAssigned');
    expect(await step(SECOND)).toMatchObject({ obligation: 'obligatory', assigned: [{ templateTitle: { fr: 'Bureau transformé' }, version: 1, obligation: 'obligatory', dueOn: '2099-03-31', assignedBy: 'Nadia Tremblay', reason: REASON, note: { fr: `Pour ${SECOND}.` } }] });
    expect((await step(THIRD))?.assigned).toMatchObject([{ obligation: 'recommended' }]);
    expect(await notices()).toEqual(['pathTemplateAssigned']);
    expect((await assign(id)).data?.assignPathTemplate).toMatchObject({ __typename: 'PathAssignmentRefused', why: 'AlreadyAssigned' });
  });

  it('is recommended throughout where it is assigned so', async () => {
    await assign(await template([[SECOND, 'obligatory']]), { obligation: 'recommended' });
    expect((await step(SECOND))?.assigned).toMatchObject([{ obligation: 'recommended' }]);
  });

  it('changes nothing when a version is published, until whoever assigned applies it, having read the difference', async () => {
    const id = await template([[SECOND, 'recommended'], [THIRD, 'recommended']]);
    const assignment = await assigned(id);
    expect((await read(assignment)).pending).toBeNull();
    await next(id, [[FIRST, 'recommended'], [SECOND, 'obligatory']]);
    expect((await step(SECOND))?.assigned).toMatchObject([{ version: 1, obligation: 'recommended' }]);
    expect(await read(assignment)).toMatchObject({ version: 1, latestVersion: 2, pending: { version: 2, versions: [{ rationale: { fr: 'Relevé de l’automne.' } }], steps: [{ kind: 'added', courseId: FIRST }, { kind: 'madeObligatory', courseId: SECOND }, { kind: 'removed', courseId: THIRD }] } });
    expect(await apply(assignment, 1)).toEqual({ __typename: 'PathTemplateMovedOn', version: 2 });
    expect(await apply(assignment, 2, { dueOn: '2020-01-01' })).toEqual({ __typename: 'PathAssignmentRefused', why: 'DueDateIsPast' });
    expect(await apply(assignment, 2, { dueOn: '2099-06-30' })).toEqual({ __typename: 'PathTemplateVersionApplied', version: 2 });
    expect(await step(SECOND)).toMatchObject({ obligation: 'obligatory', assigned: [{ version: 2, dueOn: '2099-06-30' }] });
    expect((await step(THIRD))?.assigned ?? []).toEqual([]);
    expect(await read(assignment)).toMatchObject({ version: 2, pending: null, dueOn: '2099-06-30' });
    expect(await notices()).toEqual(['pathTemplateAssigned', 'pathTemplateChanged']);
    expect(await api.owner('select version from learning.path_assignment_version where assignment_id = $1 order by version', [assignment])).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('keeps what the person chose and refused when it changes; only what is recommended may be refused', async () => {
    const id = await template([[FIRST, 'recommended'], [SECOND, 'recommended'], [THIRD, 'obligatory']]);
    const assignment = await assigned(id);
    expect(await choose(THIRD, 'refused')).toBe('StepIsObligatory');
    const free = (await employee.read<{ myPath: { steps: { id: string; mayRefuse: boolean }[] } }>('{ myPath { steps { id mayRefuse } } }')).myPath.steps.find(({ id: course, mayRefuse }) => mayRefuse && [FIRST, SECOND].includes(course as never));
    if (free) expect(await choose(free.id, 'refused')).toBe('PathStepChosen');
    await choose(SECOND, 'chosen');
    const before = await api.owner('select course_id, choice from learning.path_choice order by 1', []);
    await next(id, [[FIRST, 'recommended'], [THIRD, 'recommended']]);
    await apply(assignment, 2);
    expect(await api.owner('select course_id, choice from learning.path_choice order by 1', [])).toEqual(before);
    expect(await step(SECOND)).toMatchObject({ chosen: true, assigned: [] });
    if (free && free.id !== SECOND) expect(await step(free.id)).toBeUndefined();
  });

  it('is taken back for a reason, and what the person did stays', async () => {
    const assignment = await assigned(await template([[SECOND, 'obligatory']]));
    const withdraw = (reason: string) => manager.execute('mutation ($input: WithdrawPathAssignmentInput!) { withdrawPathAssignment(input: $input) { id } }', { input: { idempotencyKey: intention(), id: assignment, reason } });
    expect((await withdraw('Non')).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect((await withdraw('La saison des lettres est passée.')).errors).toEqual([]);
    expect((await step(SECOND))?.assigned ?? []).toEqual([]);
    expect(await notices()).toEqual(['pathTemplateAssigned', 'pathTemplateChanged']);
    expect((await manager.execute(`query ($id: ID!) { pathAssignment(id: $id) { id } }`, { id: assignment })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('reaches a unit with those under it, a family and a role: whoever is of it today', async () => {
    const [place] = await api.owner<{ family: string; role: string; top: string }>(
      `select a.family_id as family, a.role_title as role, coalesce(u.parent_id, u.id) as top from workforce.assignment a join workforce.unit u on u.organization_id = a.organization_id and u.id = a.unit_id where a.employee_id = $1 and a.end_date is null`, [person.id]);
    for (const target of [{ kind: 'unit', unitId: place!.top }, { kind: 'family', familyId: place!.family }, { kind: 'role', familyId: place!.family, roleTitle: place!.role }]) {
      const assignment = await assigned(await template([[SECOND, 'recommended']]), { target }, planner);
      expect((await step(SECOND))?.assigned.some(({ assignedBy }) => assignedBy !== 'Nadia Tremblay')).toBe(true);
      const { people } = await read(assignment, planner);
      expect(people.suppressed || (people.count ?? 0) >= 5).toBe(true);
      // Of a whole family, what the map of families says.
      if (target.kind === 'family') expect(people).toEqual((await planner.read<{ jobFamily: { people: unknown } }>('query ($id: ID!) { jobFamily(id: $id) { people { count suppressed } } }', { id: place!.family })).jobFamily.people);
    }
    expect((await assign(await template([[SECOND, 'recommended']]), { target: { kind: 'family', familyId: place!.family, roleTitle: 'x' } }, planner)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is assigned within one’s reach and nowhere else', async () => {
    const id = await template([[SECOND, 'recommended']]);
    const [other] = await api.owner<{ id: string; family: string; account: string }>(
      `select e.id, a.family_id as family, t.id as account from workforce.employee e join workforce.assignment a on a.organization_id = e.organization_id and a.employee_id = e.id and a.end_date is null join trust.account t on t.employee_id = e.id and t.closed_at is null
       where e.organization_id = $1 and e.manager_id is distinct from (select manager_id from workforce.employee where id = $2) and a.family_id = 'agent-bureau' limit 1`, [person.organization, person.id]);
    expect((await assign(id, { target: { kind: 'person', employeeId: other!.id } })).data?.assignPathTemplate).toMatchObject({ why: 'NobodyReached' });
    // To a family, a manager assigns for those of their team alone.
    await assign(id, { target: { kind: 'family', familyId: 'agent-bureau' } });
    expect((await step(SECOND))?.assigned).toHaveLength(1);
    expect((await path(await api.signIn(other!.account))).flatMap((one) => one.assigned)).toEqual([]);
    const [outsider] = await api.owner<{ id: string }>('select id from workforce.employee where organization_id <> $1 limit 1', [person.organization]);
    expect((await assign(id, { target: { kind: 'person', employeeId: outsider!.id } }, planner)).data?.assignPathTemplate).toMatchObject({ why: 'NobodyReached' });
    expect((await assign(id, { dueOn: '2020-01-01' })).data?.assignPathTemplate).toMatchObject({ why: 'DueDateIsPast' });
    expect((await assign(id, {}, employee)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await assign(id, {}, await api.fromOutside('hrPlanner'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is followed and changed by whoever assigned, not by others', async () => {
    const assignment = await assigned(await template([[SECOND, 'recommended']], [[SECOND, 'obligatory']]));
    for (const client of [planner, await api.fromOutside('hrPlanner')]) {
      expect((await client.execute(`query ($id: ID!) { pathAssignment(id: $id) { id } }`, { id: assignment })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await client.execute(APPLY, { input: { idempotencyKey: intention(), id: assignment, version: 2 } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const theirs = await assigned(await template([[SECOND, 'recommended']]), {}, planner);
    const ids = async (client: TestClient) => (await client.read<{ pathAssignments: { id: string }[] }>('{ pathAssignments { id } }')).pathAssignments.map(({ id }) => id);
    expect(await ids(manager)).toEqual([assignment]);
    expect(await ids(planner)).toEqual([theirs]);
  });

  it('says how far a team is in counts, of five people and more', async () => {
    const assignment = await assigned(await template([[SECOND, 'obligatory'], [THIRD, 'recommended']]), { target: { kind: 'family', familyId: 'agent-bureau' } });
    const { people, progress } = await read(assignment);
    const [obligatory, recommended] = progress;
    const [team] = await api.owner<{ count: number }>(`select count(distinct e.id)::int as count from workforce.employee e join workforce.assignment a on a.employee_id = e.id and a.end_date is null and a.family_id = 'agent-bureau' where e.manager_id = (select manager_id from workforce.employee where id = $1)`, [person.id]);
    expect(people).toEqual({ count: team!.count, suppressed: false });
    expect(obligatory).toMatchObject({ courseId: SECOND, obligation: 'obligatory', done: { suppressed: team!.count < 5 } });
    expect(recommended).toMatchObject({ courseId: THIRD, obligation: 'recommended' });
    const one = await assigned(await template([[SECOND, 'obligatory']]));
    expect((await read(one)).progress).toMatchObject([{ done: { suppressed: true }, toDo: { count: null } }]);
  });

  it('is read by the manager of each person as obligatory steps, with their state, and nothing of what is recommended', async () => {
    await assign(await template([[SECOND, 'obligatory'], [THIRD, 'recommended']]), { target: { kind: 'family', familyId: 'agent-bureau' } }, planner);
    const { teamObligatorySteps } = await manager.read<{ teamObligatorySteps: { employeeId: string; steps: { courseId: string; origin: string; state: string | null }[] }[] }>('{ teamObligatorySteps { employeeId steps { courseId origin state } } }');
    const steps = teamObligatorySteps.find(({ employeeId }) => employeeId === person.id)!.steps;
    expect(steps[0]).toEqual({ courseId: SECOND, origin: 'template', state: 'toDo' });
    expect(steps.filter(({ courseId, origin }) => courseId === THIRD && origin === 'template')).toEqual([]);
  });

  it('is said to be late kindly, with what may wait', async () => {
    const assignment = await assigned(await template([[SECOND, 'obligatory']]));
    await api.owner(`update learning.path_assignment set due_on = '2020-01-01' where id = $1`, [assignment]);
    const { myPath } = await employee.read<{ myPath: { overdue: { courseId: string; past: boolean }[] } }>('{ myPath { overdue { courseId past movable } } }');
    expect(myPath.overdue).toMatchObject([{ courseId: SECOND, past: true }]);
  });

  it('offers a manager what is of their team, and a planner what they look for', async () => {
    const targets = async (client: TestClient, kind: string, search = '') => (await client.read<{ pathTargets: { employeeId: string | null; name: { fr: string } }[] }>('query ($kind: PathTargetKind!, $search: String!) { pathTargets(kind: $kind, search: $search) { employeeId name { fr } } }', { kind, search })).pathTargets;
    expect((await targets(manager, 'person')).map(({ employeeId }) => employeeId)).toContain(person.id);
    for (const kind of ['unit', 'family', 'role']) expect((await targets(manager, kind)).length).toBeGreaterThan(0);
    expect(await targets(planner, 'person')).toEqual([]);
    expect((await targets(planner, 'person', 'côté mireille')).map(({ employeeId }) => employeeId)).toEqual([person.id]);
    for (const kind of ['unit', 'role']) expect((await targets(planner, kind, 'a')).length).toBeGreaterThan(0);
  });

  it('ends at the units of a planner whose role does', async () => {
    const [other] = await api.owner<{ unit: string; id: string; name: string }>(
      `select a.unit_id as unit, e.id, e.last_name as name from workforce.employee e join workforce.assignment a on a.organization_id = e.organization_id and a.employee_id = e.id and a.end_date is null
       where e.organization_id = $1 and a.family_id = 'agent-bureau' and a.unit_id <> $2 limit 1`, [person.organization, person.unit]);
    const role = (unit: string | null) => api.owner(`update trust.role_grant set unit_id = $2 where role = 'hrPlanner' and account_id in (select id from trust.account where organization_id = $1 and display_name = 'Rachid Benali')`, [person.organization, unit]);
    await role(other!.unit);
    try {
      const client = await api.as('hrPlanner');
      const id = await template([[SECOND, 'recommended']]);
      expect((await assign(id, {}, client)).data?.assignPathTemplate).toMatchObject({ why: 'NobodyReached' });
      await assigned(id, { target: { kind: 'family', familyId: 'agent-bureau' } }, client);
      expect((await step(SECOND))?.assigned ?? []).toEqual([]);
      const found = async (kind: string, search: string) => (await client.read<{ pathTargets: { employeeId: string | null; unitId: string | null; name: { fr: string } }[] }>('query ($kind: PathTargetKind!, $search: String!) { pathTargets(kind: $kind, search: $search) { employeeId unitId name { fr } } }', { kind, search })).pathTargets;
      const people = (search: string) => found('person', search);
      // Many of the organization have an « a » in their name: those of the planner are not hidden behind the first twelve.
      const own = await api.owner<{ id: string }>(`select distinct e.id from workforce.employee e join workforce.assignment a on a.organization_id = e.organization_id and a.employee_id = e.id and a.end_date is null where a.unit_id = $1 and e.search_key like '%a%'`, [other!.unit]);
      expect((await people('a')).map(({ employeeId }) => employeeId).every((one) => own.some(({ id: known }) => known === one))).toBe(true);
      expect(await people('a')).toHaveLength(Math.min(own.length, 12));
      const [unit] = await api.owner<{ name: string }>('select name from workforce.unit where id = $1', [other!.unit]);
      expect((await found('unit', unit!.name)).map(({ unitId }) => unitId)).toContain(other!.unit);
      expect((await found('role', 'a')).length).toBeGreaterThan(0);
      expect(await people('côté mireille')).toEqual([]);
      expect((await people(other!.name)).map(({ employeeId }) => employeeId)).toContain(other!.id);
      // A planner of other units assigns the same template to the same family, for theirs.
      await role(person.unit);
      expect((await assign(id, { target: { kind: 'family', familyId: 'agent-bureau' } }, client)).data?.assignPathTemplate.__typename).toBe('PathTemplateAssigned');
    } finally {
      await role(null);
    }
  });

  it('is part of the copy of what is held, also once it is withdrawn, and for whoever made it', async () => {
    const gone = await assigned(await template([[FIRST, 'obligatory']]));
    await manager.read('mutation ($input: WithdrawPathAssignmentInput!) { withdrawPathAssignment(input: $input) { id } }', { input: { idempotencyKey: intention(), id: gone, reason: 'La saison des lettres est passée.' } });
    await assign(await template([[SECOND, 'obligatory']]));
    const held = async (client: TestClient) => ((await (await client.fetch('/api/my-information.json')).json()) as { assignedSteps: { steps: unknown[]; assignments: { byYou: boolean; withdrawalReason: string | null }[] } }).assignedSteps;
    const mine = await held(employee);
    expect(mine.steps).toEqual([expect.objectContaining({ courseId: SECOND, version: 1, assignedBy: 'Nadia Tremblay', reason: REASON })]);
    expect(mine.assignments).toContainEqual(expect.objectContaining({ byYou: false, withdrawalReason: 'La saison des lettres est passée.' }));
    expect(mine.assignments.every(({ withdrawalReason }) => withdrawalReason !== null)).toBe(true);
    const made = await held(manager);
    expect(made.assignments.filter(({ byYou }) => byYou).length).toBeGreaterThanOrEqual(2);
  });
});
