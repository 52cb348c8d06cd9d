import { TestBed } from '@angular/core/testing';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { DraftReview } from './draft-review.js';

const DRAFT = { id: 'd1', state: 'inReview', mayReview: true, authorNames: ['Marc-André Poulin'], reviews: [{ id: 'r1', askedByName: 'Marc-André Poulin', askedAt: '2026-11-28T15:00:00Z', word: 'Surtout la fin.', reviewerName: null, outcome: null, words: null, endedAt: null }], remarks: [] };

async function open(over: object, inputs: object = {}, answers: object = {}) {
  sessionStorage.clear();
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ AskCourseReview: { askCourseReview: { __typename: 'CourseReviewAsked' } }, DecideCourseReview: { decideCourseReview: { __typename: 'CourseReviewDecided' } }, PublishCourseDraft: { publishCourseDraft: { __typename: 'CourseVersionPublished', courseId: 'c', version: 2 } }, ...answers });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake)] });
  TestBed.inject(Session).become(aViewer({ permissions: ['course-draft:write', 'course:publish'] }));
  const page = TestBed.createComponent(DraftReview);
  const draft = { ...DRAFT, ...over };
  for (const [name, value] of Object.entries({ draft, state: draft.state, sound: true, saved: true, ...inputs })) page.componentRef.setInput(name, value);
  const published: unknown[] = [];
  page.componentInstance.published.subscribe((version) => published.push(version));
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)?.click();
    await page.whenStable();
  };
  const type = async (words: string) => {
    for (const field of host.querySelectorAll('textarea')) {
      field.value = words;
      field.dispatchEvent(new Event('input'));
    }
    await page.whenStable();
  };
  return { host, press, type, published, asked: (name: string) => fake.requests.filter(({ operation }) => operation === name).map(({ variables }) => (variables as { input: object }).input) };
}

describe('DraftReview', () => {
  it('asks for a second reader once nothing stands in the way', async () => {
    const faulty = await open({ state: 'writing' }, { sound: false });
    await faulty.press('Demander une relecture');
    expect([faulty.asked('AskCourseReview'), faulty.host.querySelector('[role=alert]')?.textContent]).toEqual([[], 'Corrigez d’abord ce qui empêche la publication.']);
    const { press, type, asked } = await open({ state: 'writing' });
    await type('Surtout la fin.');
    await press('Demander une relecture');
    expect(asked('AskCourseReview')).toEqual([expect.objectContaining({ draftId: 'd1', word: 'Surtout la fin.' })]);
  });

  it('lets a second person agree, or send back with what to do', async () => {
    const { host, press, type, asked } = await open({});
    expect(host.textContent).toContain('Surtout la fin.');
    await press('À revoir');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('ce qui est à revoir');
    await type('Le deuxième exemple manque de source.');
    await press('À revoir');
    expect(asked('DecideCourseReview')).toEqual([expect.objectContaining({ reviewId: 'r1', outcome: 'returned', words: 'Le deuxième exemple manque de source.' })]);
  });

  it('does not offer it to whoever wrote in the draft', async () => {
    const { host } = await open({ mayReview: false });
    expect(host.textContent).not.toContain('C’est bon');
    expect(host.textContent).toContain('Une autre personne doit le relire');
  });

  // The new reading's id stood beside the old words.
  it('says that the draft changed since it was read, and reads it again', async () => {
    const { host, press } = await open({}, {}, { DecideCourseReview: { decideCourseReview: { __typename: 'CourseReviewLapsed' } } });
    await press('C’est bon, à publier');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('a changé depuis que vous l’avez lu');
  });

  it('takes no opinion while one’s own words are being sent', async () => {
    const { host, press, asked } = await open({}, { saved: false });
    await press('C’est bon, à publier');
    expect([asked('DecideCourseReview'), host.querySelector('[role=alert]')?.textContent]).toEqual([[], 'Attendez que vos derniers mots soient enregistrés.']);
  });

  it('publishes with a reason in both languages; says so when another version came out meanwhile', async () => {
    const { press, type, published, asked } = await open({ state: 'approved' });
    await type('Ce qui change, et pourquoi');
    await press('Publier');
    expect(asked('PublishCourseDraft')).toHaveLength(1);
    expect(published).toEqual([{ courseId: 'c', version: 2 }]);
    const late = await open({ state: 'approved' }, {}, { PublishCourseDraft: { publishCourseDraft: { __typename: 'CourseMovedOn', version: 5 } } });
    await late.type('Ce qui change, et pourquoi');
    await late.press('Publier');
    expect(late.host.querySelector('[role=alert]')?.textContent).toContain('version 5');
  });

  it('tells what readers said before', async () => {
    const { host } = await open({ state: 'writing', reviews: [{ ...DRAFT.reviews[0], reviewerName: 'Fatoumata Diallo', outcome: 'returned', words: 'Il manque une source.', endedAt: '2026-11-28T16:00:00Z' }] });
    expect(host.textContent).toContain('Fatoumata Diallo a demandé de revoir');
    expect(host.textContent).toContain('Il manque une source.');
  });
});
