import type { ItemParameters } from '../item/item.js';
import type { ScaleLink } from './scale-link.js';

/**
 * The link that puts newly estimated difficulties on the scale of those in force, from the items that both have: whoever
 * answered a calibration is not the population of the scale.
 * Source: mean and sigma method, Marco, Item Characteristic Curve Solutions to Three Intractable Testing Problems, J. Educational Measurement 14, 1977.
 *
 * @param anchors for each item of both, its parameters in force on the 0–5 scale and the new ones on the standard scale
 * @returns null with fewer than two anchors, or with difficulties that do not differ
 */
export function linkByAnchors(anchors: readonly { readonly inForce: ItemParameters; readonly estimated: ItemParameters }[]): ScaleLink | null {
  const levels = momentsOf(anchors.map(({ inForce }) => inForce.difficulty));
  const standard = momentsOf(anchors.map(({ estimated }) => estimated.difficulty));
  const deviation = levels.deviation / standard.deviation;
  if (anchors.length < 2 || !Number.isFinite(deviation) || deviation <= 0) return null;
  return { middle: levels.mean - deviation * standard.mean, deviation };
}

function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}
