import { drawCurves, type Item, type ItemCurves, type Misconception } from '@passerelle/assessment-domain';
import type { ItemId, MisconceptionId } from '@passerelle/kernel';

/** One version of one item, as it was published. */
export interface PublishedItem {
  readonly item: Item;
  /** The version of the bank that brought it. */
  readonly since: number;
  /** Whether the organization wrote it itself, or changed what ships. */
  readonly own: boolean;
}

export interface PublishedMisconception {
  readonly misconception: Misconception;
  readonly since: number;
}

/** Everything an organization's bank has ever held, the oldest version of each first. */
export interface BankHistory {
  readonly version: number;
  readonly items: readonly PublishedItem[];
  readonly misconceptions: readonly PublishedMisconception[];
}

/** A bank in one of its versions: what may be asked, and what was asked before and no longer is. */
export interface OrganizationBank {
  readonly version: number;
  readonly curves: ItemCurves;
  /** @throws RangeError when the bank never held that version */
  item(id: ItemId, version: number): Item;
  /** Every item that it ever held, in the version that is in force. */
  readonly inForce: readonly Item[];
  /** Items of which the version in force is the organization's own. */
  readonly own: ReadonlySet<ItemId>;
  readonly misconceptions: readonly Misconception[];
  misconception(id: MisconceptionId): Misconception | undefined;
}

/**
 * A bank as it was in one of its versions. Older versions of its items are kept, retired: a sitting that asked them is
 * computed with them.
 */
export function bankAt({ items, misconceptions }: BankHistory, version: number): OrganizationBank {
  const held = items.filter(({ since }) => since <= version);
  const current = new Map(held.map(({ item }) => [item.id, item.version]));
  const all = held.map(({ item }) => (current.get(item.id) === item.version ? item : { ...item, status: 'retired' as const }));
  const byName = new Map(all.map((item) => [`${item.id}@${item.version}`, item]));
  const ideas = new Map(misconceptions.filter(({ since }) => since <= version).map(({ misconception }) => [misconception.id, misconception]));
  return {
    version,
    curves: drawCurves(all),
    item: (id, of) => {
      const item = byName.get(`${id}@${of}`);
      if (!item) throw new RangeError(`The bank never held version ${of} of item ${id}.`);
      return item;
    },
    inForce: all.filter(({ id, version: of }) => current.get(id) === of),
    own: new Set(held.flatMap(({ item, own }) => (own && current.get(item.id) === item.version ? [item.id] : []))),
    misconceptions: [...ideas.values()],
    misconception: (id) => ideas.get(id),
  };
}
