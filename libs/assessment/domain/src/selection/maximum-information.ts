import { meanOf } from '@passerelle/competencies-domain';

import type { MeasuredItem } from '../item/item.js';
import { informationAt } from '../response/response-model.js';
import type { ScoredChoice, Worth } from './strategy.js';

/**
 * Fisher information of an item at the estimated level, the mean of the posterior.
 * Source: Lord, Applications of Item Response Theory to Practical Testing Problems, 1980, chapter 10.
 */
export function maximumInformation({ curves: { items }, posterior }: Pick<ScoredChoice, 'curves' | 'posterior'>): Worth {
  const mean = meanOf(posterior);
  return (place) => informationAt(mean, (items[place] as MeasuredItem).parameters);
}
