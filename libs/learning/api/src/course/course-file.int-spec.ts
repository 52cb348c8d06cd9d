import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const AT = '/api/course-files/comprendre-ia-au-travail/1';

describe('the files of a course', () => {
  let api: TestApi;
  let employee: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    employee = await api.as('employee');
  }, 60_000);
  afterAll(() => api.stop());

  const read = async (file: string, headers: Record<string, string> = {}, client = employee) => {
    const response = await client.fetch(`${AT}/${file}`, { headers });
    return { status: response.status, type: response.headers.get('content-type'), policy: response.headers.get('content-security-policy'), range: response.headers.get('content-range'), bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('has the first course’s film in both languages, with captions, told by their content', async () => {
    for (const language of ['fr', 'en']) {
      const film = await read(`l2-v1.${language}.webm`);
      expect([film.status, film.type, film.bytes.subarray(0, 4).toString('hex')]).toEqual([200, 'video/webm', '1a45dfa3']);
      expect(film.bytes.length).toBeLessThan(1_000_000);
      expect((await read(`l2-v1.${language}.vtt`)).type).toContain('text/vtt');
    }
  });

  it('gives the piece that is asked for, and no piece that is not there', async () => {
    const whole = await read('l2-v1.fr.webm');
    const piece = await read('l2-v1.fr.webm', { range: 'bytes=100-199' });
    expect([piece.status, piece.range, piece.bytes.equals(whole.bytes.subarray(100, 200))]).toEqual([206, `bytes 100-199/${whole.bytes.length}`, true]);
    expect((await read('l2-v1.fr.webm', { range: `bytes=${whole.bytes.length}-` })).status).toBe(416);
    expect((await read('l2-v1.fr.webm', { range: 'bytes=0-1,5-6' })).status).toBe(200);
  });

  it('lets nothing in a file run', async () => expect((await read('l2-v1.fr.webm')).policy).toBe(`default-src 'none'; style-src 'unsafe-inline'; sandbox`));

  it('is for those who may read courses', async () => {
    expect((await read('l2-v1.fr.webm', {}, api.anonymous)).status).toBe(401);
    expect((await read('l2-v1.fr.webm', {}, await api.as('administrator'))).status).toBe(403);
    expect((await read('l9.fr.webm')).status).toBe(404);
  });

  it('describes the film with its captions and its transcript', async () => {
    const { course } = await employee.read<{ course: { modules: { lessons: { activities: { __typename: string; address?: { fr: string }; captions?: { fr: string }; transcript?: { fr: string } }[] }[] }[] } }>('{ course(id: "comprendre-ia-au-travail") { modules { lessons { activities { __typename ... on VideoActivity { address { fr } captions { fr } transcript { fr } } } } } } }');
    const film = course.modules.flatMap(({ lessons }) => lessons.flatMap(({ activities }) => activities)).find(({ __typename }) => __typename === 'VideoActivity');
    expect(film).toMatchObject({ address: { fr: `${AT}/l2-v1.fr.webm?ngsw-bypass` }, captions: { fr: `${AT}/l2-v1.fr.vtt` } });
    expect(film?.transcript?.fr).toContain('<p>');
  });
});
