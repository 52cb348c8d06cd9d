/** What a trade draws on: elements of skill and knowledge, in the order of the catalogue’s elements. */
export interface TradeProfile {
  /** How important each element is, 1–5. */
  readonly importance: readonly number[];
  /** At which level it is used, 0–7. */
  readonly level: readonly number[];
  /** Preparation that the trade takes, 1 (little) to 5 (extensive). */
  readonly jobZone: number;
}

/** Mean and standard deviation of the importance of each element over a catalogue of trades. */
export interface ElementSpread {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** How the importance of elements varies over a catalogue: what all trades share tells none of them apart. */
export function elementSpread(profiles: readonly TradeProfile[]): ElementSpread {
  const elements = profiles[0]?.importance.map((_, element) => element) ?? [];
  const of = (element: number) => profiles.map(({ importance }) => importance[element] ?? 1);
  const mean = elements.map((element) => average(of(element)));
  return { mean, deviation: elements.map((element) => Math.sqrt(average(of(element).map((value) => (value - (mean[element] ?? 0)) ** 2)))) };
}

/**
 * How much of what sets a trade apart another one already draws on, 0–1: each element weighs (importance − 1) × how far its
 * importance is above the catalogue’s mean, in standard deviations, and counts for the level held over the level used, one
 * at most. Asymmetric, as in the coverage of Mapping Career Causeways (Nesta, 2021); weighed by what is particular rather
 * than by importance alone, as a rare word tells documents apart (Salton and Buckley, 1988).
 */
export function tradeCoverage(origin: TradeProfile, target: TradeProfile, spread: ElementSpread): number {
  let [met, asked] = [0, 0];
  target.importance.forEach((importance, element) => {
    const level = target.level[element] ?? 0;
    const weight = weightOf(importance, element, spread);
    if (weight === 0 || level <= 0) return;
    asked += weight;
    met += weight * Math.min(1, (origin.level[element] ?? 0) / level);
  });
  return asked === 0 ? 1 : met / asked;
}

/**
 * How alike two trades are, 0–1, the same both ways: the geometric mean of how much each covers of the other. Coverage one
 * way alone calls kin of every trade those that ask little.
 */
export function tradeKinship(a: TradeProfile, b: TradeProfile, spread: ElementSpread): number {
  return Math.sqrt(tradeCoverage(a, b, spread) * tradeCoverage(b, a, spread));
}

/** Elements that set the target apart and that the origin draws on least: where the trades differ most, the first first. */
export function tradeDifferences(origin: TradeProfile, target: TradeProfile, spread: ElementSpread, most: number): readonly number[] {
  return target.importance
    .map((importance, element) => ({ element, lack: weightOf(importance, element, spread) * Math.max(0, (target.level[element] ?? 0) - (origin.level[element] ?? 0)) }))
    .filter(({ lack }) => lack > 0)
    .sort((a, b) => b.lack - a.lack || a.element - b.element)
    .slice(0, most)
    .map(({ element }) => element);
}

/** How much an element sets a trade apart: its importance, by how far it is above what is usual. */
function weightOf(importance: number, element: number, { mean, deviation }: ElementSpread): number {
  const spread = deviation[element] ?? 0;
  return spread === 0 ? 0 : Math.max(0, importance - 1) * Math.max(0, (importance - (mean[element] ?? 0)) / spread);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
