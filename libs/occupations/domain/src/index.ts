export { ANSWER_WITHIN_DAYS, answerDue, type Contestation, CONTESTATION_ANSWERS, type ContestationAnswer, CONTESTED_FIGURES, type ContestedFigure, MINIMUM_REASON_LENGTH } from './contestation/contestation.js';
export { type CatalogueFamily, CHANGE_KINDS, type ChangeKind, type Confidence, CONFIDENCES, type FamilyContent, type FigureSource, type Horizon, HORIZONS, type NearestOccupation, type Task } from './family/job-family.js';
export { classifyExposure, type DerivedExposure, deriveExposure, EXPOSURE_CLASSES, type ExposureClass, type WeightedExposure } from './impact/derive-exposure.js';
export { checkFamily, type FamilyFault } from './version/check-family.js';
export { COMPARED_FIELDS, type ComparedField, compareVersions, type FamilyDifference, type TaskDifference } from './version/compare-versions.js';
export { exposureOf, type FamilyVersion } from './version/family-version.js';
