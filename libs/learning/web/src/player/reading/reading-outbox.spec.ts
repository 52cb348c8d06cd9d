import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { RecordReadingInput } from '../../generated/graphql.js';
import { ReadingOutbox } from './reading-outbox.js';

const ENROLMENT = '01980000-0000-7000-8000-0000000000e1';
const at = (seconds: number, lessonId = 'l1', offset = 0.5) => ({ enrolmentId: ENROLMENT, lessonId, activityId: 'a1', offset, seconds });
const waiting = () => JSON.parse(localStorage.getItem(`passerelle.reading.${aViewer().accountId}`) ?? '[]') as { input: RecordReadingInput }[];
const sent = (fake: FakeGraphql) => fake.requests.map(({ variables }) => (variables as { input: RecordReadingInput }).input);

function aTab(fake: FakeGraphql): ReadingOutbox {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(aViewer());
  const outbox = TestBed.inject(ReadingOutbox);
  TestBed.tick();
  return outbox;
}

const answering = () => new FakeGraphql({ RecordReading: { recordReading: { enrolment: { id: ENROLMENT, timeSpent: [{ lessonId: 'l1', seconds: 30 }] } } } });

describe('ReadingOutbox', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('adds up what one reads in a lesson, with the latest place, and sends it as one record', async () => {
    const fake = answering();
    const outbox = aTab(fake);
    outbox.note(at(10, 'l1', 0.2));
    outbox.note(at(20, 'l1', 0.8));
    await outbox.send();
    expect(sent(fake)).toEqual([expect.objectContaining({ lessonId: 'l1', seconds: 30, offset: 0.8 })]);
    expect(outbox.acknowledged()?.timeSpent).toEqual([{ lessonId: 'l1', seconds: 30 }]);
    expect(waiting()).toEqual([]);
  });

  it('keeps one record a lesson', async () => {
    const fake = answering();
    const outbox = aTab(fake);
    outbox.note(at(10));
    outbox.note(at(5, 'l2'));
    await outbox.send();
    expect(sent(fake).map(({ lessonId, seconds }) => [lessonId, seconds])).toEqual([['l1', 10], ['l2', 5]]);
  });

  it('never counts twice what the server may have heard: it goes again as it was, and the rest apart', async () => {
    const fake = answering();
    fake.offline = true;
    const outbox = aTab(fake);
    outbox.note(at(10));
    await outbox.send();
    outbox.note(at(7));
    const kept = waiting();
    fake.offline = false;
    await jest.advanceTimersByTimeAsync(16_000);
    expect(sent(fake).map(({ idempotencyKey, seconds }) => [idempotencyKey, seconds])).toEqual(kept.map(({ input }) => [input.idempotencyKey, input.seconds]));
    expect(kept.map(({ input }) => input.seconds)).toEqual([10, 7]);
  });

  it('finds again what a page that was closed had not sent', async () => {
    const lost = answering();
    lost.offline = true;
    aTab(lost).note(at(12));
    const fake = answering();
    aTab(fake);
    await jest.advanceTimersByTimeAsync(100);
    expect(sent(fake).map(({ seconds }) => seconds)).toEqual([12]);
  });

  it('lets go of what the server refuses for good, so that the rest is sent', async () => {
    const fake = new FakeGraphql({ RecordReading: ({ input }: { input: RecordReadingInput }) => (input.lessonId === 'gone' ? { code: 'NOT_FOUND' } : { recordReading: { enrolment: { id: ENROLMENT, timeSpent: [] } } }) });
    const outbox = aTab(fake);
    outbox.note(at(3, 'gone'));
    outbox.note(at(4, 'l2'));
    await outbox.send();
    await jest.advanceTimersByTimeAsync(100);
    expect(sent(fake).map(({ lessonId }) => lessonId)).toEqual(['gone', 'l2']);
    expect(waiting()).toEqual([]);
  });
});
