import type { BilingualText } from '@passerelle/kernel';

/**
 * Two readings of one item, each in its language, as one: texts are joined where both stand at the same place. What
 * stands in the first alone stays in its language, and what stands in the second alone is added at the end of its list.
 */
export function joinLanguages<Value>(one: Value, other: Value): Value {
  if (isText(one) && isText(other)) return { fr: one.fr || other.fr, en: one.en || other.en } as Value;
  if (Array.isArray(one) && Array.isArray(other)) return joinLists(one as unknown[], other as unknown[]) as Value;
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one;
  return Object.fromEntries(Object.entries(one).map(([key, value]: [string, unknown]) => [key, key in other ? joinLanguages(value, (other as Record<string, unknown>)[key]) : value])) as Value;
}

function joinLists(some: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const named = new Map(others.flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one), one] as const])));
  const known = new Set(some.map(idOf));
  return [...some.map((one) => (named.has(idOf(one)) ? joinLanguages(one, named.get(idOf(one))) : one)), ...others.filter((one) => idOf(one) !== undefined && !known.has(idOf(one)))];
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}

function isText(value: unknown): value is BilingualText {
  return typeof value === 'object' && value !== null && 'fr' in value && 'en' in value;
}
