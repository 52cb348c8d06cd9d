/** What is compared of an option; null where it is not known. */
export interface OptionComponents {
  /** Share of the target’s requirement that is met, expected, 0–1. */
  readonly coverage: number;
  /** Minutes of training to close the gaps, at most; infinite where the catalogue does not close them. */
  readonly minutes: number;
  /** How alike the trades are, 0–1. */
  readonly kinship: number | null;
  /** Change of the highest yearly salary, in dollars. */
  readonly salaryChange: number | null;
  readonly kilometres: number | null;
  /** Posts open over the horizon. */
  readonly openings: number;
  /** The target’s own exposure, 0–1. */
  readonly exposure: number | null;
}

export type Component = keyof OptionComponents;

/** More is better, or less; and how much must differ for an option to be folded for it. */
export const COMPONENTS: Readonly<Record<Component, { readonly better: 'more' | 'less'; readonly grain: number }>> = {
  coverage: { better: 'more', grain: 0.05 },
  minutes: { better: 'less', grain: 300 },
  kinship: { better: 'more', grain: 0.05 },
  salaryChange: { better: 'more', grain: 1000 },
  kilometres: { better: 'less', grain: 50 },
  openings: { better: 'more', grain: 1 },
  exposure: { better: 'less', grain: 0.05 },
};

export interface Folded<Option> {
  readonly option: Option;
  /** Options of the front that are at least as good on everything, and better on something. */
  readonly beatenBy: readonly Option[];
}

export interface Front<Option> {
  readonly kept: readonly Option[];
  readonly folded: readonly Folded<Option>[];
}

/**
 * Sets apart the options that another beats (Pareto front), in the order given: at least as good on every component, and
 * better by its grain or more on one, so that a hair’s breadth folds nothing away. The relation stays an order: what is
 * folded is always beaten by something that is kept. A figure that is not known is neither better nor worse than one that
 * is: such options do not beat each other.
 */
export function foldDominated<Option>(options: readonly Option[], componentsOf: (option: Option) => OptionComponents): Front<Option> {
  const points = options.map((option) => ({ option, point: pointOf(componentsOf(option)) }));
  // Whatever a folded option beats, what folds it beats too: those that are kept so far are all that need be asked.
  const front = new Set(points.reduce<typeof points>((found, one) => (found.some((other) => beats(other.point, one.point)) ? found : [...found.filter((other) => !beats(one.point, other.point)), one]), []));
  const kept = points.filter((one) => front.has(one));
  const folded = points.filter((one) => !front.has(one)).map(({ option, point }) => ({ option, beatenBy: kept.filter((other) => beats(other.point, point)).map((other) => other.option) }));
  return { kept: kept.map(({ option }) => option), folded };
}

const ROUNDING = 1e-9;

/** In grains, the more the better; null where nothing is known. */
type Point = readonly (number | null)[];

function pointOf(components: OptionComponents): Point {
  return (Object.keys(COMPONENTS) as Component[]).map((component) => {
    const value = components[component];
    if (value === null) return null;
    const { better, grain } = COMPONENTS[component];
    return (better === 'more' ? 1 : -1) * (value / grain);
  });
}

function beats(a: Point, b: Point): boolean {
  let isBetter = false;
  for (let component = 0; component < a.length; component += 1) {
    const [own, other] = [a[component] ?? null, b[component] ?? null];
    if ((own === null) !== (other === null)) return false;
    if (own === null || other === null) continue;
    if (own < other) return false;
    if (own - other >= 1 - ROUNDING) isBetter = true;
  }
  return isBetter;
}
