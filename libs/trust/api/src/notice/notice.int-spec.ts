import { jest } from '@jest/globals';
import { intention, type Letterbox, openLetterbox, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { Clock, Transactions } from '@passerelle/platform-api';
import { Notices, type Telling } from '@passerelle/trust-api';
import { aNotice } from '@passerelle/trust-domain/testing';

interface SeenNotices {
  readonly unreadCount: number;
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string; readonly kind: string; readonly title: { readonly fr: string }; readonly sentence: { readonly fr: string }; readonly path: string; readonly readAt: string | null } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Person {
  readonly client: TestClient;
  readonly accountId: string;
  readonly organizationId: string;
}

const READ = 'mutation ($input: ReadNoticesInput!) { readNotices(input: $input) { unreadCount } }';
const until = async (done: () => boolean | Promise<boolean>, seconds = 20) => {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('what was awaited did not come');
};

describe('notices', () => {
  let api: TestApi;
  let box: Letterbox;
  let employee: Person;
  let manager: Person;
  let outsider: Person;
  let events = 0;

  beforeAll(async () => {
    box = await openLetterbox();
    api = await startTestApi({ SMTP_URL: box.smtpUrl, MAIL_FROM: 'passerelle@exemple.quebec', PUBLIC_URL: 'https://passerelle.exemple.quebec' });
    [employee, manager, outsider] = [await person(await api.as('employee')), await person(await api.as('manager')), await person(await api.fromOutside('employee'))];
    // What the demonstration has told them already is not what is counted here.
    for (const one of [employee, manager, outsider]) await markRead(one, null);
  }, 60_000);
  afterEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    await api.stop();
    await box.close();
  });

  const itIs = (moment: string) => void jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(new Date(moment));
  const person = async (client: TestClient): Promise<Person> => {
    const { viewer } = await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
    const [account] = await api.owner<{ organization_id: string }>('select organization_id from trust.account where id = $1', [viewer.accountId]);
    return { client, accountId: viewer.accountId, organizationId: account!.organization_id };
  };
  const tell = async (to: readonly Person[], kind: Telling['kind'], once = `event ${(events += 1)}`, by = to[0]!) => {
    await api.app.get(Transactions).writeFor(by.organizationId as never, (statements) =>
      api.app.get(Notices).tellFor(statements, by.organizationId as never, { ...aNotice(kind), to: to.map(({ accountId }) => accountId as never), once }),
    );
    return once;
  };
  const read = async ({ client }: Person, first = 20, after: string | null = null) =>
    (await client.read<{ myNotices: SeenNotices }>('query ($first: Int!, $after: String) { myNotices(first: $first, after: $after) { unreadCount totalCount edges { node { id kind title { fr } sentence { fr } path readAt } } pageInfo { endCursor hasNextPage } } }', { first, after })).myNotices;
  const markRead = async ({ client }: Person, ids: readonly string[] | null) =>
    (await client.read<{ readNotices: { unreadCount: number } }>(READ, { input: { idempotencyKey: intention(), ids } })).readNotices.unreadCount;
  const choose = ({ client }: Person, kind: string, letter: string) =>
    client.read<{ chooseNoticePreference: { preferences: { lettersAreSent: boolean; choices: { kind: string; letter: string }[] } } }>('mutation ($input: ChooseNoticePreferenceInput!) { chooseNoticePreference(input: $input) { preferences { lettersAreSent choices { kind letter } } } }', { input: { idempotencyKey: intention(), kind, letter } });
  const emailOf = async ({ accountId }: Person) => (await api.owner<{ email: string }>('select email from trust.account where id = $1', [accountId]))[0]!.email;
  const lettersTo = async (somebody: Person) => {
    const email = await emailOf(somebody);
    return box.letters.filter(({ to }) => to === email);
  };
  const mailed = async (once: string) => (await api.owner<{ mailed: boolean }>('select mailed_at is not null as mailed from trust.notice where event = $1', [once])).every(({ mailed: yes }) => yes);
  /** Lets the digest that waits for the morning begin now. */
  const morning = async ({ organizationId }: Person) => {
    const waiting = `from pgboss.job where name = 'mail-digest' and data->>'organizationId' = $1`;
    await until(async () => (await api.owner(`select 1 ${waiting} and state = 'created'`, [organizationId])).length > 0);
    await api.owner(`update pgboss.job set start_after = now() where name = 'mail-digest' and state = 'created' and data->>'organizationId' = $1`, [organizationId]);
    await until(async () => (await api.owner(`select 1 ${waiting} and state in ('created', 'active', 'retry')`, [organizationId])).length === 0);
  };

  it('tells the author that their contestation was answered, and those who answer that there was one; once', async () => {
    const steward = await person(await api.as('catalogueSteward'));
    const [task] = await api.owner<{ id: string; label: string }>(`select content->'tasks'->0->>'id' as id, content->'tasks'->0->'label'->>'fr' as label from occupations.family_version where family_id = 'agent-bureau' and state = 'published' limit 1`);
    const contest = { input: { idempotencyKey: intention(), familyId: 'agent-bureau', taskId: task!.id, figure: 'exposure', reason: 'Le courrier arrive encore sur papier.' } };
    const file = () => employee.client.read<{ contestFigure: { contestation: { id: string } } }>('mutation ($input: ContestFigureInput!) { contestFigure(input: $input) { contestation { id } } }', contest);
    const { contestFigure } = await file();
    await file();
    expect((await read(steward)).edges.map(({ node }) => node.kind)).toEqual(['contestationFiled']);
    for (let time = 0; time < 2; time += 1) {
      await steward.client.read('mutation ($input: AnswerContestationInput!) { answerContestation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id: contestFigure.contestation.id, outcome: 'kept', words: 'Merci, voici pourquoi il reste.' } });
    }
    const { unreadCount, edges } = await read(employee);
    expect(unreadCount).toBe(1);
    expect(edges[0]!.node).toMatchObject({ kind: 'contestationAnswered', path: '/mes-taches', readAt: null });
    expect(edges[0]!.node.sentence.fr).toContain(`«\u00a0${task!.label}\u00a0»`);
    await until(async () => (await lettersTo(employee)).length > 0);
    const [letter] = await lettersTo(employee);
    expect(letter).toMatchObject({ subject: 'Votre contestation a une réponse' });
    expect(letter!.text).toContain('https://passerelle.exemple.quebec/fr/mes-taches');
    expect(letter!.text).not.toContain('Merci, voici pourquoi');
    expect(await markRead(employee, [edges[0]!.node.id])).toBe(0);
  });

  it('tells once of one event, whoever tells of it again', async () => {
    const before = (await read(employee)).totalCount;
    const once = await tell([employee], 'courseFinished');
    await tell([employee, employee], 'courseFinished', once);
    expect((await read(employee)).totalCount).toBe(before + 1);
    await markRead(employee, null);
  });

  it('shows and marks to each only their own, and tells nobody of another organization', async () => {
    const before = (await read(outsider)).totalCount;
    await tell([manager], 'validationAsked');
    const { edges } = await read(manager);
    expect((await read(employee)).edges.map(({ node }) => node.id)).not.toContain(edges[0]!.node.id);
    for (const { client } of [employee, outsider]) expect(await client.refusal(READ, { input: { idempotencyKey: intention(), ids: [edges[0]!.node.id] } })).toBe('NOT_FOUND');
    await markRead(outsider, null);
    expect((await read(manager)).unreadCount).toBe(1);
    await expect(tell([outsider], 'courseFinished', 'across', employee)).rejects.toThrow('notice_account');
    expect((await read(outsider)).totalCount).toBe(before);
    expect(await api.anonymous.refusal('{ myNotices { unreadCount } }')).toBe('UNAUTHENTICATED');
    expect(await markRead(manager, null)).toBe(0);
  });

  it('gives its pages from the newest, each notice once', async () => {
    for (let time = 0; time < 5; time += 1) await tell([outsider], 'courseFinished');
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo } = await read(outsider, 2, after);
      seen.push(...edges.map(({ node }) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen.length).toBe((await read(outsider)).totalCount);
    await markRead(outsider, null);
  });

  it('sends a letter again that the mail server could not take, and once only when it can', async () => {
    const before = (await lettersTo(manager)).length;
    box.refuse(1);
    const once = await tell([manager], 'validationAsked');
    await until(() => mailed(once));
    const letters = await lettersTo(manager);
    expect(letters.length).toBe(before + 1);
    expect(letters.at(-1)!.text).toContain('https://passerelle.exemple.quebec/fr/mon-equipe');
    await markRead(manager, null);
  }, 30_000);

  // Days to come: the queue, which goes by the real time, would begin at once what was due in the past.
  it('gathers in one letter what is unread of a day, at seven the next working morning', async () => {
    itIs('2030-11-22T20:00:00Z');
    const [first, second] = [await tell([employee], 'courseFinished'), await tell([employee], 'validationDecided')];
    const third = await tell([employee], 'courseFinished');
    const { edges } = await read(employee, 1);
    await markRead(employee, [edges[0]!.node.id]);
    await until(async () => (await api.owner(`select 1 from pgboss.job where name = 'mail-digest' and start_after = '2030-11-25T12:00:00Z'`)).length === 1);
    const before = (await lettersTo(employee)).length;
    await morning(employee);
    const letters = await lettersTo(employee);
    expect(letters.length).toBe(before + 1);
    expect(letters.at(-1)!.subject).toBe('Passerelle\u00a0: 2 avis pour vous');
    expect([await mailed(first), await mailed(second), await mailed(third)]).toEqual([true, true, false]);
    await markRead(employee, null);
  }, 30_000);

  it('follows what each person prefers: at once, daily, or in the app alone', async () => {
    itIs('2030-11-28T20:00:00Z');
    const { chooseNoticePreference } = await choose(employee, 'courseFinished', 'atOnce');
    expect(chooseNoticePreference.preferences).toMatchObject({ lettersAreSent: true, choices: expect.arrayContaining([{ kind: 'courseFinished', letter: 'atOnce' }]) as unknown });
    const before = (await lettersTo(employee)).length;
    await tell([employee], 'courseFinished');
    await until(async () => (await lettersTo(employee)).length > before);
    await choose(employee, 'validationDecided', 'never');
    const never = await tell([employee], 'validationDecided');
    await choose(employee, 'courseFinished', 'daily');
    await tell([employee], 'courseFinished');
    const after = (await lettersTo(employee)).length;
    await morning(employee);
    expect((await lettersTo(employee)).length).toBe(after + 1);
    expect(await mailed(never)).toBe(false);
    expect((await read(employee)).edges.map(({ node }) => node.kind)).toContain('validationDecided');
  }, 30_000);

  it('writes nothing to whoever has left', async () => {
    await api.owner('update trust.account set closed_at = now() where id = $1', [outsider.accountId]);
    const once = await tell([outsider], 'contestationAnswered');
    await until(async () => (await api.owner(`select 1 from pgboss.job where name = 'mail-notice' and state = 'completed' and data->>'subjectId' = (select id::text from trust.notice where event = $1)`, [once])).length === 1);
    expect(await mailed(once)).toBe(false);
    await api.owner('update trust.account set closed_at = null where id = $1', [outsider.accountId]);
  });
});

describe('notices without a mail server', () => {
  it('are in the app, and nothing is queued', async () => {
    const api = await startTestApi();
    const employee = await api.as('employee');
    const { viewer } = await employee.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
    const [account] = await api.owner<{ organization_id: string }>('select organization_id from trust.account where id = $1', [viewer.accountId]);
    await api.app.get(Transactions).writeFor(account!.organization_id as never, (statements) => api.app.get(Notices).tellFor(statements, account!.organization_id as never, { ...aNotice('contestationAnswered'), to: viewer.accountId as never, once: 'without mail' }));
    expect(await employee.read('{ myNotices { unreadCount } myNoticePreferences { lettersAreSent } }')).toMatchObject({ myNoticePreferences: { lettersAreSent: false } });
    expect(await api.owner(`select 1 from platform.outbox where job like 'mail-%' union all select 1 from pgboss.job where name like 'mail-%'`)).toEqual([]);
    await api.stop();
  }, 60_000);
});
