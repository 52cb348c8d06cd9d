import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { ClassStateOfCourseQuery, ClassStateOfPracticeQuery } from '../generated/graphql.js';
import { ClassStatePage } from './class-state-page.js';

const words = (fr: string) => ({ fr, en: `${fr} (en)` });
const STATE: ClassStateOfCourseQuery['classState'] = {
  hasTooFew: false, completed: 3, elsewhere: 0,
  lessons: [
    { id: 'l1', title: words('Reconnaître'), plannedMinutes: 20, typicalMinutes: 30, stopped: 6, activities: [{ id: 'a1', title: words('Le texte'), stopped: 4 }, { id: 'a2', title: words('La question'), stopped: 6 }] },
    { id: 'l2', title: words('Vérifier'), plannedMinutes: 15, typicalMinutes: null, stopped: null, activities: [{ id: 'a3', title: words('Relire'), stopped: null }] },
  ],
  questions: [
    { id: 'q1', kind: 'quiz', place: words('Évaluation'), question: words('Que vérifier ?'), failed: null, misleading: [] },
    { id: 'a2', kind: 'lesson', place: words('Reconnaître'), question: words('Qui a écrit ?'), failed: 5, misleading: [{ words: words('La machine le sait'), why: words('Elle continue une phrase.'), held: 4 }] },
  ],
};
const PRACTICE: ClassStateOfPracticeQuery['practiceState'] = {
  hasTooFew: false,
  competencies: [{ id: 'c1', title: words('Vérifier un texte'), hints: { none: 5, rungs: [{ rung: 'orient', asked: 3 }, { rung: 'remind', asked: 2 }, { rung: 'workThrough', asked: 0 }] }, exercises: [{ id: 'e1', question: words('Quelle source ?'), hints: { none: null, rungs: [] } }], questions: [] }],
};

async function aPage(answers: Record<string, object> = {}) {
  const fake = new FakeGraphql({
    ClassStatePage: { classMonths: ['2026-11', '2026-10'], courses: [{ id: 'k1', title: words('Comprendre') }, { id: 'k2', title: words('Améliorer') }] },
    ClassStateOfCourse: { classState: STATE }, ClassStateOfPractice: { practiceState: PRACTICE }, ...answers,
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(ClassStatePage);
  const host = page.nativeElement as HTMLElement;
  document.body.append(host);
  await page.whenStable();
  return { host, page, asked: (operation: string) => fake.requests.filter((request) => request.operation === operation).map(({ variables }) => variables) };
}

describe('ClassStatePage', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the last month of the first course: shares in words, and a lock where something is hidden', async () => {
    const { host, asked } = await aPage();
    expect(asked('ClassStateOfCourse')).toEqual([{ courseId: 'k1', month: '2026-11' }]);
    const rows = [...host.querySelectorAll('pa-course-state > section:first-child tbody tr')].map((row) => row.textContent?.replace(/ +/g, ' ').trim());
    expect(rows[0]).toContain('environ 6\u00a0sur\u00a010');
    expect(rows[1]).toContain('masqué');
    expect(rows[2]).toContain('Formation terminée');
    expect(host.querySelector('details summary')?.textContent).toContain('Reconnaître');
    expect(host.querySelectorAll('details').length).toBe(1);
  });

  it('puts the most failed question first, and tells the idea behind a wrong answer', async () => {
    const { host } = await aPage();
    const table = host.querySelector('pa-course-state pa-question-state-table')!;
    expect(table.querySelector('tbody th')?.textContent).toContain('Qui a écrit ?');
    expect(table.querySelector('ul')?.textContent).toContain('La machine le sait');
    expect(table.querySelector('ul')?.textContent).toContain('Elle continue une phrase.');
    expect(host.querySelector('pa-practice-state tbody')?.textContent).toContain('Tous les exercices');
  });

  it('says that there are too few people, instead of empty tables', async () => {
    const { host } = await aPage({ ClassStateOfCourse: { classState: { ...STATE, hasTooFew: true } }, ClassStateOfPractice: { practiceState: { hasTooFew: true, competencies: [] } } });
    expect([...host.querySelectorAll('pa-empty-state')].map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Moins de cinq personnes ont suivi'), expect.stringContaining('Moins de cinq personnes se sont exercées')]);
  });

  it('reads the course and the month that the address asks for', async () => {
    const { page, asked, host } = await aPage();
    page.componentRef.setInput('formation', 'k2');
    page.componentRef.setInput('mois', '2026-10');
    await page.whenStable();
    expect(asked('ClassStateOfCourse').at(-1)).toEqual({ courseId: 'k2', month: '2026-10' });
    expect(host.querySelector<HTMLSelectElement>('#month')?.selectedOptions[0]?.textContent).toContain('octobre 2026');
  });
});
