import type { CompetencyId, ItemId } from '@passerelle/kernel';

import type { MeasuredItem } from '../item/item.js';
import { askableOf, type ItemCurves, placeOf } from '../response/item-curves.js';
import { posteriorOf } from '../response/posterior.js';
import { chooseItem } from '../selection/choose-item.js';
import type { Exposure } from '../selection/limit-exposure.js';
import { applyRecord } from './apply-record.js';
import { ceilingOf } from './settings.js';
import type { AimProgress, Sitting } from './sitting.js';

export interface Asking {
  readonly curves: ItemCurves;
  readonly exposure: Exposure;
  /** Items that the person was asked in other sittings: asked again only where nothing else is worth asking. */
  readonly seen?: ReadonlySet<ItemId>;
  /** Uniform on [0, 1). */
  readonly next: () => number;
}

/**
 * Chooses what is asked next. A sitting that is over, or whose question awaits its answer, stays as it is; a competency
 * about which nothing is left to ask is closed, and the next one begun.
 */
export function askNext(sitting: Sitting, asking: Asking): Sitting {
  const open = sitting.progress.find(({ state }) => state === 'open');
  if (sitting.asking || !open) return sitting;
  const isSpent = spentBy(sitting, asking.curves);
  const isKnown = (place: number) => isSpent(place) || (asking.seen?.has((asking.curves.items[place] as MeasuredItem).id) ?? false);
  const pilot = isPilotDue(open, sitting) ? choosePilot(open.aim.competency, isKnown, asking) : null;
  const place = pilot ?? chooseCounting(sitting, open, isKnown, asking) ?? chooseCounting(sitting, open, isSpent, asking);
  if (place === null) return askNext(applyRecord(sitting, { kind: 'exhausted', competency: open.aim.competency }, asking.curves), asking);
  const { id, version, competency } = asking.curves.items[place] as MeasuredItem;
  return applyRecord(sitting, { kind: 'asked', item: id, version, competency, counts: pilot === null }, asking.curves);
}

function chooseCounting({ plan: { settings } }: Sitting, { aim, answers, logLikelihood }: AimProgress, isSpent: (place: number) => boolean, { curves, exposure, next }: Asking): number | null {
  const { strategy, amongBest } = settings;
  const ceiling = ceilingOf(settings, askableOf(curves, aim.competency));
  return chooseItem({ curves, ...aim, posterior: posteriorOf(logLikelihood, aim.logPrior), answers, isSpent, strategy, exposure, ceiling, amongBest, next });
}

/** Items that the sitting asked, the variants of those, and what is kept for practice. */
function spentBy({ records }: Sitting, curves: ItemCurves): (place: number) => boolean {
  const places = new Set(records.flatMap((record) => (record.kind === 'asked' ? [placeOf(curves, record)] : [])));
  const asked = [...places].map((place) => curves.items[place] as MeasuredItem);
  // An item that was answered in one version is not asked again in another.
  const ids = new Set(asked.map(({ id }) => id));
  const families = new Set(asked.flatMap(({ family }) => family ?? []));
  return (place) => {
    const { id, family } = curves.items[place] as MeasuredItem;
    return ids.has(id) || curves.forPractice.has(id) || (family !== null && families.has(family));
  };
}

function isPilotDue({ answers, pilots }: AimProgress, { plan: { settings: { pilotEvery, mostPilots } } }: Sitting): boolean {
  return pilots < Math.min(mostPilots, Math.floor(answers.length / pilotEvery));
}

/** One of the items tried out that were asked least, so that each gathers answers as fast as the others. */
function choosePilot(competency: CompetencyId, isSpent: (place: number) => boolean, { curves, exposure, next }: Asking): number | null {
  const times = (place: number) => exposure.asked.get((curves.items[place] as MeasuredItem).id) ?? 0;
  const pilots = (curves.pilots.get(competency) ?? []).filter((place) => !isSpent(place));
  const fewest = Math.min(...pilots.map(times));
  const least = pilots.filter((place) => times(place) === fewest);
  return least[Math.floor(next() * least.length)] ?? null;
}
