/** One decision of one sitting, beside the truth. */
export interface DecisionTaken {
  readonly truth: boolean;
  /** Probability announced, 0–1. */
  readonly met: number;
  /** The same, had every item been asked. */
  readonly everything: number;
  readonly items: number;
  readonly clear: boolean;
}

export interface DiagnosticFigures {
  readonly decisions: number;
  /** Share of decisions that are true, 0–1; the likelier one is taken. */
  readonly correct: number;
  readonly correctWithEverything: number;
  /** Share of decisions that were clear. */
  readonly clear: number;
  /** Of those, the share that are true. */
  readonly correctWhenClear: number;
  /** Items that count, a competency. */
  readonly meanItems: number;
  /** Minutes a competency, at 45 s a question. */
  readonly minutes: number;
  /** Greatest share, 0–1, of the sittings on its competency in which one item was asked. */
  readonly mostExposed: number;
  /** Share of the bank that was never asked. */
  readonly neverAsked: number;
  /** Expected calibration error of the probability announced, in tenths. Source: Naeini, Cooper and Hauskrecht, AAAI 2015. */
  readonly calibrationError: number;
}

const SECONDS_A_QUESTION = 45;

export function summarize(decisions: readonly DecisionTaken[], exposures: readonly number[]): DiagnosticFigures {
  const clear = decisions.filter((decision) => decision.clear);
  const isCorrect = ({ truth, met }: Pick<DecisionTaken, 'truth' | 'met'>) => truth === met >= 0.5;
  const meanItems = mean(decisions, ({ items }) => items);
  return {
    decisions: decisions.length,
    correct: mean(decisions, (decision) => Number(isCorrect(decision))),
    correctWithEverything: mean(decisions, ({ truth, everything }) => Number(isCorrect({ truth, met: everything }))),
    clear: clear.length / decisions.length,
    correctWhenClear: mean(clear, (decision) => Number(isCorrect(decision))),
    meanItems,
    minutes: (meanItems * SECONDS_A_QUESTION) / 60,
    mostExposed: exposures.reduce((most, rate) => Math.max(most, rate), 0),
    neverAsked: exposures.filter((rate) => rate === 0).length / exposures.length,
    calibrationError: calibrationError(decisions),
  };
}

function calibrationError(decisions: readonly DecisionTaken[]): number {
  const tenths = Map.groupBy(decisions, ({ met }) => Math.min(9, Math.floor(met * 10)));
  return [...tenths.values()].reduce((sum, some) => sum + (Math.abs(mean(some, ({ met }) => met) - mean(some, ({ truth }) => Number(truth))) * some.length) / decisions.length, 0);
}

function mean<Thing>(things: readonly Thing[], value: (thing: Thing) => number): number {
  return things.reduce((sum, thing) => sum + value(thing), 0) / Math.max(1, things.length);
}
