import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { ItemBeingWritten } from '@passerelle/assessment-domain';
import { type ShownQuestion, solveQuestion } from '@passerelle/assessment-domain/testing';

const ITEM = 'verifier-texte-ia-01';
const DRAFT = 'id itemId baseVersion state revision written changedByName authorNames mayReview faults { kind blocks } reviews { outcome words reviewerName }';

interface Draft {
  readonly id: string;
  readonly itemId: string;
  readonly baseVersion: number | null;
  readonly state: string;
  readonly revision: number;
  readonly written: ItemBeingWritten;
  readonly authorNames: readonly string[];
  readonly mayReview: boolean;
  readonly faults: readonly { readonly kind: string; readonly blocks: boolean }[];
  readonly reviews: readonly { readonly outcome: string | null; readonly words: string | null }[];
}
interface Outcome {
  readonly __typename: string;
  readonly draft?: Draft;
  readonly current?: Draft;
  readonly faults?: readonly { readonly kind: string }[];
  readonly version?: number;
  readonly itemId?: string;
}

describe('questions that an organization writes', () => {
  let api: TestApi;
  let author: TestClient;
  let reader: TestClient;
  let organization: string;
  beforeAll(async () => {
    api = await startTestApi();
    author = await api.as('learningDesigner');
    reader = await anotherDesigner();
  }, 60_000);
  afterAll(() => api.stop());

  async function anotherDesigner(): Promise<TestClient> {
    const [account] = await api.owner<{ organization: string }>(`select a.organization_id as organization from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id where g.role = 'learningDesigner' limit 1`);
    organization = account!.organization;
    const [chosen] = await api.look<{ id: string }>(organization, `select id from trust.account where organization_id = $1 and demonstration_hint is null and employee_id is not null order by email limit 1`, [organization]);
    await api.look(organization, `insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'learningDesigner')`, [organization, chosen!.id]);
    return api.signIn(chosen!.id);
  }

  const begin = async (over: object, client = author) =>
    (await client.read<{ beginItemDraft: { draft: Draft } }>(`mutation ($input: BeginItemDraftInput!) { beginItemDraft(input: $input) { draft { ${DRAFT} } } }`, { input: { idempotencyKey: intention(), copy: false, ...over } })).beginItemDraft.draft;
  const save = async (draft: Draft, written: object, client = author) =>
    (await client.read<{ saveItemDraft: Outcome }>(`mutation ($input: SaveItemDraftInput!) { saveItemDraft(input: $input) { __typename ... on ItemDraftSaved { draft { ${DRAFT} } } ... on ItemDraftChanged { current { ${DRAFT} } } ... on ItemDraftClosed { state archived } } }`, { input: { idempotencyKey: intention(), draftId: draft.id, expectedRevision: draft.revision, written } })).saveItemDraft;
  const ask = async ({ id }: Draft, client = author) =>
    (await client.read<{ askItemReview: Outcome }>(`mutation ($input: AskItemReviewInput!) { askItemReview(input: $input) { __typename ... on ItemReviewAsked { draft { ${DRAFT} } } ... on ItemDraftFaulty { faults { kind } } ... on ItemDraftClosed { state archived } } }`, { input: { idempotencyKey: intention(), draftId: id, word: 'Le choix c surtout.' } })).askItemReview;
  const decide = async ({ id, revision }: Draft, outcome: string, words = '', client = reader) =>
    (await client.read<{ decideItemReview: Outcome }>(`mutation ($input: DecideItemReviewInput!) { decideItemReview(input: $input) { __typename ... on ItemAccepted { itemId version } ... on ItemReturned { draft { ${DRAFT} } } ... on ItemReviewSaysNothing { shortest } ... on ItemMovedOn { version } } }`, { input: { idempotencyKey: intention(), draftId: id, revision, outcome, words } })).decideItemReview;
  const item = async (id: string) => (await author.read<{ bankItem: { version: number; status: string; own: boolean; parameters: { estimated: boolean }; versions: readonly { version: number; status: string; own: boolean; madeByName: string | null; reviewedByName: string | null; reason: string | null }[]; drafts: readonly { id: string }[] } }>('query ($id: ID!) { bankItem(id: $id) { version status own parameters { estimated } versions { version status own madeByName reviewedByName reason } drafts { id } } }', { id })).bankItem;
  const retire = async (itemId: string, expectedVersion: number, reason: string) => (await author.read<{ retireItem: Outcome }>('mutation ($input: RetireItemInput!) { retireItem(input: $input) { __typename ... on ItemMovedOn { version } } }', { input: { idempotencyKey: intention(), itemId, expectedVersion, reason } })).retireItem;
  const told = (text: string, { written }: Draft): ItemBeingWritten => ({ ...written, explanation: { fr: `${written.explanation.fr} ${text}`, en: `${written.explanation.en} ${text}` } });

  it('are reviewed by nobody who wrote in them, were it in the draft that they were copied from, nor by whoever asked', async () => {
    const copy = await begin({ draftId: (await begin({ itemId: ITEM })).id }, reader);
    expect([copy.authorNames.length, copy.mayReview]).toEqual([2, false]);
    const draft = await begin({ itemId: ITEM });
    const asked = await ask(draft, reader);
    expect(asked.__typename).toBe('ItemReviewAsked');
    expect(await decide(draft, 'accepted')).toEqual({ __typename: 'ItemReviewerIsAuthor' });
  });

  it('are accepted by nobody once they are put away: the reading is withdrawn', async () => {
    const draft = await begin({ itemId: ITEM });
    await ask(draft);
    await author.read('mutation ($input: ArchiveItemDraftInput!) { archiveItemDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), draftId: draft.id, archived: true } });
    expect(await decide(draft, 'accepted')).toEqual({ __typename: 'ItemDraftNotInReview' });
    const { itemDraft } = await author.read<{ itemDraft: { state: string; reviews: { outcome: string }[] } }>('query ($id: ID!) { itemDraft(id: $id) { state reviews { outcome } } }', { id: draft.id });
    expect(itemDraft).toEqual({ state: 'writing', reviews: [{ outcome: 'withdrawn' }] });
  });

  it('begin from the version in force, keep each change as a revision, and lose nobody’s words', async () => {
    const draft = await begin({ itemId: ITEM });
    expect(draft).toMatchObject({ itemId: ITEM, baseVersion: 1, state: 'writing', revision: 1, mayReview: false });
    const saved = await save(draft, told('Voir.', draft));
    expect(saved).toMatchObject({ __typename: 'ItemDraftSaved', draft: { revision: 2 } });
    expect(await save(draft, told('Autre.', draft), reader)).toMatchObject({ __typename: 'ItemDraftChanged', current: { revision: 2, written: saved.draft!.written } });
  });

  it('are read by a second person, sent back with words, then accepted as a version that is tried out', async () => {
    const begun = await begin({ itemId: ITEM });
    const { draft } = (await save(begun, told('Vu.', begun))) as { draft: Draft };
    expect(await decide(draft, 'accepted')).toEqual({ __typename: 'ItemDraftNotInReview' });
    expect(await ask(draft)).toMatchObject({ __typename: 'ItemReviewAsked', draft: { state: 'inReview' } });
    expect(await decide(draft, 'accepted', '', author)).toEqual({ __typename: 'ItemReviewerIsAuthor' });
    expect(await decide(draft, 'returned', 'non')).toMatchObject({ __typename: 'ItemReviewSaysNothing' });
    expect(await decide({ ...draft, revision: 1 }, 'accepted')).toEqual({ __typename: 'ItemDraftChanged' });
    expect(await decide(draft, 'returned', 'Le choix c est juste aussi.')).toMatchObject({ __typename: 'ItemReturned', draft: { state: 'writing', reviews: [{ outcome: 'returned', words: 'Le choix c est juste aussi.' }] } });
    const { draft: again } = (await save(draft, told('Revu.', draft))) as { draft: Draft };
    await ask(again);
    expect(await decide(again, 'accepted')).toEqual({ __typename: 'ItemAccepted', itemId: ITEM, version: 2 });
    const published = await item(ITEM);
    expect(published).toMatchObject({ version: 2, status: 'pilot', own: true, parameters: { estimated: false } });
    expect(published.versions).toEqual([expect.objectContaining({ version: 2, status: 'pilot', own: true, reviewedByName: expect.any(String), madeByName: expect.any(String) }), expect.objectContaining({ version: 1, status: 'calibrated', own: false, madeByName: null })]);
    expect(await save(again, again.written)).toMatchObject({ __typename: 'ItemDraftClosed' });
  });

  it('are not published over a version that their author has not read', async () => {
    const [late] = await Promise.all([begin({ itemId: 'verifier-texte-ia-02' })]);
    const first = await begin({ itemId: 'verifier-texte-ia-02' });
    await ask(late);
    await ask(first);
    expect(await decide(first, 'accepted')).toMatchObject({ __typename: 'ItemAccepted', version: 2 });
    expect(await decide(late, 'accepted')).toEqual({ __typename: 'ItemMovedOn', version: 2 });
  });

  it('begin from nothing under a name of their own, and are not given to be read while something is missing', async () => {
    const draft = await begin({ competencyId: 'verifier-texte-ia' });
    expect(draft.itemId).toMatch(/^verifier-texte-ia-organisme-[0-9a-f]{8}$/);
    expect(draft.faults.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['TextMissing', 'MisconceptionUnknown']));
    expect((await ask(draft)).__typename).toBe('ItemDraftFaulty');
    const copy = await begin({ itemId: ITEM, copy: true });
    expect(copy).toMatchObject({ baseVersion: null, faults: expect.arrayContaining([expect.objectContaining({ kind: 'QuestionsAlike', blocks: true })]) });
    expect(copy.itemId).not.toBe(ITEM);
  });

  it('bring to the bank the misconceptions that they name, once', async () => {
    const draft = await begin({ itemId: 'verifier-texte-ia-03' });
    const idea = { id: 'organisme-0a1b2c3d', name: { fr: 'Croire la plus longue', en: 'Believing the longest' }, feedback: { fr: 'La longueur ne dit rien.', en: 'Length says nothing.' } };
    const { draft: written } = (await save(draft, { ...told('Vu.', draft), ideas: [idea] })) as { draft: Draft };
    await ask(written);
    expect((await decide(written, 'accepted', 'C’est clair.')).__typename).toBe('ItemAccepted');
    const { bankMisconceptions } = await author.read<{ bankMisconceptions: { id: string }[] }>('query ($id: ID!) { bankMisconceptions(competencyId: $id) { id } }', { id: 'verifier-texte-ia' });
    expect(bankMisconceptions.filter(({ id }) => id === idea.id)).toHaveLength(1);
  });

  it('are asked by diagnostics that begin afterwards, once in a while, without counting', async () => {
    const draft = await begin({ itemId: 'verifier-texte-ia-05' });
    await ask(draft);
    expect((await decide(draft, 'accepted')).__typename).toBe('ItemAccepted');
    const employee = await api.as('employee');
    await employee.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { viewer { profiling } } }', { input: { idempotencyKey: intention(), active: true } });
    const QUESTION = '... on AssessedChoice { several choices { id text { fr } } } ... on AssessedOrdering { steps { id text { fr } } } ... on AssessedMatching { lefts { id text { fr } } rights { id text { fr } } }';
    const ASKING = `id asking { itemId version parts { id content { ${QUESTION} } } }`;
    type Sitting = { id: string; asking: { itemId: string; version: number; parts: { id: string | null; content: ShownQuestion }[] } | null };
    let { diagnostic } = (await employee.read<{ beginDiagnostic: { diagnostic: Sitting } }>(`mutation ($input: BeginDiagnosticInput!) { beginDiagnostic(input: $input) { ... on DiagnosticBegun { diagnostic { ${ASKING} } } } }`, { input: { idempotencyKey: intention(), competencyIds: ['verifier-texte-ia'] } })).beginDiagnostic;
    const asked: { itemId: string; version: number }[] = [];
    for (let right = true; diagnostic.asking; right = !right) {
      const { itemId, version, parts } = diagnostic.asking;
      asked.push({ itemId, version });
      const { content } = (await author.read<{ bankItem: { written: ItemBeingWritten } }>('query ($id: ID!) { bankItem(id: $id) { written } }', { id: itemId })).bankItem.written;
      const questionOf = (id: string | null) => (content.kind === 'situation' ? content.questions.find((part) => part.id === id)!.content : content);
      const input = { idempotencyKey: intention(), diagnosticId: diagnostic.id, itemId, version, parts: parts.map((part) => ({ ...(part.id ? { partId: part.id } : {}), ...solveQuestion(questionOf(part.id), part.content, right) })) };
      ({ diagnostic } = (await employee.read<{ answerDiagnosticItem: { diagnostic: Sitting } }>(`mutation ($input: AnswerDiagnosticItemInput!) { answerDiagnosticItem(input: $input) { ... on DiagnosticItemAnswered { diagnostic { ${ASKING} } } } }`, { input })).answerDiagnosticItem);
    }
    const counted = await api.look<{ id: string; counts: boolean }>(organization, `select item_id as id, counts from assessment.sitting_record where organization_id = $1 and sitting_id = $2 and kind = 'asked'`, [organization, diagnostic.id]);
    expect(asked.some(({ version }) => version === 2)).toBe(true);
    expect(asked.every(({ itemId, version }) => counted.some(({ id, counts }) => id === itemId && counts === (version === 1)))).toBe(true);
  }, 30_000);

  it('are retired for a reason, once, as they were read', async () => {
    const { version } = await item('verifier-texte-ia-04');
    expect((await retire('verifier-texte-ia-04', version, 'non')).__typename).toBe('ReasonTooShort');
    expect((await retire('verifier-texte-ia-04', version + 1, 'La directive a changé.')).__typename).toBe('ItemMovedOn');
    expect((await retire('verifier-texte-ia-04', version, 'La directive a changé.')).__typename).toBe('ItemRetired');
    expect((await retire('verifier-texte-ia-04', version + 1, 'La directive a changé.')).__typename).toBe('ItemAlreadyRetired');
    expect((await item('verifier-texte-ia-04')).versions[0]).toMatchObject({ status: 'retired', reason: 'La directive a changé.' });
  });

  it('refuse what is not a question, or is not there', async () => {
    const draft = await begin({ itemId: ITEM });
    const SAVE = 'mutation ($input: SaveItemDraftInput!) { saveItemDraft(input: $input) { __typename } }';
    for (const written of [{}, { ...draft.written, status: 'calibrated' }, { ...draft.written, task: 'inconnu' }]) expect(await author.refusal(SAVE, { input: { idempotencyKey: intention(), draftId: draft.id, expectedRevision: 1, written } })).toBe('BAD_USER_INPUT');
    expect(await author.refusal('mutation ($input: BeginItemDraftInput!) { beginItemDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), copy: false } })).toBe('BAD_USER_INPUT');
    expect(await author.refusal('query { bankItem(id: "inconnu") { id } }')).toBe('NOT_FOUND');
    expect(await (await api.as('employee')).refusal('query { itemDrafts { id } }')).toBe('FORBIDDEN');
  });

  it('stay within their organization', async () => {
    const draft = await begin({ itemId: ITEM });
    const [outside] = await api.owner<{ organization: string; id: string }>('select organization_id as organization, id from trust.account where organization_id <> $1 and employee_id is not null limit 1', [organization]);
    await api.look(outside!.organization, `insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'learningDesigner')`, [outside!.organization, outside!.id]);
    const designer = await api.signIn(outside!.id);
    expect(await designer.refusal('query ($id: ID!) { itemDraft(id: $id) { id } }', { id: draft.id })).toBe('NOT_FOUND');
    expect(await designer.read('query { itemDrafts { id } bankItem(id: "verifier-texte-ia-01") { version } }')).toEqual({ itemDrafts: [], bankItem: { version: 1 } });
    for (const table of ['item_draft', 'item_draft_author', 'item_review']) expect(await api.asApplication(`select * from assessment.${table}`)).toEqual([]);
    await expect(api.look(organization, `insert into assessment.item_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word, reviewer_id, reviewer_name, outcome, ended_at) select $1, gen_random_uuid(), $2, account_id, name, now(), '', account_id, name, 'accepted', now() from assessment.item_draft_author where organization_id = $1 and draft_id = $2`, [organization, draft.id])).rejects.toThrow('item_review_by_a_second_person');
  });
});

describe('the bank as its designers see it', () => {
  let api: TestApi;
  let designer: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
  }, 60_000);
  afterAll(() => api.stop());

  const find = async (sought: object, first = 50, after: string | null = null) => (await designer.read<{ bankItems: { totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean }; edges: { node: { id: string; level: number; format: string; status: string } }[] } }>('query ($sought: SoughtItemsInput!, $first: Int!, $after: String) { bankItems(sought: $sought, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { id level format status } } } }', { sought, first, after })).bankItems;

  it('is counted by competency and level, with its holes', async () => {
    const { itemBank } = await designer.read<{ itemBank: { taskKinds: object[]; competencies: { competencyId: string; title: { fr: string }; levels: { level: number; counting: number; practice: number }[] }[] } }>('query { itemBank { taskKinds { id name { fr } } competencies { competencyId title { fr } levels { level counting pilots practice } } } }');
    const shipped = itemBank.competencies.find(({ competencyId }) => competencyId === 'verifier-texte-ia')!;
    expect(shipped.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    expect(shipped.levels.reduce((sum, { counting, practice }) => sum + counting + practice, 0)).toBeGreaterThanOrEqual(30);
    expect(itemBank.competencies.some(({ levels }) => levels.every(({ counting }) => counting === 0))).toBe(true);
    expect(itemBank.taskKinds.length).toBeGreaterThan(2);
  });

  it('is sought by competency, level, format, status and words without accents, page after page', async () => {
    const all = await find({ competencyId: 'verifier-texte-ia' });
    expect(all.edges.every(({ node }) => node.id.startsWith('verifier-texte-ia-'))).toBe(true);
    const first = await find({ competencyId: 'verifier-texte-ia' }, 20);
    const second = await find({ competencyId: 'verifier-texte-ia' }, 20, first.pageInfo.endCursor);
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(all.edges.slice(0, 40).map(({ node }) => node.id));
    expect((await find({ level: 2, format: 'multiple', status: 'calibrated' })).edges.every(({ node }) => node.level === 2 && node.format === 'multiple')).toBe(true);
    expect((await find({ words: 'RESUME verifier' })).totalCount).toBeGreaterThan(0);
    expect((await find({ status: 'pilot', words: 'introuvable-partout' })).totalCount).toBe(0);
  });
});
