import type { Viewer } from './session.js';

const KEY = 'passerelle.viewer';

/** Whoever was last here on this device, for pages that open without a network; nothing is granted by it: the server decides. */
export function keptViewer(): Viewer | null {
  return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Viewer | null;
}

/** @param viewer null when nobody is here any more */
export function keepViewer(viewer: Viewer | null): void {
  if (viewer) localStorage.setItem(KEY, JSON.stringify(viewer));
  else localStorage.removeItem(KEY);
}

/** Beginning of the names of what the device, or this tab, keeps for one person until they sign out. */
export function keptBy(viewer: Viewer | null | undefined): string {
  return `passerelle.kept.${viewer?.accountId ?? ''}.`;
}

/** Takes away what was kept for a person who leaves; what they did and that was not yet sent stays, theirs alone. */
export function forget(viewer: Viewer): void {
  for (const storage of [localStorage, sessionStorage]) {
    const names = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
    for (const name of names) if (name.startsWith(keptBy(viewer))) storage.removeItem(name);
  }
}
