import { daysAfter } from '@passerelle/kernel';

import type { CalendarEvent } from '../calendar/calendar-event.js';
import { weekday } from '../working-day/working-day.js';
import type { PlannedWeek } from './plan-weeks.js';

/** A planned week in words. */
export interface WeekInWords extends Pick<PlannedWeek, 'fromOn' | 'toOn'> {
  readonly title: string;
  readonly description: string;
}

/**
 * Planned weeks as entries of a calendar, whole days each. A week is named by its Monday and its owner, so that a plan
 * made again on a later day, when the week is shorter or holds other steps, takes the place of the first
 * (RFC 5545, 3.8.4.7; 3.8.7.4: minutes passed count the changes).
 *
 * @param owner whose path, in the whole world
 */
export function weekEvents(weeks: readonly WeekInWords[], owner: string, now: Date): readonly CalendarEvent[] {
  return weeks.map(({ fromOn, toOn, title, description }) => ({
    uid: `path-${owner}-${daysAfter(fromOn, -((weekday(fromOn) + 6) % 7))}@passerelle`,
    sequence: Math.floor(now.getTime() / 60_000),
    stampedAt: now,
    when: { kind: 'days', fromOn, toOn },
    title, description, location: null, url: null, cancelled: false,
  }));
}
