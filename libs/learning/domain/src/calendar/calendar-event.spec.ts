import * as fc from 'fast-check';

import { type CalendarEvent, calendarText } from './calendar-event.js';

const anEvent = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'w1@passerelle', sequence: 2, stampedAt: new Date('2026-11-24T15:00:00Z'), when: { kind: 'moment', startsAt: new Date('2026-12-02T14:30:00Z'), endsAt: new Date('2026-12-02T16:00:00Z') },
  title: 'Relire à deux; vérifier, puis signer', description: 'Apportez\nune lettre.', location: 'Salle 2.14', url: 'https://visio.exemple.quebec/a,b;c', cancelled: false, ...over,
});
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const textOf = (event: CalendarEvent) => calendarText([event]);
const valueOf = (text: string, name: string) => unfolded(text).find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
const unescaped = (text = '') => text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('calendarText', () => {
  it('is one event with its times in UTC', () => {
    const text = textOf(anEvent());
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(['UID', 'DTSTAMP', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS'].map((name) => valueOf(text, name))).toEqual(['w1@passerelle', '20261124T150000Z', '2', '20261202T143000Z', '20261202T160000Z', 'CONFIRMED']);
  });
  it('is as many events as there are entries, whole days ending the day after the last', () => {
    const text = calendarText([anEvent({ uid: 'a', when: { kind: 'days', fromOn: '2026-11-30', toOn: '2026-12-31' } }), anEvent({ uid: 'b' })]);
    expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(unfolded(text)).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20270101', 'TRANSP:TRANSPARENT']));
  });
  it('escapes texts, and leaves an address as it is', () => {
    const text = textOf(anEvent());
    expect(valueOf(text, 'SUMMARY')).toBe('Relire à deux\\; vérifier\\, puis signer');
    expect(valueOf(text, 'DESCRIPTION')).toBe('Apportez\\nune lettre.');
    expect(valueOf(text, 'URL')).toBe('https://visio.exemple.quebec/a,b;c');
  });
  it('says that a cancelled one is', () => expect(valueOf(textOf(anEvent({ cancelled: true })), 'STATUS')).toBe('CANCELLED'));
  it('leaves out what is not there', () => expect(textOf(anEvent({ location: null, url: null, description: '' }))).not.toMatch(/LOCATION|URL|DESCRIPTION/));
  it('never lets a text begin a line of its own', () => expect(unfolded(textOf(anEvent({ title: 'A\r\nATTENDEE:mailto:x@y.z' }))).some((line) => line.startsWith('ATTENDEE'))).toBe(false));
  it('holds no line above 75 octets, cuts no character, and gives the words back', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
      const text = textOf(anEvent({ title }));
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(unescaped(valueOf(text, 'SUMMARY'))).toBe(title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));
    })));
});
