import type { ItemId } from '@passerelle/kernel';

import { DISCRIMINATIONS } from '../item/check-item.js';
import type { Item, ItemParameters, ParameterBasis } from '../item/item.js';
import { linkByAnchors } from '../response/link-by-anchors.js';
import { parametersToLevels, type ScaleLink } from '../response/scale-link.js';
import type { CalibratedItem, ItemCalibration } from './calibrate-items.js';
import { isCurveWide, type ItemFit } from './item-fit.js';

export const PROPOSAL_WARNINGS = ['AnswersTooFew', 'ErrorsUnknown', 'HardlyDiscriminates', 'OffTheScale', 'FitsBadly', 'DiffersMuch'] as const;
/** What whoever reads a proposal must know before accepting it. */
export type ProposalWarning = (typeof PROPOSAL_WARNINGS)[number];

/** New parameters for one item, beside those in force. Nothing changes until a person accepts it. */
export interface ParameterProposal {
  readonly item: ItemId;
  readonly version: number;
  readonly inForce: ItemParameters;
  readonly proposed: ItemParameters;
  /** Null when the answers do not say how sure one may be: such a proposal cannot be accepted. */
  readonly basis: ParameterBasis | null;
  readonly fit: ItemFit;
  readonly warnings: readonly ProposalWarning[];
}

export interface CalibrationReport {
  /** How the scale of those who answered goes with the 0–5 scale. */
  readonly link: ScaleLink;
  readonly proposals: readonly ParameterProposal[];
}

/** Fewer answers leave errors too wide, and fit unsaid. Source: de Ayala, The Theory and Practice of Item Response Theory, 2009, chapter 5. */
export const FEWEST_ANSWERS = 250;
/** Slope a level under which a question tells hardly more than a coin. */
const LEAST_DISCRIMINATION = 0.4;
/** Share of chance under which a fit is called bad. */
const BAD_FIT = 0.01;
/** Standard errors beyond which a difficulty is not what was believed. */
const MUCH = 2;

/**
 * The report of a calibration for whoever designs: for each item what is proposed on the 0–5 scale, how sure it is, how
 * it fits, and what to beware of. Those that count are the anchors of the scale.
 * @param items those calibrated, in the order of the calibration
 * @returns null when fewer than two items count: nothing ties the answers to the scale
 */
export function proposeParameters(items: readonly Item[], calibration: ItemCalibration, fits: readonly ItemFit[]): CalibrationReport | null {
  const pairs = items.flatMap((item, at) => {
    const [calibrated, fit] = [calibration.items[at], fits[at]];
    return calibrated && fit ? [{ item, calibrated, fit }] : [];
  });
  const link = linkByAnchors(pairs.filter(({ item, calibrated }) => item.status === 'calibrated' && calibrated.errors !== null).map(({ item, calibrated }) => ({ inForce: item.parameters, estimated: calibrated.parameters, people: calibrated.people })));
  if (!link) return null;
  return { link, proposals: pairs.map(({ item, calibrated, fit }) => proposalOf(item, calibrated, fit, link)) };
}

function proposalOf(item: Item, { parameters, errors, people }: CalibratedItem, fit: ItemFit, link: ScaleLink): ParameterProposal {
  const proposed = parametersToLevels(parameters, link);
  const basis: ParameterBasis | null = errors && { kind: 'estimated', discriminationError: errors.discrimination / link.deviation, difficultyError: errors.difficulty * link.deviation, people };
  const warnings: ProposalWarning[] = [];
  if (people < FEWEST_ANSWERS) warnings.push('AnswersTooFew');
  if (!basis) warnings.push('ErrorsUnknown');
  if (proposed.discrimination < LEAST_DISCRIMINATION) warnings.push('HardlyDiscriminates');
  if (!(proposed.difficulty >= -0.5 && proposed.difficulty <= 5.5) || !(proposed.discrimination >= DISCRIMINATIONS.least && proposed.discrimination <= DISCRIMINATIONS.most)) warnings.push('OffTheScale');
  if (people >= FEWEST_ANSWERS && (isCurveWide(fit, people) || (fit.sumScores && fit.sumScores.probability < BAD_FIT))) warnings.push('FitsBadly');
  if (basis && Math.abs(proposed.difficulty - item.parameters.difficulty) > MUCH * Math.hypot(basis.difficultyError, item.basis.difficultyError)) warnings.push('DiffersMuch');
  return { item: item.id, version: item.version, inForce: item.parameters, proposed, basis, fit, warnings };
}

export type AcceptanceRefusal =
  /** The item changed since it was calibrated. */
  | { readonly kind: 'ItemChanged' }
  | { readonly kind: 'ErrorsUnknown' }
  | { readonly kind: 'OffTheScale' };

/** The item with the parameters that a person accepted, as a new version that counts; its text and key are those that were answered. */
export function acceptProposal(item: Item, { item: id, version, proposed, basis, warnings }: ParameterProposal): Item | AcceptanceRefusal {
  if (item.id !== id || item.version !== version) return { kind: 'ItemChanged' };
  if (!basis) return { kind: 'ErrorsUnknown' };
  if (warnings.includes('OffTheScale')) return { kind: 'OffTheScale' };
  return { ...item, version: version + 1, status: 'calibrated', parameters: proposed, basis };
}
