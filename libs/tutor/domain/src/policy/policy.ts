import type { BilingualText } from '@passerelle/kernel';

/** What a version of a policy says; it never changes once it is published. */
export interface PolicyContent {
  readonly title: BilingualText;
  /** Markdown. */
  readonly text: BilingualText;
  /** The official document, where there is one. */
  readonly link: string | null;
  /** Whom to ask: a unit, a service, its address. */
  readonly contact: string;
  /** The day from which it holds, in Québec, as 2026-12-01. */
  readonly inForceOn: string;
}

export const POLICY_FAULTS = ['titleMissing', 'textMissing', 'textTooLong', 'linkUnknown', 'dayUnknown'] as const;
export type PolicyFault = (typeof POLICY_FAULTS)[number];

/** Characters of a text. */
export const POLICY_LENGTH = 100_000;

/** What keeps a policy from being published: both languages must say it. */
export function policyFaults({ title, text, link, inForceOn }: PolicyContent): readonly PolicyFault[] {
  const both = ({ fr, en }: BilingualText) => [fr, en];
  return [
    ...(both(title).some((words) => words.trim() === '') ? ['titleMissing' as const] : []),
    ...(both(text).some((words) => words.trim() === '') ? ['textMissing' as const] : []),
    ...(both(text).some((words) => words.length > POLICY_LENGTH) ? ['textTooLong' as const] : []),
    ...(link !== null && !isAddress(link) ? ['linkUnknown' as const] : []),
    ...(isDay(inForceOn) ? [] : ['dayUnknown' as const]),
  ];
}

/**
 * The version that holds on a day: of those in force by then, the one whose day came last; of the same day, the last that was published.
 * @param versions in the order of their publication
 */
export function versionInForce<Version extends { readonly inForceOn: string }>(versions: readonly Version[], day: string): Version | undefined {
  return versions.filter(({ inForceOn }) => inForceOn <= day).toSorted((one, other) => one.inForceOn.localeCompare(other.inForceOn)).at(-1);
}

function isAddress(link: string): boolean {
  return /^https:\/\/[^\s/@]+\.[^\s@]+$/.test(link);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}
