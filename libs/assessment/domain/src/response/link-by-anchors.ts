import { GRID } from '@passerelle/competencies-domain';

import type { ItemParameters } from '../item/item.js';
import { probabilityOfRight } from './response-model.js';
import { parametersToLevels, type ScaleLink, STANDARD_LINK } from './scale-link.js';

/** An item that has parameters on both scales. */
export interface Anchor {
  /** On the 0–5 scale. */
  readonly inForce: ItemParameters;
  /** On the standard normal scale of those who answered. */
  readonly estimated: ItemParameters;
  /** What it weighs, above 0: how many answered. */
  readonly people: number;
}

const ROUNDS = 60;
const PRECISION = 1e-9;
/** Standard deviations of a group, in levels, between which it is looked for. */
const DEVIATIONS = { least: 0.1, most: 5 } as const;

/**
 * The link that puts newly estimated items on the scale of those in force, from the items that both have: whoever answered
 * a calibration is not the population of the scale. It is the one under which the two curves of each item differ least
 * over the levels; an item whose new curve is flat has no say, where means of difficulties would follow it anywhere.
 * Source: Haebara, Equating Logistic Ability Scales by a Weighted Least Squares Method, Japanese Psychological Research 22, 1980; found by Gauss and Newton's steps.
 *
 * @returns null with fewer than two anchors, or when their curves do not tell a link
 */
export function linkByAnchors(anchors: readonly Anchor[]): ScaleLink | null {
  if (anchors.length < 2) return null;
  let link = STANDARD_LINK;
  let misfit = misfitOf(anchors, link);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = stepFrom(anchors, link);
    if (!step) return null;
    let share = 1;
    let moved = link;
    let better = misfit;
    do {
      moved = { middle: link.middle + share * step.middle, deviation: Math.min(DEVIATIONS.most, Math.max(DEVIATIONS.least, link.deviation + share * step.deviation)) };
      better = misfitOf(anchors, moved);
      share /= 2;
    } while (better > misfit && share > 1e-6);
    if (better > misfit) return link;
    const change = Math.abs(moved.middle - link.middle) + Math.abs(moved.deviation - link.deviation);
    [link, misfit] = [moved, better];
    if (change < PRECISION) break;
  }
  return link;
}

function misfitOf(anchors: readonly Anchor[], link: ScaleLink): number {
  return anchors.reduce((sum, { inForce, estimated, people }) => {
    const linked = parametersToLevels(estimated, link);
    return sum + people * GRID.reduce((square, level) => square + (probabilityOfRight(level, inForce) - probabilityOfRight(level, linked)) ** 2, 0);
  }, 0);
}

/** The step that would make the misfit least if the curves were straight; null when no step can be told from another. */
function stepFrom(anchors: readonly Anchor[], link: ScaleLink): ScaleLink | null {
  let [mm, md, dd, m, d] = [0, 0, 0, 0, 0];
  for (const { inForce, estimated, people } of anchors) {
    const linked = parametersToLevels(estimated, link);
    for (const level of GRID) {
      const right = probabilityOfRight(level, linked);
      const known = (right - linked.guessing) / (1 - linked.guessing);
      const byMiddle = -(1 - linked.guessing) * known * (1 - known) * linked.discrimination;
      const byDeviation = (byMiddle * (level - link.middle)) / link.deviation;
      const apart = probabilityOfRight(level, inForce) - right;
      mm += people * byMiddle ** 2;
      md += people * byMiddle * byDeviation;
      dd += people * byDeviation ** 2;
      m += people * byMiddle * apart;
      d += people * byDeviation * apart;
    }
  }
  const determinant = mm * dd - md * md;
  return determinant > 1e-12 * mm * dd ? { middle: (dd * m - md * d) / determinant, deviation: (mm * d - md * m) / determinant } : null;
}
