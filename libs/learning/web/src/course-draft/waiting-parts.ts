import type { PartContent, PartId } from '@passerelle/learning-domain';

interface WaitingPart {
  readonly content: PartContent;
  readonly revision: number;
}

const place = (draftId: string) => `passerelle.draft.${draftId}`;

/** Keeps in this tab what was written and not acknowledged yet: it survives a reload and a lapsed session. */
export function keepWaiting(draftId: string, parts: readonly (readonly [PartId, WaitingPart])[]): void {
  try {
    if (parts.length === 0) sessionStorage.removeItem(place(draftId));
    else sessionStorage.setItem(place(draftId), JSON.stringify(parts.map(([partId, { content, revision }]) => [partId, { content, revision }])));
  } catch {
    // A full store keeps less: what is on the page is sent all the same.
  }
}

export function waitingIn(draftId: string): ReadonlyMap<PartId, WaitingPart> {
  const kept = sessionStorage.getItem(place(draftId));
  return new Map(kept ? (JSON.parse(kept) as [PartId, WaitingPart][]) : []);
}
