import type { ItemId } from '@passerelle/kernel';

import type { Item } from '../item/item.js';
import { SHORTEST_REASON } from '../item/retire-item.js';
import { type AcceptanceRefusal, acceptProposal } from './propose-parameters.js';
import type { ItemReport } from './report-calibration.js';

/** Why one of the proposals that somebody accepts cannot be. */
export interface UnacceptableItem {
  readonly item: ItemId;
  readonly why: AcceptanceRefusal['kind'] | 'NoProposal' | 'ItemRetired';
}

export type CalibrationRefusal =
  | { readonly kind: 'ReasonTooShort'; readonly shortest: number }
  | { readonly kind: 'NothingAccepted' }
  | { readonly kind: 'ProposalsNotAcceptable'; readonly items: readonly UnacceptableItem[] };

export interface AcceptedProposals {
  readonly kind: 'AcceptedProposals';
  /** Each in its next version. */
  readonly items: readonly Item[];
}

/**
 * The items with the parameters that a person accepts, all of those named or none: a partial acceptance is one that nobody
 * asked for.
 * @param latest the items in their latest version
 * @param chosen those whose proposal is accepted
 */
export function acceptProposals(latest: readonly Item[], reports: readonly ItemReport[], chosen: readonly ItemId[], reason: string): AcceptedProposals | CalibrationRefusal {
  if (reason.trim().length < SHORTEST_REASON) return { kind: 'ReasonTooShort', shortest: SHORTEST_REASON };
  if (chosen.length === 0) return { kind: 'NothingAccepted' };
  const outcomes = [...new Set(chosen)].map((id) => accepted(latest.find((item) => item.id === id), reports.find(({ item }) => item === id), id));
  const refused = outcomes.filter((outcome) => 'why' in outcome);
  return refused.length > 0 ? { kind: 'ProposalsNotAcceptable', items: refused } : { kind: 'AcceptedProposals', items: outcomes.filter((outcome) => 'id' in outcome) };
}

function accepted(item: Item | undefined, report: ItemReport | undefined, id: ItemId): Item | UnacceptableItem {
  if (!item || !report?.proposal) return { item: id, why: 'NoProposal' };
  if (item.status === 'retired') return { item: id, why: 'ItemRetired' };
  const outcome = acceptProposal(item, report.proposal);
  return 'kind' in outcome ? { item: id, why: outcome.kind } : outcome;
}
