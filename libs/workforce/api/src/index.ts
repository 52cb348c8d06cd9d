export { PersonNameType } from './assignment/assignment.type.js';
export type { CurrentAssignment, Employee } from './employee/employees.js';
export { Workforce1790000300000 } from './migrations/1790000300000-workforce.js';
export { PersonnelImport1790000300100 } from './migrations/1790000300100-personnel-import.js';
export { Headcount1790000300200 } from './migrations/1790000300200-headcount.js';
export { TeamMovementType } from './movement/team-movement.type.js';
export type { LedTeam } from './team/teams.js';
export { WorkforceModule } from './workforce.module.js';
export { WorkforceReader } from './workforce-reader.js';
