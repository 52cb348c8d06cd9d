import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PageLanguage } from '@passerelle/platform-web';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { marksAsText, type StudyMark } from './marks-as-text.js';
import { MyMarksPage } from './my-marks-page.js';

const both = (words: string) => ({ fr: words, en: words });
const mark = (over: Partial<StudyMark>): StudyMark => ({ courseId: 'c1', courseTitle: both('Comprendre'), enrolmentId: 'e1', lessonId: 'l1', lessonTitle: both('Deux familles'), activityId: null, about: both('Deux familles'), words: null, at: '2026-11-20T15:00:00Z', ...over });
const MARKS = [mark({ words: 'Demander à Luc\ns’il le sait' }), mark({ activityId: 't2', about: both('Prédire') }), mark({ courseId: 'c2', courseTitle: both('Protéger'), lessonId: 'l9', lessonTitle: both('Le tamis'), about: both('Le tamis') })];

async function open(marks: readonly StudyMark[]) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ MyMarksPage: { myStudyMarks: marks }, RemoveBookmark: { changeBookmark: { enrolment: { id: 'e1' } } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  const page = TestBed.createComponent(MyMarksPage);
  await page.whenStable();
  return { page, host: page.nativeElement as HTMLElement, fake };
}

describe('MyMarksPage', () => {
  it('lists notes and bookmarks by course and lesson, each with its way back', async () => {
    const { host } = await open(MARKS);
    expect([...host.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Comprendre', 'Protéger']);
    expect([...host.querySelectorAll('li a')].map((link) => link.getAttribute('href'))).toEqual(['/formations/c1/lecon/l1#activite-t2']);
    expect(host.querySelector('li .words')?.textContent).toContain('Demander à Luc');
  });

  it('takes a bookmark away, and gives the focus back to the head of the page', async () => {
    const { page, host, fake } = await open(MARKS);
    document.body.append(host);
    host.querySelector<HTMLButtonElement>('li button')?.click();
    await page.whenStable();
    expect(fake.requests.at(-1)).toMatchObject({ operation: 'RemoveBookmark', variables: { input: { placeId: 't2', kept: false } } });
    expect(host.querySelectorAll('li')).toHaveLength(2);
    expect(document.activeElement?.tagName).toBe('H1');
    host.remove();
  });

  it('sends again what could not be taken away', async () => {
    const { page, host, fake } = await open(MARKS);
    const press = async (words: string) => {
      [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
      await new Promise((resolve) => setTimeout(resolve));
      await page.whenStable();
    };
    fake.offline = true;
    await press('Retirer');
    fake.offline = false;
    expect(host.querySelectorAll('li')).toHaveLength(3);
    await press('Réessayer');
    expect(fake.requests.at(-1)).toMatchObject({ operation: 'RemoveBookmark', variables: { input: { placeId: 't2', kept: false } } });
    expect(host.querySelectorAll('li')).toHaveLength(2);
  });

  it('says where notes come from when there is none', async () => expect((await open([])).host.textContent).toContain('Aucune note'));
});

describe('marksAsText', () => {
  it('gives them as a text that stands alone', () => {
    TestBed.resetTestingModule();
    expect(marksAsText(MARKS, TestBed.inject(PageLanguage))).toBe(
      ['COMPRENDRE', '', 'Deux familles', '- Note, 20 novembre 2026', '  Demander à Luc', '  s’il le sait', '- Signet, 20 novembre 2026 (Prédire)', '', 'PROTÉGER', '', 'Le tamis', '- Signet, 20 novembre 2026', ''].join('\n'),
    );
  });
});
