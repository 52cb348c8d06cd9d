import { setTimeout as after } from 'node:timers/promises';

import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const COMPETENCY = 'verifier-texte-ia';
const ITEMS = ['01', '02', '03', '04', '05', '06'].map((number) => `${COMPETENCY}-${number}`);
const REPORT = 'id state endedAt items { itemId version movedOn status responses shareRight agreement misleading { people text { fr } } inForce { difficulty } proposal { difficulty difficultyError warnings } }';

interface Row { readonly itemId: string; readonly movedOn: boolean; readonly status: string; readonly responses: number | null; readonly proposal: { readonly difficulty: number } | null }
interface Report { readonly id: string; readonly state: string; readonly items: readonly Row[] }

describe('the report on the answers to questions', () => {
  let api: TestApi;
  let designer: TestClient;
  let organization: string;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
    const [account] = await api.owner<{ organization: string }>(`select a.organization_id as organization from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id where g.role = 'learningDesigner' limit 1`);
    organization = account!.organization;
  }, 60_000);
  afterAll(() => api.stop());

  /** People who each sat once: right the more often the further they are in the list and the earlier the item, by a logistic curve; the same people each time. */
  async function answer(people: number): Promise<void> {
    await api.look(organization, `
      with sat as (insert into assessment.sitting (organization_id, id, employee_id, bank_version, plan, seed, begun_at, ended_at)
        select $1, gen_random_uuid(), gen_random_uuid(), 1, jsonb_build_object('aims', '[]'::jsonb, 'settings', '{}'::jsonb, 'place', n), 1, now(), now() from generate_series(1, $2::integer) n returning id, (plan->>'place')::integer as n),
      item as (select id, place from unnest($3::text[]) with ordinality as listed (id, place)),
      asked as (insert into assessment.sitting_record (organization_id, sitting_id, place, kind, item_id, item_version, competency_id, counts, recorded_at)
        select $1, sat.id, item.place * 2, 'asked', item.id, 1, $4, true, now() from sat cross join item)
      insert into assessment.sitting_record (organization_id, sitting_id, place, kind, item_id, outcome, answer, recorded_at)
        select $1, sat.id, item.place * 2 + 1, 'answered', item.id, case when (hashtext(sat.n || '/' || item.id) & 1023) / 1024.0 < 1 / (1 + exp(1.2 * (item.place * 0.4 - 1 - (4.0 * sat.n / $2 - 2)))) then 'right' else 'wrong' end, '{"kind": "dontKnow"}', now() from sat cross join item`, [organization, people, ITEMS, COMPETENCY]);
  }
  async function computed(): Promise<Report> {
    const { askCalibration } = await designer.read<{ askCalibration: { calibration: Report } }>(`mutation ($input: AskCalibrationInput!) { askCalibration(input: $input) { calibration { ${REPORT} } } }`, { input: { idempotencyKey: intention(), competencyId: COMPETENCY } });
    for (let tries = 0; tries < 200; tries += 1) {
      const { calibration } = await designer.read<{ calibration: Report }>(`query ($id: ID!) { calibration(competencyId: $id) { ${REPORT} } }`, { id: COMPETENCY });
      if (calibration.id === askCalibration.calibration.id && calibration.state !== 'waiting') return calibration;
      await after(100);
    }
    throw new Error('The report was not computed.');
  }
  const accept = async (calibrationId: string, itemIds: readonly string[], reason = 'Assez de réponses cet automne.') => (await designer.read<{ acceptCalibration: { __typename: string; items?: { itemId: string; why: string }[]; itemIds?: string[] } }>('mutation ($input: AcceptCalibrationInput!) { acceptCalibration(input: $input) { __typename ... on ProposalsNotAcceptable { items { itemId why } } ... on CalibrationAccepted { itemIds } } }', { input: { idempotencyKey: intention(), calibrationId, itemIds, reason } })).acceptCalibration;

  it('tells nothing of fewer than five people, and proposes nothing of fewer than 250', async () => {
    await answer(3);
    const few = await computed();
    expect(few).toMatchObject({ state: 'done' });
    expect(few.items.length).toBeGreaterThanOrEqual(30);
    expect(few.items.every(({ responses, proposal }) => responses === null && proposal === null)).toBe(true);
    expect(await accept(few.id, [ITEMS[0]!])).toEqual({ __typename: 'ProposalsNotAcceptable', items: [{ itemId: ITEMS[0], why: 'NoProposal' }] });
  }, 40_000);

  it('proposes parameters of what enough people answered, which count once a person accepts them, and only then', async () => {
    await answer(300);
    const report = await computed();
    const first = report.items.find(({ itemId }) => itemId === ITEMS[0])!;
    expect(first).toMatchObject({ responses: 303, movedOn: false, proposal: { difficulty: expect.any(Number) } });
    expect(report.items.find(({ itemId }) => itemId === `${COMPETENCY}-20`)).toMatchObject({ responses: null, proposal: null });
    expect(await accept(report.id, [ITEMS[0]!], 'oui')).toEqual({ __typename: 'ReasonTooShort' });
    expect(await accept(report.id, [])).toEqual({ __typename: 'NothingAccepted' });
    expect(await accept(report.id, ITEMS.slice(0, 2))).toEqual({ __typename: 'CalibrationAccepted', itemIds: ITEMS.slice(0, 2) });
    const { bankItem } = await designer.read<{ bankItem: object }>('query ($id: ID!) { bankItem(id: $id) { version status own parameters { estimated difficulty } versions { reason } } }', { id: ITEMS[0] });
    expect(bankItem).toMatchObject({ version: 2, status: 'calibrated', parameters: { estimated: true, difficulty: first.proposal!.difficulty }, versions: [{ reason: 'Assez de réponses cet automne.' }, { reason: null }] });
    expect(await accept(report.id, ITEMS.slice(0, 3))).toMatchObject({ __typename: 'ProposalsNotAcceptable', items: [{ itemId: ITEMS[0], why: 'ItemChanged' }, { itemId: ITEMS[1], why: 'ItemChanged' }] });
  }, 60_000);

  // Asked for again after one more answer, the difference of two reports was that person's answer.
  it('stands until five people more answered', async () => {
    const ask = async () => (await designer.read<{ askCalibration: { fewSince: boolean; calibration: Report } }>('mutation ($input: AskCalibrationInput!) { askCalibration(input: $input) { fewSince calibration { id state } } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY } })).askCalibration;
    await answer(4);
    const stands = await ask();
    expect(stands).toMatchObject({ fewSince: true, calibration: { state: 'done' } });
    await answer(1);
    expect((await ask()).fewSince).toBe(false);
  }, 40_000);

  it('is for whoever designs, of their organization', async () => {
    expect(await (await api.as('employee')).refusal('query { calibration(competencyId: "verifier-texte-ia") { id } }')).toBe('FORBIDDEN');
    expect(await api.asApplication('select * from assessment.calibration')).toEqual([]);
    expect(await designer.refusal('mutation ($input: AskCalibrationInput!) { askCalibration(input: $input) { calibration { id } } }', { input: { idempotencyKey: intention(), competencyId: 'inconnue' } })).toBe('NOT_FOUND');
  });
});
