export { loadFramework, readFramework } from './catalogue/load-framework.js';
export { CompetenciesModule } from './competencies.module.js';
export { CompetenciesReader, type Observed } from './competencies-reader.js';
export { Competencies1790000400000 } from './migrations/1790000400000-competencies.js';
export { Validation1790000400100 } from './migrations/1790000400100-validation.js';
export { CoarserGrid1790000400150 } from './migrations/1790000400150-coarser-grid.js';
export { CompetencyType, GapStatusEnum } from './standing/standing.type.js';
export { type Standing, statusFor } from './standing/standings.js';
