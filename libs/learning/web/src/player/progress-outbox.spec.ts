import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { RecordProgressInput } from '../generated/graphql.js';
import { ProgressOutbox } from './progress-outbox.js';

const ENROLMENT = '01980000-0000-7000-8000-0000000000e1';
const mireille = aViewer();
const answered = { recordProgress: { enrolment: { id: ENROLMENT, answers: [], notes: [], lessons: [] } } };

/** One tab of a browser whose device keeps what the last one left. */
function aTab(fake: FakeGraphql, viewer = mireille): ProgressOutbox {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  TestBed.inject(Session).become(viewer);
  const outbox = TestBed.inject(ProgressOutbox);
  TestBed.tick();
  return outbox;
}

const settle = () => jest.advanceTimersByTimeAsync(60_000);
const sentTo = (fake: FakeGraphql) => fake.requests.map(({ variables }) => (variables as { input: RecordProgressInput }).input);
const keptOnDevice = () => Object.keys(localStorage).filter((key) => key.startsWith('passerelle.progress.')).length;
/** What another tab writes is heard as an event. */
const heardFromAnotherTab = () => window.dispatchEvent(new StorageEvent('storage', { key: null }));

describe('ProgressOutbox', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('keeps what was done on the device until the server has acknowledged it, and sends it under one id', async () => {
    const fake = new FakeGraphql({ RecordProgress: answered });
    fake.offline = true;
    const outbox = aTab(fake);
    outbox.add(ENROLMENT, 'lecon-1', null);
    await jest.advanceTimersByTimeAsync(10);
    expect(outbox.kept()).toBe(1);
    const key = outbox.records()[0]?.idempotencyKey;
    fake.offline = false;
    await settle();
    expect(outbox.kept()).toBe(0);
    expect(sentTo(fake).map(({ idempotencyKey }) => idempotencyKey)).toEqual([key]);
    expect(keptOnDevice()).toBe(0);
  });

  it('finds again, on another day, what the page that was closed had not sent', async () => {
    const lost = new FakeGraphql({});
    lost.offline = true;
    aTab(lost).add(ENROLMENT, 'lecon-1', ['a']);
    const fake = new FakeGraphql({ RecordProgress: answered });
    aTab(fake);
    await settle();
    expect(sentTo(fake)).toMatchObject([{ activityId: 'lecon-1', chosen: ['a'] }]);
  });

  // Two tabs kept one list under one key: the one that wrote last erased what the other had kept.
  it('loses nothing of two tabs that work without a network', async () => {
    const fake = new FakeGraphql({ RecordProgress: answered });
    fake.offline = true;
    const first = aTab(fake);
    const another: RecordProgressInput = { idempotencyKey: 'from-the-other-tab', enrolmentId: ENROLMENT, activityId: 'lecon-2', chosen: null, doneAt: '2026-11-23T14:00:00.000Z' };
    localStorage.setItem(`passerelle.progress.${mireille.accountId}.${another.idempotencyKey}`, JSON.stringify(another));
    first.add(ENROLMENT, 'lecon-1', null);
    heardFromAnotherTab();
    expect(first.kept()).toBe(2);
    fake.offline = false;
    await settle();
    expect(sentTo(fake).map(({ activityId }) => activityId).sort()).toEqual(['lecon-1', 'lecon-2']);
    expect(first.kept()).toBe(0);
  });

  it('leaves to its owner what somebody else did on the same device', async () => {
    const lost = new FakeGraphql({});
    lost.offline = true;
    aTab(lost).add(ENROLMENT, 'lecon-1', null);
    const fake = new FakeGraphql({ RecordProgress: answered });
    const theirs = aTab(fake, aViewer({ accountId: '01980000-0000-7000-8000-00000000000f' }));
    await settle();
    expect(theirs.kept()).toBe(0);
    expect(fake.requests).toEqual([]);
    expect(keptOnDevice()).toBe(1);
  });

  it('lets go of what is refused for good, says so, and sends the rest', async () => {
    const fake = new FakeGraphql({ RecordProgress: ({ input }: { input: RecordProgressInput }) => (input.activityId === 'gone' ? { code: 'NOT_FOUND' } : answered) });
    const outbox = aTab(fake);
    outbox.add(ENROLMENT, 'gone', null);
    outbox.add(ENROLMENT, 'lecon-1', null);
    await settle();
    expect(outbox.kept()).toBe(0);
    expect(sentTo(fake).at(-1)?.activityId).toBe('lecon-1');
  });

  it('sends the last words of a note once its writer pauses', async () => {
    const fake = new FakeGraphql({ RecordProgress: answered });
    const outbox = aTab(fake);
    for (const words of ['Je', 'Je relis', 'Je relis avant']) outbox.write(ENROLMENT, 'note-1', words);
    expect(outbox.kept()).toBe(1);
    await settle();
    expect(sentTo(fake).map(({ note }) => note)).toEqual(['Je relis avant']);
  });

  it('keeps with the page what the device has no room for', async () => {
    const fake = new FakeGraphql({ RecordProgress: answered });
    fake.offline = true;
    const outbox = aTab(fake);
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    outbox.add(ENROLMENT, 'lecon-1', null);
    full.mockRestore();
    expect(outbox.kept()).toBe(1);
    fake.offline = false;
    await settle();
    expect(sentTo(fake).map(({ activityId }) => activityId)).toEqual(['lecon-1']);
  });

  it('waits longer and longer for a server that does not answer', async () => {
    const fake = new FakeGraphql({ RecordProgress: { code: 'INTERNAL_SERVER_ERROR' } });
    aTab(fake).add(ENROLMENT, 'lecon-1', null);
    await jest.advanceTimersByTimeAsync(4_000);
    const early = fake.requests.length;
    await jest.advanceTimersByTimeAsync(56_000);
    expect(early).toBeGreaterThanOrEqual(3);
    expect(fake.requests.length).toBeLessThan(12);
  });
});
