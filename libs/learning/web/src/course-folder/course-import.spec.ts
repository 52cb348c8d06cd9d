import { TestBed } from '@angular/core/testing';
import { FETCH } from '@passerelle/platform-web';

import { CourseImport } from './course-import.js';

const both = (words: string) => ({ fr: words, en: words });
const LESSON = { id: 'l1', title: both('Reconnaître'), objective: both('Savoir'), durationMinutes: 10, activities: [] };
const PREVIEW = { kind: 'CourseImportPreviewed', parts: [{ partId: 'lesson/l1', change: 'changed', content: { ...LESSON, title: { fr: 'Reconnaître vite', en: 'Reconnaître' } } }, { partId: 'lesson/l2', change: 'removed', content: null }], files: [{ name: 'etape.svg', change: 'added' }], seen: 'vu' };

async function open(answers: readonly (object | undefined)[], inputs: object = {}) {
  TestBed.resetTestingModule();
  const sent: string[] = [];
  const waiting = [...answers];
  TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: async (address: string) => { sent.push(address); const answer = waiting.shift(); if (!answer) throw new TypeError('no network'); return { json: async () => answer } as Response; } }] });
  const page = TestBed.createComponent(CourseImport);
  for (const [name, value] of Object.entries({ parts: new Map([['lesson/l1', { content: LESSON }]]), ...inputs })) page.componentRef.setInput(name, value);
  const imported: string[] = [];
  page.componentInstance.imported.subscribe((id) => imported.push(id));
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const settle = async () => { await new Promise((resume) => setTimeout(resume, 20)); await page.whenStable(); };
  const choose = async () => {
    const field = host.querySelector('input')!;
    Object.defineProperty(field, 'files', { value: [new File(['x'], 'cours.zip')], configurable: true });
    field.dispatchEvent(new Event('change'));
    await settle();
  };
  const press = async (words: string) => { [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)?.click(); await settle(); };
  return { host, choose, press, sent, imported };
}

describe('CourseImport', () => {
  it('begins a draft of a new course at once', async () => {
    const { choose, sent, imported } = await open([{ kind: 'CourseImported', draftId: 'd9' }]);
    await choose();
    expect([sent.length, sent[0]?.startsWith('/api/course-folders/drafts?key='), imported]).toEqual([1, true, ['d9']]);
  });

  it('shows what a folder would change in a draft, then changes it with what was seen', async () => {
    const { host, choose, press, sent, imported } = await open([PREVIEW, { kind: 'CourseImported', draftId: 'd1' }], { draftId: 'd1' });
    await choose();
    expect(sent).toEqual(['/api/course-folders/drafts/d1']);
    expect(host.querySelector('ins')?.textContent).toContain('vite');
    expect(host.textContent).toContain('mise de côté');
    expect(host.textContent).toContain('etape.svg');
    expect(imported).toEqual([]);
    await press('Apporter ces changements');
    expect([sent[1]?.endsWith('&seen=vu'), imported, host.querySelector('section')]).toEqual([true, ['d1'], null]);
  });

  it('waits until one’s own words are kept', async () => {
    const { host, choose, press, sent } = await open([PREVIEW], { draftId: 'd1', saved: false });
    await choose();
    await press('Apporter ces changements');
    expect([sent.length, host.querySelector('[role=alert]')?.textContent]).toEqual([1, expect.stringContaining('Attendez')]);
  });

  it('says each fault with its file and its field', async () => {
    const { host, choose } = await open([{ kind: 'CourseArchiveFaulty', faults: [{ kind: 'NumberExpected', file: 'course.json', at: 'modules/0/lessons/1/durationMinutes', what: null, least: 1, most: 600 }, { kind: 'NotText', file: 'l1-t1.fr.md', at: null, what: null, least: null, most: null }, { kind: 'FileMissing', file: 'l2-t1.en.md', at: 'modules/0/lessons/1/activities/0/file', what: null, least: null, most: null }] }]);
    await choose();
    const said = [...host.querySelectorAll('[role=alert] li')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
    expect(said).toEqual(['course.json, modules[0].lessons[1].durationMinutes : un nombre de 1 à 600 est attendu ici', expect.stringContaining('l1-t1.fr.md : ce fichier n’est pas du texte en UTF-8'), 'l2-t1.en.md : course.json nomme ce fichier (modules[0].lessons[1].activities[0].file), et il n’est pas dans le dossier']);
  });

  it('says that nothing changed when the draft moved, the archive is broken or the network is lost', async () => {
    for (const [answer, words] of [[{ kind: 'CourseDraftMoved' }, 'a changé depuis'], [{ kind: 'ArchiveBroken' }, 'archive .zip entière'], [undefined, 'vérifiez le réseau']] as const) {
      const { host, choose } = await open([answer], { draftId: 'd1' });
      await choose();
      expect(host.querySelector('[role=alert]')?.textContent).toContain(words);
    }
  });
});
