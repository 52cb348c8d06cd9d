import { setTimeout as after } from 'node:timers/promises';

import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { Archive, writeArchive } from '@passerelle/platform-api';

const COURSE = 'proteger-et-decider';
const LESSON = 'lesson/l1-reconnaitre';

interface Part {
  readonly partId: string;
  readonly revision: number;
  readonly content: { readonly title: { readonly fr: string } };
  readonly older: readonly { readonly path: string; readonly language: string }[];
}
interface Draft {
  readonly id: string;
  readonly courseId: string;
  readonly baseVersion: number | null;
  readonly state: string;
  readonly parts: readonly Part[];
  readonly files: readonly { readonly name: string }[];
}
type Files = Map<string, Buffer | string>;
interface Answer {
  readonly kind: string;
  readonly draftId?: string;
  readonly seen?: string;
  readonly parts?: readonly { readonly partId: string; readonly change: string }[];
  readonly files?: readonly { readonly name: string; readonly change: string }[];
  readonly faults?: readonly { readonly kind: string; readonly file: string; readonly at: string | null }[];
}

describe('courses as folders of files', () => {
  let api: TestApi;
  let designer: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
  }, 60_000);
  afterAll(() => api.stop());

  const WHOLE = 'id courseId baseVersion state parts { partId revision content older { path language } } files { name }';
  const begin = async (over: object) => (await designer.read<{ beginCourseDraft: { draft: Draft } }>(`mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { ${WHOLE} } } }`, { input: { idempotencyKey: intention(), ...over } })).beginCourseDraft.draft;
  const read = async (id: string) => (await designer.read<{ courseDraft: Draft }>(`query ($id: ID!) { courseDraft(id: $id) { ${WHOLE} } }`, { id })).courseDraft;
  const get = (path: string, client = designer) => client.fetch(`/api/course-folders/${path}`);
  const folder = async (path: string): Promise<Files> => {
    const archive = new Archive(Buffer.from(await (await get(path)).arrayBuffer()));
    return new Map(await Promise.all(archive.names.map(async (name) => [name, await archive.whole(name, 1e8)] as const)));
  };
  const send = async (path: string, body: Buffer, client = designer): Promise<readonly [number, Answer]> => {
    // While a large archive was packed, an idle connection may have been closed: let that be heard before the next request.
    await after(20);
    const response = await client.fetch(`/api/course-folders/${path}`, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream' } });
    return [response.status, (await response.json()) as Answer];
  };
  const importNew = async (files: Files, key = intention()) => send(`drafts?key=${key}`, await writeArchive(files));
  const changed = (files: Files, from: string, to: string) => new Map([...files].map(([name, content]) => [name, name.endsWith('course.json') ? String(content).replace(from, to) : content] as const));

  it('are the same courses once exported and imported, their films and drawings too', async () => {
    for (const courseId of ['comprendre-ia-au-travail', COURSE, 'verifier-et-ameliorer']) {
      const { version } = (await designer.read<{ course: { version: number } }>('query ($id: ID!) { course(id: $id) { version } }', { id: courseId })).course;
      const files = await folder(`courses/${courseId}/${version}`);
      expect([...files.keys()].every((name) => name.startsWith(`${courseId}/`))).toBe(true);
      const [status, { draftId }] = await importNew(files);
      expect(status).toBe(200);
      const [imported, original] = [await read(draftId!), await begin({ courseId })];
      // Its id is taken: it has one of its own.
      expect([imported.courseId === courseId, imported.baseVersion, imported.state]).toEqual([false, null, 'writing']);
      expect(imported.parts.map(({ partId, content }) => [partId, content])).toEqual(original.parts.map(({ partId, content }) => [partId, content]));
      const again = await folder(`drafts/${draftId}`);
      expect([...again].filter(([name]) => !name.endsWith('course.json')).map(([name, content]) => [name.split('/')[1], content])).toEqual([...files].filter(([name]) => !name.endsWith('course.json')).map(([name, content]) => [name.split('/')[1], content]));
    }
  });

  it('change a draft once one has seen what would change, and not one that moved meanwhile', async () => {
    const draft = await begin({ courseId: COURSE });
    const files = changed(await folder(`drafts/${draft.id}`), 'Reconnaître un renseignement personnel', 'Reconnaître, autrement');
    files.set(`${COURSE}/etape.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const archive = await writeArchive(files);
    const [status, preview] = await send(`drafts/${draft.id}`, archive);
    expect([status, preview]).toMatchObject([200, { kind: 'CourseImportPreviewed', parts: [{ partId: LESSON, change: 'changed' }], files: [{ name: 'etape.svg', change: 'added' }] }]);
    expect((await read(draft.id)).parts.every(({ revision }) => revision === 1)).toBe(true);
    const apply = (seen: string) => send(`drafts/${draft.id}?key=${intention()}&seen=${seen}`, archive);
    expect((await apply('autre'))[1].kind).toBe('CourseDraftMoved');
    expect((await apply(preview.seen!))[1]).toEqual({ kind: 'CourseImported', draftId: draft.id });
    const now = await read(draft.id);
    expect(now.parts.find(({ partId }) => partId === LESSON)).toMatchObject({ revision: 2, content: { title: { fr: 'Reconnaître, autrement' } }, older: [{ path: 'title', language: 'en' }] });
    expect(now.parts.filter(({ revision }) => revision > 1)).toHaveLength(1);
    expect(now.files).toContainEqual({ name: 'etape.svg' });
    expect((await apply(preview.seen!))[1].kind).toBe('CourseDraftMoved');
    expect((await send(`drafts/${draft.id}`, archive))[1]).toMatchObject({ parts: [], files: [] });
  });

  it('are refused with each fault, its file and its field; nothing is begun', async () => {
    const files = await folder(`courses/${COURSE}/1`);
    const drafts = async () => (await designer.read<{ courseDrafts: unknown[] }>('{ courseDrafts { id } }')).courseDrafts.length;
    const before = await drafts();
    const faultsOf = async (change: (copy: Files) => void) => { const copy = new Map(files); change(copy); const [status, { faults }] = await importNew(copy); expect(status).toBe(422); return faults; };
    expect(await faultsOf((copy) => copy.delete(`${COURSE}/l1-t1.en.md`))).toEqual([expect.objectContaining({ kind: 'FileMissing', file: 'l1-t1.en.md' })]);
    expect(await faultsOf((copy) => copy.set(`${COURSE}/course.json`, '{'))).toEqual([expect.objectContaining({ kind: 'NotJson', file: 'course.json' })]);
    expect(await faultsOf((copy) => copy.set(`${COURSE}/l1-t1.fr.md`, Buffer.from([0xff, 0xfe, 0x41])))).toEqual([expect.objectContaining({ kind: 'NotText', file: 'l1-t1.fr.md' })]);
    expect(await faultsOf((copy) => copy.set(`${COURSE}/film.mp4`, 'MZ'))).toEqual([expect.objectContaining({ kind: 'FileTypeRefused', file: 'film.mp4' })]);
    expect(await faultsOf((copy) => copy.set(`${COURSE}/x.svg`, '<svg><script>alert(1)</script></svg>'))).toEqual([expect.objectContaining({ kind: 'FileTypeRefused', file: 'x.svg' })]);
    expect(await faultsOf((copy) => copy.set(`${COURSE}/../../etc/passwd`, 'x'))).toEqual([expect.objectContaining({ kind: 'NameRefused' })]);
    expect(await faultsOf((copy) => copy.set(`${COURSE}/L1-T1.fr.md`, 'x'))).toEqual([expect.objectContaining({ kind: 'NameTwice' })]);
    expect(await drafts()).toBe(before);
  });

  it('are refused when they are no archive, or unpack to more than a course', async () => {
    expect(await send(`drafts?key=${intention()}`, Buffer.from('PK'))).toEqual([415, { kind: 'ArchiveBroken' }]);
    expect((await importNew(new Map([['course.json', Buffer.alloc(41_000_000, 'a')]])))).toEqual([413, expect.objectContaining({ kind: 'ArchiveTooLarge' })]);
    expect((await importNew(new Map(Array.from({ length: 3001 }, (_, place) => [`${place}.md`, '']))))[0]).toBe(413);
  });

  it('are begun once for one intention', async () => {
    const [files, key] = [await folder(`courses/${COURSE}/1`), intention()];
    const [first, second] = [await importNew(files, key), await importNew(files, key)];
    expect(second).toEqual(first);
  });

  it('are for those who write courses, within their organization', async () => {
    const draft = await begin({ courseId: COURSE });
    const archive = await writeArchive(await folder(`drafts/${draft.id}`));
    for (const client of [await api.as('employee'), await api.as('manager')]) {
      expect([(await get(`drafts/${draft.id}`, client)).status, (await get(`courses/${COURSE}/1`, client)).status, (await send(`drafts/${draft.id}`, archive, client))[0], (await send(`drafts?key=${intention()}`, archive, client))[0]]).toEqual([403, 403, 403, 403]);
    }
    expect((await get(`drafts/${draft.id}`, api.anonymous)).status).toBe(401);
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect([(await get(`drafts/${unknown}`)).status, (await get(`courses/${COURSE}/99`)).status, (await send(`drafts/${unknown}`, archive))[0], (await send(`drafts/${unknown}?key=${intention()}&seen=x`, archive))[0]]).toEqual([404, 404, 404, 404]);
    await designer.read('mutation ($input: ArchiveCourseDraftInput!) { archiveCourseDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), draftId: draft.id, archived: true } });
    expect((await send(`drafts/${draft.id}`, archive))[1].kind).toBe('CourseDraftClosed');
  });
});
