import type { AccountId, CompetencyId, ItemDraftId, ItemId } from '@passerelle/kernel';

import { anItem } from '../item/item.builder.js';
import type { ItemBeingWritten, ItemDraft } from './item-draft.js';
import { takeUp } from './pilot-item.js';

/** The same as `anItem`, being written. */
export function aWrittenItem(over: Partial<ItemBeingWritten> = {}): ItemBeingWritten {
  return { ...takeUp(anItem()), ...over };
}

/** The next version of `anItem`. */
export function anItemDraft(over: Partial<ItemDraft> = {}): ItemDraft {
  return {
    id: '00000000-0000-7000-8000-0000000000e1' as ItemDraftId,
    itemId: 'verifier-texte-ia-01' as ItemId,
    competency: 'verifier-texte-ia' as CompetencyId,
    baseVersion: 1,
    state: 'writing',
    revision: 1,
    written: aWrittenItem(),
    begunByName: 'Marc-André Poulin',
    begunAt: new Date('2026-11-20T15:00:00Z'),
    changedBy: '00000000-0000-7000-8000-0000000000a1' as AccountId,
    changedByName: 'Marc-André Poulin',
    changedAt: new Date('2026-11-20T15:00:00Z'),
    archivedAt: null,
    ...over,
  };
}
