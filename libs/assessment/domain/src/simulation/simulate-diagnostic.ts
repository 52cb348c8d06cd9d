import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';

import type { MeasuredItem } from '../item/item.js';
import { addAnswer, drawCurves, type ItemCurves, placeOf } from '../response/item-curves.js';
import { posteriorOf, probabilityMet } from '../response/posterior.js';
import { probabilityOfRight } from '../response/response-model.js';
import { applyRecord } from '../sitting/apply-record.js';
import { askNext } from '../sitting/ask-next.js';
import { newSitting } from '../sitting/begin-sitting.js';
import type { DiagnosticSettings } from '../sitting/settings.js';
import type { Aim, Sitting } from '../sitting/sitting.js';
import { type DecisionTaken, type DiagnosticFigures, summarize } from './summarize.js';
import { perturbBank, type SyntheticItem } from './synthetic-bank.js';

export interface DiagnosticWorld {
  readonly bank: readonly SyntheticItem[];
  readonly people: number;
  /** Competencies in each sitting, drawn among those of the bank. */
  readonly aims: number;
  /** Required levels, among which each is drawn. */
  readonly required: readonly Exclude<Level, 0>[];
  readonly settings: DiagnosticSettings;
  /** Whether people answer by parameters that are off from the bank's by its standard errors. */
  readonly perturbed: boolean;
  /** Share, 0–1, of those who do not know who say so, instead of guessing. */
  readonly saysDontKnow: number;
  readonly departure: Departure;
}

/** How people differ from those that the model supposes. */
export interface Departure {
  /** Share, 0–1, of the answers that would be right and are not, by inattention. */
  readonly slips: number;
  /** Share, 0–1, of the answers that would not be right and are, by luck or by the shape of the choices, beyond the floor. */
  readonly luck: number;
}

export const AS_SUPPOSED: Departure = { slips: 0, luck: 0 };

/**
 * Draws people whose level in each competency is uniform on [−½, 5½], has each go through one sitting on required levels
 * drawn among those given, one person after the other so that exposure counts, and compares the decisions with the truth and with
 * those that asking every item of the bank would have given, to the same person with the same answers.
 * @param next uniform on [0, 1), draws people and their answers; the same sequence gives the same people to every strategy
 * @param choose uniform on [0, 1), draws among the best items
 */
export function simulateDiagnostic(world: DiagnosticWorld, next: () => number, choose: () => number): DiagnosticFigures {
  const curves = drawCurves(world.bank);
  const answering = world.perturbed ? perturbBank(world.bank, next) : world.bank;
  const sittings = new Map<CompetencyId, number>();
  const asked = new Map<ItemId, number>();
  const decisions: DecisionTaken[] = [];
  for (let person = 0; person < world.people; person += 1) {
    const aims = drawAims(world, [...curves.counting.keys()], next);
    for (const { competency } of aims) sittings.set(competency, (sittings.get(competency) ?? 0) + 1);
    const levels = new Map(aims.map(({ competency }) => [competency, -0.5 + 6 * next()]));
    // Every answer is drawn beforehand: the short way and the long one hear the same person.
    const isRight = drawAnswers(aims, levels, { answering, departure: world.departure }, curves, next);
    const sitting = sit(newSitting({ aims, settings: world.settings }), { curves, exposure: { sittings, asked }, next: choose }, (place) => isRight.get(place) ?? false, world.saysDontKnow);
    for (const record of sitting.records) if (record.kind === 'asked') asked.set(record.item, (asked.get(record.item) ?? 0) + 1);
    for (const { aim, answers, probabilityMet: met, state } of sitting.progress) {
      decisions.push({ truth: (levels.get(aim.competency) ?? 0) >= aim.required - 0.5, met, everything: askEverything(aim, curves, isRight), items: answers.length, clear: state === 'clear' });
    }
  }
  const exposures = world.bank.map(({ id, competency }) => (asked.get(id) ?? 0) / Math.max(1, sittings.get(competency) ?? 0));
  return summarize(decisions, exposures);
}

function drawAims({ aims, required }: DiagnosticWorld, competencies: readonly CompetencyId[], next: () => number): readonly Aim[] {
  const left = [...competencies];
  return Array.from({ length: Math.min(aims, left.length) }, () => {
    const [competency] = left.splice(Math.floor(next() * left.length), 1);
    return { competency: competency as CompetencyId, required: required[Math.floor(next() * required.length)] ?? 3, logPrior: null, taskShares: null };
  });
}

function drawAnswers(aims: readonly Aim[], levels: ReadonlyMap<CompetencyId, number>, { answering, departure: { slips, luck } }: { readonly answering: readonly MeasuredItem[] } & Pick<DiagnosticWorld, 'departure'>, { counting }: ItemCurves, next: () => number): ReadonlyMap<number, boolean> {
  return new Map(aims.flatMap(({ competency }) => (counting.get(competency) ?? []).map((place) => {
    const right = probabilityOfRight(levels.get(competency) ?? 0, (answering[place] as MeasuredItem).parameters);
    return [place, next() < right * (1 - slips) + (1 - right) * luck];
  })));
}

function sit(begun: Sitting, asking: Parameters<typeof askNext>[1], isRight: (place: number) => boolean, saysDontKnow: number): Sitting {
  for (let sitting = askNext(begun, asking); ; sitting = askNext(sitting, asking)) {
    if (!sitting.asking) return sitting;
    const right = isRight(placeOf(asking.curves, sitting.asking));
    sitting = applyRecord(sitting, { kind: 'answered', item: sitting.asking.item, outcome: right ? 'right' : asking.next() < saysDontKnow ? 'dontKnow' : 'wrong' }, asking.curves);
  }
}

function askEverything({ competency, required }: Aim, curves: ItemCurves, isRight: ReadonlyMap<number, boolean>): number {
  const sum = new Float64Array(curves.right.length / curves.items.length);
  for (const place of curves.counting.get(competency) ?? []) addAnswer(sum, curves, place, isRight.get(place) === true ? 'right' : 'wrong');
  return probabilityMet(posteriorOf(sum), required);
}
