import { v7 } from 'uuid';

/** A new UUIDv7: sorted by time of creation, so that indexes stay compact. */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}
