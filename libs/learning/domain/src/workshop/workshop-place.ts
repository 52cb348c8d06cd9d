import type { Workshop } from './workshop.js';

export const PLACE_STATES = ['invited', 'declined', 'seated', 'waiting', 'withdrawn'] as const;
/** Where a person stands with a workshop: an invitation is theirs to accept. */
export type PlaceState = (typeof PLACE_STATES)[number];

export const ATTENDANCES = ['present', 'absent', 'excused'] as const;
/** A fact about a day; never evidence of a level by itself. */
export type Attendance = (typeof ATTENDANCES)[number];

export type PlaceRefusal = { readonly kind: 'WorkshopCancelled' } | { readonly kind: 'WorkshopBegun' };

/** The places of a workshop, as whoever holds its lock reads them. */
export interface PlacesTaken {
  readonly seats: number;
  /** Numbers of the seats that somebody has, from 1. */
  readonly taken: readonly number[];
  /** How many people wait. */
  readonly waiting: number;
}

export type PlaceOutcome = { readonly kind: 'Seated'; readonly seat: number } | { readonly kind: 'Waiting' } | PlaceRefusal;

/** Decides what somebody who comes gets: the lowest free seat, unless others wait already; else the end of the line. */
export function takePlace(workshop: Pick<Workshop, 'startsAt' | 'cancelledAt'>, places: PlacesTaken, now: Date): PlaceOutcome {
  const closed = closedFor(workshop, now);
  if (closed) return closed;
  const [free] = freeSeats(places);
  return free === undefined || places.waiting > 0 ? { kind: 'Waiting' } : { kind: 'Seated', seat: free };
}

/** Why nobody takes nor gives back a place any more; null while they may. */
export function closedFor({ startsAt, cancelledAt }: Pick<Workshop, 'startsAt' | 'cancelledAt'>, now: Date): PlaceRefusal | null {
  if (cancelledAt) return { kind: 'WorkshopCancelled' };
  return startsAt <= now ? { kind: 'WorkshopBegun' } : null;
}

/** The free seats, lowest first, that go to those who wait in the order in which they came. */
export function seatsToGive({ seats, taken, waiting }: PlacesTaken): readonly number[] {
  return freeSeats({ seats, taken, waiting }).slice(0, waiting);
}

function freeSeats({ seats, taken }: PlacesTaken): readonly number[] {
  const used = new Set(taken);
  return Array.from({ length: seats }, (_, index) => index + 1).filter((seat) => !used.has(seat));
}
