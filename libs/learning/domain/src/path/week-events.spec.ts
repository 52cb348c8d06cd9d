import ICAL from 'ical.js';

import { calendarText } from '../calendar/calendar-event.js';
import { weekEvents } from './week-events.js';

const week = (fromOn: string, toOn: string, title = 'Apprendre : 1 h 30') => ({ fromOn, toOn, title, description: '« Vérifier, puis signer » ; 1 h\n« Décider », 30 min, de quoi la terminer' });
const WEDNESDAY = new Date('2026-11-25T15:00:00Z');
/** As another program reads it. */
const readBack = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('weekEvents', () => {
  it('are read by another program as whole days, with their words as they were written', () => {
    const weeks = [week('2026-11-25', '2026-11-29'), week('2026-11-30', '2026-12-06', 'Apprendre, encore ; un long titre qui dépasse de beaucoup soixante-quinze octets : é è à ç')];
    const events = readBack(calendarText(weekEvents(weeks, 'e1', WEDNESDAY)));
    expect(events.map(({ startDate, endDate }) => [startDate.isDate, startDate.toString(), endDate.toString()])).toEqual([[true, '2026-11-25', '2026-11-30'], [true, '2026-11-30', '2026-12-07']]);
    expect(events.map(({ summary, description }) => [summary, description])).toEqual(weeks.map(({ title, description }) => [title, description]));
  });

  it('keep the name of their week on another day of it, and count as a later version', () => {
    const [first] = readBack(calendarText(weekEvents([week('2026-11-25', '2026-11-29')], 'e1', WEDNESDAY)));
    const [again] = readBack(calendarText(weekEvents([week('2026-11-27', '2026-11-29')], 'e1', new Date('2026-11-27T15:00:00Z'))));
    expect(again!.uid).toBe(first!.uid);
    expect(again!.sequence).toBeGreaterThan(first!.sequence);
  });

  it('have names of their own from week to week, and from person to person', () => {
    const uids = ['e1', 'e2'].flatMap((owner) => weekEvents([week('2026-11-29', '2026-11-29'), week('2026-11-30', '2026-12-06')], owner, WEDNESDAY).map(({ uid }) => uid));
    expect(new Set(uids).size).toBe(4);
    expect(uids[0]).toBe('path-e1-2026-11-23@passerelle');
  });
});
