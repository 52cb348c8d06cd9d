import { daysAfter } from '@passerelle/kernel';

/** From a moment to another, or whole days of the reader’s own clock, the last one included, as 2026-11-30; whole days keep nobody busy. */
export type CalendarTime = { readonly kind: 'moment'; readonly startsAt: Date; readonly endsAt: Date } | { readonly kind: 'days'; readonly fromOn: string; readonly toOn: string };

/** One entry, to be put in a calendar. */
export interface CalendarEvent {
  /** The same for every version of the entry, in the whole world. */
  readonly uid: string;
  /** Number of its changes: a calendar that knows an older version replaces it. */
  readonly sequence: number;
  /** When this version was written. */
  readonly stampedAt: Date;
  readonly when: CalendarTime;
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly cancelled: boolean;
}

/** Most octets of a line, its end left out (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/**
 * Entries as an iCalendar object (RFC 5545): a VEVENT each, its times in UTC (section 3.3.5, form 2), so that no time
 * zone has to go along, or whole days, of which the end is the day after the last (3.6.1); texts escaped (3.3.11), long lines folded between characters (3.1), lines ended by CR and LF.
 */
export function calendarText(events: readonly CalendarEvent[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Passerelle//Passerelle//FR', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events.flatMap(linesOf), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf({ uid, sequence, stampedAt, when, title, description, location, url, cancelled }: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`, `DTSTAMP:${utc(stampedAt)}`, `SEQUENCE:${sequence}`, ...timeOf(when),
    `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    // A URI is not a text: nothing in it is escaped (3.3.13); it holds no line end, its edge has seen to that.
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function timeOf(when: CalendarTime): readonly string[] {
  switch (when.kind) {
    case 'moment': return [`DTSTART:${utc(when.startsAt)}`, `DTEND:${utc(when.endsAt)}`];
    case 'days': return [`DTSTART;VALUE=DATE:${date(when.fromOn)}`, `DTEND;VALUE=DATE:${date(daysAfter(when.toOn, 1))}`, 'TRANSP:TRANSPARENT'];
  }
}

function date(day: string): string {
  return day.replaceAll('-', '');
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Control characters have no place in a text (3.1); a line end is written. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that marks the continuation is one of its octets.
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
