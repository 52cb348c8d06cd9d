import type { ItemId } from '@passerelle/kernel';

import type { MeasuredItem } from '../item/item.js';
import type { Outcome } from '../item/score-answer.js';
import type { ResponsePattern, Score } from './responses.js';

/** What one sitting recorded of one item, whether it counted or was tried out. */
export interface RecordedAnswer {
  readonly item: ItemId;
  readonly version: number;
  readonly outcome: Outcome;
}

/**
 * The answers of sittings as a calibration takes them: the items of one competency in the order given, those who answered
 * alike together. Answers to another version of an item are left out, since it was another question; so are sittings that
 * answered none. Nothing in it tells who answered.
 * @param sittings one list of answers a sitting, of people who each sat once: whoever learned in between is somebody else
 */
export function gatherResponses(items: readonly Pick<MeasuredItem, 'id' | 'version'>[], sittings: readonly (readonly RecordedAnswer[])[]): readonly ResponsePattern[] {
  const patterns = new Map<string, { readonly scores: readonly Score[]; people: number }>();
  for (const answers of sittings) {
    const given = new Map(answers.map(({ item, version, outcome }) => [`${item}@${version}`, outcome]));
    const scores = items.map(({ id, version }) => scoreOf(given.get(`${id}@${version}`)));
    if (scores.every((score) => score === null)) continue;
    const name = scores.map((score) => score ?? '-').join('');
    const alike = patterns.get(name);
    if (alike) alike.people += 1;
    else patterns.set(name, { scores, people: 1 });
  }
  return [...patterns.values()];
}

function scoreOf(outcome: Outcome | undefined): Score {
  if (outcome === undefined) return null;
  return outcome === 'right' ? 1 : 0;
}
