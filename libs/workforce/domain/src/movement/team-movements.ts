import { daysAfter } from '@passerelle/kernel';

/** How far back and ahead of today an arrival or a departure still matters to a team, in days. */
export const MOVEMENT_DAYS = 60;

/** Days of an assignment, both included, as 2026-11-23; no last day where none is known. */
export interface HeldDays {
  readonly startDate: string;
  readonly endDate: string | null;
}

/** Somebody came, comes on a day, or leaves after a day. */
export interface Movement {
  readonly kind: 'arrived' | 'arriving' | 'leaving';
  /** First day of whoever comes; last day, still at work, of whoever leaves. */
  readonly on: string;
}

/** Assignments that touch or overlap make one stay: whoever changes job from one day to the next has neither left nor come. */
export function staysOf(held: readonly HeldDays[]): readonly HeldDays[] {
  const stays: HeldDays[] = [];
  for (const days of held.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))) {
    const last = stays.at(-1);
    if (last && (last.endDate === null || days.startDate <= daysAfter(last.endDate, 1))) stays[stays.length - 1] = { startDate: last.startDate, endDate: later(last.endDate, days.endDate) };
    else stays.push(days);
  }
  return stays;
}

/**
 * What a person's assignments say of their coming and leaving around a day, in the order of time.
 * @param today as 2026-11-24
 */
export function movementsOf(held: readonly HeldDays[], today: string): readonly Movement[] {
  const [earliest, latest] = [daysAfter(today, -MOVEMENT_DAYS), daysAfter(today, MOVEMENT_DAYS)];
  return staysOf(held).flatMap(({ startDate, endDate }): Movement[] => {
    if (endDate !== null && endDate < today) return [];
    const came: Movement[] = startDate >= earliest && startDate <= latest ? [{ kind: startDate <= today ? 'arrived' : 'arriving', on: startDate }] : [];
    return endDate !== null && endDate <= latest ? [...came, { kind: 'leaving', on: endDate }] : came;
  });
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
