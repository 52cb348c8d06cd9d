export { type Contribution, type Estimate, estimateLevel } from './estimate/estimate-level.js';
export { CELLS, GRID, type LogLikelihood } from './estimate/grid.js';
export { type EstimationSettings, SETTINGS } from './estimate/settings.js';
export { type Evidence, EVIDENCE_KINDS, type EvidenceKind } from './evidence/evidence.js';
export { INDICATOR_ANSWERS, type IndicatorAnswer, type ItemResult, itemsLikelihood, ratingLikelihood, selfAssessmentLikelihood } from './evidence/likelihoods.js';
export { type Competency, COMPETENCY_GROUPS, type CompetencyGroup, type CompetencyLevel, type Indicator, type Level, LEVELS } from './framework/framework.js';
export { GAP_STATUSES, type GapStatus, gapStatus, probabilityOfMeeting, selfAssessedStatus } from './gap/gap-status.js';
export { combineRequirements, type Importance, type Profile, type Requirement, type Role } from './profile/profile.js';
export { discloseStatusCounts, type StatusCounts } from './team/disclose-status-counts.js';
