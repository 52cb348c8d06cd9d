import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { CoursePage } from './course-page.js';

const both = (words: string) => ({ fr: words, en: words });
const ENROLMENT = { id: 'e1', share: 0.4, minutesLeft: 30, completedAt: null, resume: null, lessons: [], timeSpent: [], newerVersion: null };
const COURSE = { id: 'proteger', title: both('Protéger'), summary: both('r'), audience: both('a'), durationMinutes: 54, modules: [], quiz: { id: 'quiz', title: both('Évaluation'), durationMinutes: 10 }, competenciesTaught: [] };

async function open(newerVersion: object | null) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ CoursePage: { course: { ...COURSE, enrolment: { ...ENROLMENT, newerVersion } } }, MoveToLatestVersion: { moveToLatestVersion: { course: { id: 'proteger', enrolment: { id: 'e1' } } } } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([])] });
  TestBed.inject(Session).become(aViewer({ permissions: ['course:read', 'enrolment:create'] }));
  const page = TestBed.createComponent(CoursePage);
  page.componentRef.setInput('courseId', 'proteger');
  await page.whenStable();
  return { host: page.nativeElement as HTMLElement, page, moved: () => fake.requests.filter(({ operation }) => operation === 'MoveToLatestVersion').map(({ variables }) => (variables as { input: object }).input) };
}

describe('a newer version of a course that one began', () => {
  it('is told of with what changes, and taken up only by choice', async () => {
    const { host, page, moved } = await open({ version: 3, rationale: both('Un exemple tiré du terrain.') });
    expect(host.textContent).toContain('Un exemple tiré du terrain.');
    expect(moved()).toEqual([]);
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Passer à la nouvelle version'))?.click();
    await page.whenStable();
    expect(moved()).toEqual([expect.objectContaining({ enrolmentId: 'e1', version: 3 })]);
  });

  it('is not spoken of when there is none', async () => expect((await open(null)).host.textContent).not.toContain('nouvelle version'));
});
