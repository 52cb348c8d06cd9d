import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { RecordReadingInput } from '../../generated/graphql.js';
import { placeOnPage } from './place-on-page.js';
import { ReadingTracker } from './reading-tracker.js';

const ENROLMENT = '01980000-0000-7000-8000-0000000000e1';

let seen: DocumentVisibilityState = 'visible';
const show = (state: DocumentVisibilityState) => {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
};
const gesture = () => document.dispatchEvent(new Event('keydown'));

function aReader() {
  TestBed.resetTestingModule();
  const fake = new FakeGraphql({ RecordReading: { recordReading: { enrolment: { id: ENROLMENT, timeSpent: [] } } } });
  TestBed.configureTestingModule({ providers: [ReadingTracker, provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer());
  const tracker = TestBed.inject(ReadingTracker);
  const host = document.createElement('div');
  host.innerHTML = '<div data-activity="a1"></div><div data-activity="a2"></div>';
  const seconds = () => fake.requests.map(({ variables }) => (variables as { input: RecordReadingInput }).input).reduce((sum, input) => sum + input.seconds, 0);
  return { tracker, host, fake, seconds, follow: (lessonId: string) => tracker.follow({ enrolmentId: ENROLMENT, lessonId }, host) };
}

describe('ReadingTracker', () => {
  beforeEach(() => {
    localStorage.clear();
    seen = 'visible';
    jest.useFakeTimers();
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('counts while somebody reads, gesture after gesture', async () => {
    const { follow, seconds } = aReader();
    follow('l1');
    for (let minute = 0; minute < 3; minute++) {
      await jest.advanceTimersByTimeAsync(60_000);
      gesture();
    }
    await jest.advanceTimersByTimeAsync(31_000);
    expect(seconds()).toBe(180);
  });

  it('counts two minutes at most for a page that was left open', async () => {
    const { follow, seconds } = aReader();
    follow('l1');
    await jest.advanceTimersByTimeAsync(3_600_000);
    gesture();
    await jest.advanceTimersByTimeAsync(31_000);
    expect(seconds()).toBe(120);
  });

  it('counts nothing while the page is out of sight', async () => {
    const { follow, seconds } = aReader();
    follow('l1');
    await jest.advanceTimersByTimeAsync(20_000);
    show('hidden');
    await jest.advanceTimersByTimeAsync(100_000);
    gesture();
    show('visible');
    await jest.advanceTimersByTimeAsync(10_000);
    gesture();
    await jest.advanceTimersByTimeAsync(31_000);
    expect(seconds()).toBe(30);
  });

  it('gives each lesson its own time, and the place where one is', async () => {
    const { follow, fake } = aReader();
    follow('l1');
    await jest.advanceTimersByTimeAsync(10_000);
    gesture();
    follow('l2');
    await jest.advanceTimersByTimeAsync(40_000);
    const inputs = fake.requests.map(({ variables }) => (variables as { input: RecordReadingInput }).input);
    expect(inputs.map(({ lessonId }) => lessonId)).toContain('l2');
    expect(inputs.filter(({ lessonId }) => lessonId === 'l1').reduce((sum, input) => sum + input.seconds, 0)).toBe(10);
  });
});

describe('placeOnPage', () => {
  it('is the last activity that has passed under the eye, and how far', () => {
    const host = document.createElement('div');
    host.innerHTML = '<div data-activity="a1"></div><div data-activity="a2"></div><div data-activity="a3"></div>';
    const [a1, a2, a3] = [...host.children] as HTMLElement[];
    const box = (element: HTMLElement | undefined, top: number) => jest.spyOn(element!, 'getBoundingClientRect').mockReturnValue({ top, height: 400 } as DOMRect);
    box(a1, -704);
    box(a2, -104);
    box(a3, 396);
    expect(placeOnPage(host)).toEqual({ activityId: 'a2', offset: 0.5 });
    box(a1, 120);
    box(a2, 520);
    expect(placeOnPage(host)).toEqual({ activityId: null, offset: 0 });
  });
});
