import type { CompetencyId, ItemId } from '@passerelle/kernel';

import type { Item, Misconception } from '../item/item.js';
import { startingParameters } from '../item/starting-parameters.js';
import type { ItemBeingWritten, ItemDraft } from './item-draft.js';

type Drafted = Pick<ItemDraft, 'itemId' | 'competency' | 'written'>;

/**
 * The question that a draft becomes: its next version, tried out before it counts, with the parameters argued from its
 * level and format. What was learned of another version is not carried over: other words are another question.
 * @param latest the question's latest version; 0 for one that was never published
 */
export function pilotItem({ itemId: id, competency, written: { ideas: _, ...written } }: Drafted, latest: number): Item {
  return { ...written, id, competency, version: latest + 1, status: 'pilot', ...startingParameters(written.level, written.content) };
}

/** The misconceptions that a draft brings to its bank. */
export function ideasOf({ competency, written: { ideas } }: Pick<ItemDraft, 'competency' | 'written'>): readonly Misconception[] {
  return ideas.map((idea) => ({ ...idea, competency }));
}

/** What is written of a published question, to be taken up. */
export function takeUp({ level, task, family, content, explanation, source }: Item): ItemBeingWritten {
  return { level, task, family, content, explanation, source, ideas: [] };
}

/**
 * The name of a question that an organization writes itself: no question that ships is ever called so.
 * @param random eight figures or letters of a new id
 */
export function ownItemId(competency: CompetencyId, random: string): ItemId {
  return `${competency}-organisme-${random}` as ItemId;
}
