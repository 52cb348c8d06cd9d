import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { ItemBeingWritten } from '@passerelle/assessment-domain';
import { writeArchive } from '@passerelle/platform-api';

import { readShippedBank } from '../catalogue/read-shipped-bank.js';
import { packQti } from './pack-qti.js';
import { readQtiPackage } from './read-qti-package.js';

const ADDRESS = '/api/item-bank/qti';

interface Imported {
  readonly kind: string;
  readonly draftIds: readonly string[];
  readonly faults: readonly { readonly file: string; readonly why: { readonly fr: string; readonly en: string } }[];
}

describe('questions as QTI 3 packages', () => {
  let api: TestApi;
  let designer: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
  }, 60_000);
  afterAll(() => api.stop());

  const send = (bytes: Buffer, over = '', client = designer) => client.fetch(`${ADDRESS}?key=${intention()}${over}`, { method: 'PUT', headers: { 'content-type': 'application/zip' }, body: new Uint8Array(bytes) });
  const imported = async (bytes: Buffer, over = '') => (await (await send(bytes, over)).json()) as Imported;
  const draft = async (id: string) => (await designer.read<{ itemDraft: { itemId: string; baseVersion: number | null; written: ItemBeingWritten; faults: { blocks: boolean }[] } }>('query ($id: ID!) { itemDraft(id: $id) { itemId baseVersion written faults { blocks } } }', { id })).itemDraft;

  it('leave the bank whole, or by competency', async () => {
    const answer = await designer.fetch(`${ADDRESS}?competencyId=verifier-texte-ia`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const read = await readQtiPackage(Buffer.from(await answer.arrayBuffer()));
    expect(read.kind === 'QtiPackage' && read.faults.length === 0 && read.items.length >= 30 && read.items.every(({ competency }) => competency === 'verifier-texte-ia')).toBe(true);
  });

  it('come in as drafts: the next version of those that the bank has, with nothing in the way', async () => {
    const { items, misconceptions } = await readShippedBank();
    const three = items.slice(0, 3);
    const { kind, draftIds, faults } = await imported(await packQti(three, misconceptions));
    expect([kind, draftIds.length, faults]).toEqual(['QtiImported', 3, []]);
    const first = await draft(draftIds[0]!);
    expect(first).toMatchObject({ itemId: three[0]!.id, baseVersion: 1, written: { content: three[0]!.content, explanation: three[0]!.explanation, ideas: [] } });
    expect(first.faults.some(({ blocks }) => blocks)).toBe(false);
  });

  it('come in as questions of their own with the misconceptions that the bank does not name', async () => {
    const { items, misconceptions } = await readShippedBank();
    const own = { ...items[0]!, id: 'ailleurs-1' as never, content: JSON.parse(JSON.stringify(items[0]!.content).replaceAll(/"misconception":"[^"]*"/g, '"misconception":"venue-d-ailleurs"')) as never };
    const { draftIds } = await imported(await packQti([own], [...misconceptions, { ...misconceptions[0]!, id: 'venue-d-ailleurs' as never }]));
    const { itemId, baseVersion, written } = await draft(draftIds[0]!);
    expect(itemId).toMatch(/-organisme-[0-9a-f]{8}$/);
    expect(baseVersion).toBeNull();
    expect(written.ideas).toEqual([expect.objectContaining({ id: expect.stringMatching(/^organisme-[0-9a-f]{8}$/), name: misconceptions[0]!.name })]);
    expect(JSON.stringify(written.content)).toContain(written.ideas[0]!.id);
  });

  it('say which file is wrong, and need a competency when they say none', async () => {
    const item = '<qti-assessment-item identifier="x" xml:lang="fr"><qti-response-declaration identifier="RESPONSE"><qti-correct-response><qti-value>choice_A</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Quoi ?</qti-prompt><qti-simple-choice identifier="choice_A">Un</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>';
    const bytes = await writeArchive(new Map([['imsmanifest.xml', '<manifest><resource type="imsqti_item_xmlv3p0" href="a.xml"/><resource type="imsqti_item_xmlv3p0" href="b.xml"/></manifest>'], ['a.xml', item], ['b.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']]));
    expect(await imported(bytes)).toMatchObject({ draftIds: [], faults: [{ file: 'b.xml' }, { file: 'x' }] });
    const { draftIds } = await imported(bytes, '&competencyId=verifier-texte-ia');
    expect((await draft(draftIds[0]!)).written).toMatchObject({ level: 2, content: { kind: 'single', choices: [{ id: 'choice-A', correct: true }] } });
  });

  it('are refused broken, too large, without a key, and to whoever does not write questions', async () => {
    expect((await send(Buffer.from('none'))).status).toBe(415);
    expect((await send(Buffer.alloc(6_000_000))).status).toBe(413);
    expect((await designer.fetch(ADDRESS, { method: 'PUT', headers: { 'content-type': 'application/zip' }, body: 'x' })).status).toBe(400);
    expect([(await (await api.as('employee')).fetch(ADDRESS)).status, (await api.anonymous.fetch(ADDRESS)).status, (await send(Buffer.from('x'), '', await api.as('employee'))).status]).toEqual([403, 401, 403]);
  });
});
