import type { TimeGranted } from '@passerelle/learning-domain';
import { InvalidInput } from '@passerelle/platform-api';

import type { TimeGrantedInput } from './learning-time.type.js';

/** What was asked, whole. @throws InvalidInput where something of its kind is missing, or something of the other is there */
export function timeGrantedOf({ kind, minutesPerWeek, fromOn, toOn, courseId, minutes }: TimeGrantedInput): TimeGranted {
  if (kind === 'weekly' && minutesPerWeek && fromOn && toOn && isDay(fromOn) && isDay(toOn) && !courseId && !minutes) return { kind, minutesPerWeek, fromOn, toOn };
  if (kind === 'course' && courseId && minutes && !minutesPerWeek && !fromOn && !toOn) return { kind, courseId, minutes };
  throw new InvalidInput('A weekly grant has minutes a week and two days; one for a course has a course and minutes.');
}

/** Whether the calendar has that day: a 31st of November is none. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
