import { type ItemId, MINIMUM_PERSONS, suppressCounts } from '@passerelle/kernel';

import type { ItemContent, Question } from '../item/content.js';
import type { Item } from '../item/item.js';
import type { Answer, QuestionAnswer } from '../item/score-answer.js';
import { calibrateItems, type ItemCalibration } from './calibrate-items.js';
import { gatherResponses, type RecordedAnswer } from './gather-responses.js';
import { itemFit } from './item-fit.js';
import { FEWEST_ANSWERS, type ParameterProposal, proposeParameters } from './propose-parameters.js';
import { normalQuadrature } from './quadrature.js';
import { curveOf, type ResponsePattern, type Score } from './responses.js';
import { type LogCurves, logCurvesOf, weighPoints } from './weigh-points.js';

/** What one sitting recorded of one item, with what was chosen. */
export interface GivenAnswer extends RecordedAnswer {
  readonly answer: Answer | null;
}

/** A wrong choice that those who know most take more than those who are right. */
export interface MisleadingChoice {
  readonly choice: string;
  /** Null where it would tell of fewer than five who answered otherwise. */
  readonly people: number | null;
}

/** One item as whoever designs reads it; null where too few people answered to say. */
export interface ItemReport {
  readonly item: ItemId;
  readonly version: number;
  /** Fewer than five are not told. */
  readonly responses: number | null;
  /** 0–1; null too where fewer than five were right, or were not. */
  readonly shareRight: number | null;
  /** How being right goes with what the person shows elsewhere, −1 to 1; below 0 the question misleads. */
  readonly agreement: number | null;
  readonly misleading: readonly MisleadingChoice[];
  /** Null under `FEWEST_ANSWERS` answers, and where nothing ties the answers to the scale. */
  readonly proposal: ParameterProposal | null;
}

/** Answers under which neither agreement nor choices are told: they would be chance. */
export const FEWEST_FOR_CHOICES = 50;
/** A report is read by a person to two figures: coarser than the reference computation, and faster. */
const OPTIONS = { precision: 1e-3, mostRounds: 500, quadrature: normalQuadrature(41) } as const;

/**
 * The report of the answers to the items of one competency, tried out or counting, item by item.
 * Source of the two signs of a misleading item: Haladyna and Rodriguez, Developing and Validating Test Items, 2013, chapter 18
 * (discrimination of options by the mean ability of those who choose them), the item itself left out.
 * @param items in force, of one competency
 * @param sittings one list of answers a person
 */
export function reportCalibration(items: readonly Item[], sittings: readonly (readonly GivenAnswer[])[]): readonly ItemReport[] {
  const answered = items.filter((item) => answersTo(item, sittings).length >= MINIMUM_PERSONS);
  // With fewer answers nothing of it would be told.
  const calibration = answered.some((item) => answersTo(item, sittings).length >= FEWEST_FOR_CHOICES) ? calibrate(answered, sittings) : null;
  const proposals = new Map((calibration?.proposals ?? []).map((proposal) => [proposal.item, proposal]));
  return items.map((item) => {
    const given = answersTo(item, sittings);
    const told = given.length >= MINIMUM_PERSONS;
    return {
      item: item.id, version: item.version, responses: told ? given.length : null, shareRight: told ? shareOf(given) : null,
      ...(calibration && given.length >= FEWEST_FOR_CHOICES ? signsOf(item, answered.indexOf(item), sittings, calibration.curves, answered) : { agreement: null, misleading: [] }),
      proposal: given.length >= FEWEST_ANSWERS ? (proposals.get(item.id) ?? null) : null,
    };
  });
}

/** Whether a report tells nobody apart by difference with the one before: five people more answered. */
export function mayReportAgain(before: number | null, now: number): boolean {
  return before === null || now - before >= MINIMUM_PERSONS;
}

/** The next report: what was said of a version of a question stands until five people more answered it. */
export function keepReported(before: readonly ItemReport[], next: readonly ItemReport[]): readonly ItemReport[] {
  return next.map((one) => {
    const said = before.find(({ item, version }) => item === one.item && version === one.version);
    return said?.responses != null && !mayReportAgain(said.responses, one.responses ?? 0) ? said : one;
  });
}

interface Calibrated {
  readonly proposals: readonly ParameterProposal[];
  readonly curves: LogCurves;
}

function calibrate(items: readonly Item[], sittings: readonly (readonly GivenAnswer[])[]): Calibrated | null {
  const patterns = gatherResponses(items, sittings);
  if (items.length === 0 || patterns.length === 0) return null;
  const calibration: ItemCalibration = calibrateItems(patterns, { ...OPTIONS, guessing: items.map(({ parameters }) => parameters.guessing) });
  const lines = calibration.items.map(({ parameters: { discrimination, difficulty, guessing } }) => ({ slope: discrimination, intercept: -discrimination * difficulty, guessing }));
  return {
    proposals: proposeParameters(items, calibration, itemFit(patterns, calibration))?.proposals ?? [],
    curves: logCurvesOf(lines.map((line) => curveOf(line, OPTIONS.quadrature.points))),
  };
}

function answersTo({ id, version }: Item, sittings: readonly (readonly GivenAnswer[])[]): readonly GivenAnswer[] {
  return sittings.flatMap((answers) => answers.find((one) => one.item === id && one.version === version) ?? []);
}

function shareOf(given: readonly GivenAnswer[]): number | null {
  const right = given.filter(({ outcome }) => outcome === 'right').length;
  return suppressCounts([right, given.length - right]).every(({ kind }) => kind === 'shown') ? right / given.length : null;
}

/** What those who answered the item show elsewhere: how it goes with being right, and which wrong choices the strongest take. */
function signsOf(item: Item, place: number, sittings: readonly (readonly GivenAnswer[])[], curves: LogCurves, items: readonly Item[]): Pick<ItemReport, 'agreement' | 'misleading'> {
  const people = sittings.flatMap((answers) => {
    const own = answers.find((one) => one.item === item.id && one.version === item.version);
    if (!own) return [];
    const scores = items.map(({ id, version }, at): Score => (at === place ? null : scoreOf(answers.find((one) => one.item === id && one.version === version))));
    return scores.some((score) => score !== null) ? [{ own, ability: abilityOf({ scores, people: 1 }, curves) }] : [];
  });
  const right = people.filter(({ own }) => own.outcome === 'right').map(({ ability }) => ability);
  const takers = Map.groupBy(people.flatMap(({ own, ability }) => wrongChoices(item.content, own.answer).map((choice) => ({ choice, ability }))), ({ choice }) => choice);
  const counts = disclosedChoices(item.content, answersTo(item, sittings));
  const misleading = right.length < MINIMUM_PERSONS ? [] : [...takers].flatMap(([choice, some]) => (some.length >= MINIMUM_PERSONS && isAbove(some.map(({ ability }) => ability), right) ? [{ choice, people: counts.get(choice) ?? null }] : []));
  return { agreement: correlation(people.map(({ own, ability }) => [own.outcome === 'right' ? 1 : 0, ability])), misleading };
}

/**
 * How many took each wrong choice, beside how many answered and were right: where choices exclude each other, those who
 * chose none are one more part of those who were wrong; elsewhere each choice stands beside those who did not take it.
 */
function disclosedChoices(content: ItemContent, given: readonly GivenAnswer[]): ReadonlyMap<string, number> {
  const wrong = given.filter(({ outcome }) => outcome !== 'right');
  const total = shareOf(given) === null ? 'suppressed' : 'shown';
  const taken = Map.groupBy(wrong.flatMap(({ answer }) => wrongChoices(content, answer)), (choice) => choice);
  const counts = [...taken].map(([choice, some]) => ({ choice, people: some.length }));
  const rest = wrong.length - counts.reduce((sum, { people }) => sum + people, 0);
  const rows = content.kind === 'single' ? [suppressCounts([...counts.map(({ people }) => people), rest], total)] : counts.map(({ people }) => suppressCounts([people, wrong.length - people], total));
  return new Map(counts.flatMap(({ choice }, at) => {
    const cell = content.kind === 'single' ? rows[0]?.[at] : rows[at]?.[0];
    return cell?.kind === 'shown' ? [[choice, cell.count] as const] : [];
  }));
}

function scoreOf(answer: GivenAnswer | undefined): Score {
  return answer ? (answer.outcome === 'right' ? 1 : 0) : null;
}

function abilityOf(pattern: ResponsePattern, curves: LogCurves): number {
  const { posterior } = weighPoints(pattern, curves, OPTIONS.quadrature);
  return posterior.reduce((sum, weight, point) => sum + weight * (OPTIONS.quadrature.points[point] as number), 0);
}

/** Wrong choices that an answer holds, by their ids; in a situation, after the id of their question. */
export function wrongChoices(content: ItemContent, answer: Answer | null): readonly string[] {
  if (!answer) return [];
  if (content.kind !== 'situation') return answer.kind === 'situation' ? [] : wrongIn(content, answer);
  if (answer.kind !== 'situation') return [];
  return content.questions.flatMap(({ id, content: question }) => answer.answers.filter((one) => one.question === id).flatMap((one) => wrongIn(question, one.answer)).map((choice) => `${id}/${choice}`));
}

function wrongIn(question: Question, answer: QuestionAnswer): readonly string[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  const chosen = answer.kind === 'single' ? [answer.choice] : answer.kind === 'multiple' ? answer.choices : [];
  return question.choices.flatMap(({ id, correct }) => (!correct && chosen.includes(id) ? [id] : []));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether some stand higher than others by more than chance makes of it: two standard errors of the difference. */
function isAbove(some: readonly number[], others: readonly number[]): boolean {
  return mean(some) - mean(others) > 2 * Math.sqrt(varianceOf(some) / some.length + varianceOf(others) / others.length);
}

function varianceOf(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
}

/** Source: Pearson; null where one of them does not vary. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null;
  const [across, along] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((total, [x, y]) => total + of(x - across, y - along), 0);
  const spread = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  return spread > 0 ? sum((x, y) => x * y) / spread : null;
}
