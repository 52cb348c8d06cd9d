import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { DesignedCoursesPage } from './designed-courses-page.js';

const both = (words: string) => ({ fr: words, en: words });
const course = (over: object) => ({ id: 'proteger', version: 2, title: both('Protéger et décider'), summary: both('Résumé'), lessonCount: 6, durationMinutes: 54, archived: false, ...over });
const draft = (over: object) => ({ id: 'd1', courseId: 'proteger', baseVersion: 2, state: 'writing', title: both('Protéger et décider'), changedByName: 'Fatoumata Diallo', changedAt: '2026-11-28T15:00:00Z', archivedAt: null, ...over });

async function open() {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({
    DesignedCoursesPage: { designedCourses: [course({}), course({ id: 'vieille', title: both('Une vieille formation'), archived: true })], courseDrafts: [draft({}), draft({ id: 'd2', courseId: 'note', baseVersion: null, title: both('Écrire une note') })] },
    BeginCourseDraft: { beginCourseDraft: { draft: { id: 'd9' } } },
    ArchiveCourse: { archiveCourse: { course: { id: 'proteger', archived: true } } },
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer({ permissions: ['course-draft:write', 'course:publish'] }));
  const page = TestBed.createComponent(DesignedCoursesPage);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await page.whenStable();
  };
  const type = async (selector: string, words: string) => {
    const field = host.querySelector<HTMLInputElement>(selector)!;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
  };
  const titles = () => [...host.querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
  return { host, press, type, titles, asked: (name: string) => fake.requests.filter(({ operation }) => operation === name).map(({ variables }) => (variables as { input: object }).input) };
}

describe('DesignedCoursesPage', () => {
  it('shows each course with its drafts, and drafts of courses to come', async () => {
    const { host, titles } = await open();
    expect(titles()).toEqual(['Écrire une note', 'Protéger et décider']);
    expect(host.textContent).toContain('Continuer la version 3');
  });

  it('finds by words, without accents', async () => {
    const { type, titles } = await open();
    await type('input[type=search]', 'ecrire');
    expect(titles()).toEqual(['Écrire une note']);
  });

  it('shows apart what was put away', async () => {
    const { press, titles } = await open();
    await press('Archives');
    expect(titles()).toEqual(['Une vieille formation']);
  });

  it('prepares the next version, copies, begins from nothing with a title in both languages', async () => {
    const { host, press, type, asked } = await open();
    await press('Préparer la version suivante');
    await press('Copier, Protéger');
    await press('Nouvelle formation');
    await press('Commencer le brouillon');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('deux langues');
    await type('input[lang=fr]', 'Accueillir');
    await type('input[lang=en]', 'Welcome');
    await press('Commencer le brouillon');
    expect(asked('BeginCourseDraft')).toEqual([
      expect.objectContaining({ courseId: 'proteger', title: null }),
      expect.objectContaining({ courseId: 'proteger', title: { fr: 'Protéger et décider (copie)', en: 'Protéger et décider (copy)' } }),
      expect.objectContaining({ courseId: null, draftId: null, title: { fr: 'Accueillir', en: 'Welcome' } }),
    ]);
  });

  it('puts a course away', async () => {
    const { host, asked } = await open();
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Archiver, Protéger et décider')?.click();
    expect(asked('ArchiveCourse')).toEqual([expect.objectContaining({ courseId: 'proteger', archived: true })]);
  });
});
