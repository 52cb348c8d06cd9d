import { bestLogisticRegression, CARRIED_FEATURES, fitBayesianTracing, fitElo, fitLogisticTracing, fitSkillMean, fitWeights, type LearnerHistory, type LearnerSplit, LEVEL_FEATURES, performanceFactors, type PredictionScores, predictionsOf, RECENT_FEATURES, type RecentOptions, recentResults, scorePredictions, splitLearners, type TracingModel } from '@passerelle/tutor-domain';

import { seededRandom } from '../seed/random.ts';
import { oneRowPerQuestion, readSkillBuilder } from './read-skill-builder.ts';

const SEED = 20_261_125;
const PARTS = 5;
const CARRIED: RecentOptions = { bySkill: false, features: [...CARRIED_FEATURES, ...LEVEL_FEATURES] };

/** Area under the curve that others publish on the ASSISTments 2009–2010 skill builder, each with its own split. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'performance factors': '0.72',
  'counts, as logarithms (Best-LR)': '0.77, with questions known',
  'recent results (chosen)': 'deep models: 0.75 to 0.82',
};

type Predict = (split: LearnerSplit) => readonly (readonly number[])[];

const MODELS: Readonly<Record<string, Predict>> = {
  'skill mean': by(fitSkillMean),
  'Bayesian tracing': by(fitBayesianTracing),
  'performance factors': by((histories) => fitLogisticTracing(performanceFactors(histories), histories)),
  Elo: by(fitElo),
  'counts, as logarithms (Best-LR)': by((histories) => fitLogisticTracing(bestLogisticRegression(histories), histories)),
  'recent results, what is carried to other skills': by((histories) => fitLogisticTracing(recentResults(histories, CARRIED), histories)),
  'recent results (chosen)': by((histories) => fitLogisticTracing(recentResults(histories, { bySkill: true, features: RECENT_FEATURES }), histories)),
};

/**
 * npm run bench -- tracing FILE: models of knowledge tracing side by side on answers of learners, split by learner in five
 * parts, each kept aside once; then the coefficients that the product ships.
 */
export function benchTracing(file: string | undefined): void {
  if (!file) throw new Error('Say which file: npm run bench -- tracing FILE, with the answers of learners of ASSISTments 2009 (three lines a learner, plain or gzip). It is not part of the product.');
  const histories = readSkillBuilder(file);
  const clean = oneRowPerQuestion(histories);
  compare('every row, as others publish', histories);
  compare('one row a question', clean);
  const weights = fitWeights(recentResults(clean, CARRIED), clean);
  console.log('\ncoefficients from all learners, one row a question, as the product carries them');
  console.log(Object.fromEntries(CARRIED.features.map((name, place) => [name, Number((weights[1 + place] ?? 0).toFixed(4))])));
}

function by<State>(fit: (histories: readonly LearnerHistory[]) => TracingModel<State>): Predict {
  return ({ fitted, kept }) => {
    const model = fit(fitted);
    return kept.map((history) => predictionsOf(model, history));
  };
}

function compare(title: string, histories: readonly LearnerHistory[]): void {
  const splits = splitLearners(histories, PARTS, seededRandom(SEED).next);
  console.log(`\n${title}: ${histories.flat().length.toLocaleString('en-CA')} answers of ${histories.length.toLocaleString('en-CA')} learners, on ${new Set(histories.flat().map(({ skill }) => skill)).size} skills; ${PARTS} parts of learners, each kept aside once`);
  console.table(Object.fromEntries(Object.entries(MODELS).map(([name, predict]) => [name, row(name, splits.map((split) => scored(predict, split)))])));
}

function scored(predict: Predict, split: LearnerSplit): PredictionScores {
  return scorePredictions(predict(split).flat(), split.kept.flat().map(({ correct }) => correct));
}

function row(name: string, scores: readonly PredictionScores[]): Readonly<Record<string, string>> {
  const of = (read: (score: PredictionScores) => number) => scores.map(read);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const areas = of(({ areaUnderCurve }) => areaUnderCurve);
  return {
    'area under the curve': mean(areas).toFixed(4),
    'from part to part': `${Math.min(...areas).toFixed(3)} to ${Math.max(...areas).toFixed(3)}`,
    'log-loss': mean(of(({ logLoss }) => logLoss)).toFixed(4),
    accuracy: mean(of(({ accuracy }) => accuracy)).toFixed(4),
    published: PUBLISHED[name] ?? '–',
  };
}
