import { InjectionToken } from '@angular/core';

import type { IconName } from '../icon/icon-paths.js';

/** One entry of the main navigation. A context contributes its own when its page exists. */
export interface NavigationEntry {
  readonly label: string;
  /** A shorter word for the bottom bar of a phone. */
  readonly shortLabel?: string;
  /** Absolute, without the language: `/mon-parcours`. */
  readonly route: string;
  readonly icon: IconName;
  /** Shown to whoever holds it. */
  readonly permission: string;
  /** Small comes first; the first entry a person sees is their landing page. */
  readonly order: number;
}

/** The entries of every context, put together by the shell. */
export const NAVIGATION = new InjectionToken<readonly NavigationEntry[]>('navigation', { factory: () => [] });

/** The entries a person may use, in their order. */
export function entriesFor(entries: readonly NavigationEntry[], can: (permission: string) => boolean): readonly NavigationEntry[] {
  return entries.filter((entry) => can(entry.permission)).sort((one, other) => one.order - other.order);
}
