export interface PredictionScores {
  /** Probability that a correct answer was given a greater probability than a wrong one, 0–1; ½ tells nothing apart. */
  readonly areaUnderCurve: number;
  /** Mean of −log of the probability given to what happened, 0 or more. */
  readonly logLoss: number;
  /** Share of answers on whose side, of ½, the prediction was, 0–1. */
  readonly accuracy: number;
}

/**
 * How well predictions told correct answers from wrong ones.
 * Source of the area from ranks, ties shared: Hanley and McNeil, Radiology 143, 1982 (Mann and Whitney's U).
 * @throws RangeError when all the answers are of one kind
 */
export function scorePredictions(predictions: readonly number[], outcomes: readonly boolean[]): PredictionScores {
  const correct = outcomes.filter(Boolean).length;
  const wrong = outcomes.length - correct;
  if (correct === 0 || wrong === 0) throw new RangeError('Correct and wrong answers are both needed.');
  let [logLoss, right] = [0, 0];
  predictions.forEach((probability, place) => {
    const outcome = outcomes[place] === true;
    logLoss -= Math.log(outcome ? probability : 1 - probability);
    right += probability >= 0.5 === outcome ? 1 : 0;
  });
  return { areaUnderCurve: (rankSum(predictions, outcomes) - (correct * (correct + 1)) / 2) / (correct * wrong), logLoss: logLoss / outcomes.length, accuracy: right / outcomes.length };
}

/** Sum of the ranks of the correct answers, from 1; equal predictions share their ranks. */
function rankSum(predictions: readonly number[], outcomes: readonly boolean[]): number {
  const at = (place: number) => predictions[place] as number;
  const order = predictions.map((_, place) => place).sort((a, b) => at(a) - at(b));
  let sum = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    let correct = 0;
    for (to = from; to < order.length && at(order[to] as number) === at(order[from] as number); to += 1) correct += outcomes[order[to] as number] ? 1 : 0;
    sum += correct * ((from + 1 + to) / 2);
  }
  return sum;
}
