import { TestBed } from '@angular/core/testing';
import { assembleCourse, type CoursePart } from '@passerelle/learning-domain';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { DraftDifference } from './draft-difference.js';

const both = (words: string) => ({ fr: words, en: words });
const outline = { partId: 'outline', content: { title: both('Protéger'), summary: both('r'), audience: both('a'), competencies: [], prerequisites: [], modules: [{ id: 'm1', title: both('M'), lessons: ['l1', 'l2'] }] } };
const quiz = { partId: 'quiz', content: { id: 'quiz', title: both('Évaluation'), durationMinutes: 10, items: [] } };
const lesson = (id: string, title: string) => ({ partId: `lesson/${id}`, content: { id, title: both(title), objective: both('o'), durationMinutes: 10, activities: [] } });
const version = (first: string, second: string) => [outline, lesson('l1', first), lesson('l2', second), quiz] as unknown as CoursePart[];

async function open({ base = 1, latest = 1, latestParts = version('Un', 'Deux'), mine = version('Un', 'Deux'), saved = true, answer = {} }: { base?: number | null; latest?: number | null; latestParts?: CoursePart[]; mine?: CoursePart[]; saved?: boolean; answer?: object } = {}) {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ CourseDraftDifference: { courseDraft: { id: 'd1', baseVersion: base, latestVersion: latest, baseParts: version('Un', 'Deux'), latestParts } }, TakeNewerVersion: { takeNewerVersion: answer } });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake)] });
  const page = TestBed.createComponent(DraftDifference);
  for (const [name, value] of Object.entries({ draftId: 'd1', course: assembleCourse('proteger' as never, 2, mine), parts: mine, names: new Map(), nameOf: (partId: string) => partId, saved, locked: false })) page.componentRef.setInput(name, value);
  let changed = 0;
  page.componentInstance.changed.subscribe(() => { changed += 1; });
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const take = async () => { [...host.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Partir de la version'))?.click(); await page.whenStable(); };
  return { host, take, changed: () => changed, sent: () => fake.requests.filter(({ operation }) => operation === 'TakeNewerVersion').map(({ variables }) => (variables as { input: object }).input) };
}

describe('DraftDifference', () => {
  it('says what the draft changes, with the words added and removed told otherwise than by colour', async () => {
    const { host } = await open({ mine: version('Un mot nouveau', 'Deux') });
    expect([...host.querySelectorAll('summary')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual(['changée lesson/l1']);
    expect(host.querySelector('ins')?.textContent).toContain('[ajouté]');
    expect(host.textContent).not.toContain('depuis le début de ce brouillon');
  });

  it('says that there is no difference', async () => expect((await open()).host.textContent).toContain('Aucune différence'));

  it('says that a version came out since, what it changed, what may be taken of it and what would stay', async () => {
    const { host, take, sent, changed } = await open({ latest: 2, latestParts: version('Leur un', 'Leur deux'), mine: version('Un', 'Mes mots'), answer: { __typename: 'CourseVersionTaken', taken: ['lesson/l1'], kept: ['lesson/l2'], aside: [] } });
    expect([...host.querySelectorAll('[aria-labelledby=pa-against] summary')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual(['changée lesson/l2']);
    const said = host.querySelector('.pa-notice')?.textContent.replaceAll('\u00a0', ' ');
    expect(said).toContain('La version 2 a été publiée depuis le début de ce brouillon');
    expect(said).toContain('Une partie que vous n’avez pas changée peut en venir');
    expect([...host.querySelectorAll('.pa-notice li')].map(({ textContent }) => textContent)).toEqual(['lesson/l2']);
    await take();
    expect([sent(), changed()]).toEqual([[expect.objectContaining({ draftId: 'd1', version: 2 })], 1]);
    expect(host.querySelector('[role=status]')?.textContent).toContain('une partie en vient');
  });

  it('waits until one’s own words are kept, and says when yet another version came out', async () => {
    const moved = { latest: 2, latestParts: version('Leur un', 'Deux') };
    const waiting = await open({ ...moved, saved: false });
    await waiting.take();
    expect([waiting.sent(), waiting.host.querySelector('[role=alert]')?.textContent]).toEqual([[], expect.stringContaining('Attendez')]);
    const late = await open({ ...moved, answer: { __typename: 'CourseMovedOn', version: 3 } });
    await late.take();
    expect(late.host.querySelector('[role=alert]')?.textContent).toContain('La version 3 a été publiée entre-temps');
  });
});
