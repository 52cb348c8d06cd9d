export { loadCatalogue, readCatalogue } from './catalogue/load-catalogue.js';
export type { JobFamily } from './family/job-families.js';
export { FamilyVersionType, JobFamilyType, TaskType } from './family/job-family.type.js';
export { Occupations1790000200000 } from './migrations/1790000200000-occupations.js';
export { OccupationsModule } from './occupations.module.js';
export { OccupationsReader } from './occupations-reader.js';
