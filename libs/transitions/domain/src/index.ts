export { careerCauseway, type Causeway, type CausewayPair } from './baseline/career-causeways.js';
export { certainLevel, type Coverage, coverageOf, type KnownLevels, type RequiredLevel, requiredLevels } from './option/coverage.js';
export { type Component, COMPONENTS, foldDominated, type Folded, type Front, type OptionComponents } from './option/dominance.js';
export { type LearningMinutes, learningMinutes, type LevelGap, type MinutesBounds, minutesBounds } from './option/learning-minutes.js';
export { matchOptions, type OptionRequirement, type Origin, type PictureChange, type TargetFamily, type TargetRole, type TransitionOption, whatWouldChange, WITHIN_REACH } from './option/match-options.js';
export { kilometresBetween, type RegionId, regionNamed, REGIONS } from './option/regions.js';
export { type ElementSpread, elementSpread, tradeCoverage, tradeDifferences, tradeKinship, type TradeProfile } from './option/trade-kinship.js';
export { type AssignmentProblem, breaches, type Moves, type Placement, type Stage, STAGES, valueOf, worthOf, worthOfUnplaced } from './scenario/assignment-problem.js';
export { firstMoves, type PricedMove, priceMoves, type Prices } from './scenario/price-moves.js';
