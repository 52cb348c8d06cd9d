export { type Cell, type FileRow, inertText } from './import/cell.js';
export { type Check, type CheckedFile, checkPersonnelFile } from './import/check-personnel-file.js';
export { type Column, COLUMN_NAMES, columnOf, COLUMNS, headerOf } from './import/column.js';
export { describeImportFault, FAULT_KINDS, type FaultKind, type ImportFault, MAXIMUM_ROWS } from './import/fault.js';
export { findCycles } from './import/find-cycles.js';
export { type AssignmentKey, assignmentKey, type AssignmentRecord, type EmployeeRecord, NOBODY, type Personnel, type PersonnelRow, type UnitRecord } from './import/personnel.js';
export { type AssignmentEnd, type Change, type ImportPlan, isEmpty, planImport } from './import/plan-import.js';
export { type KnownFamily } from './import/read-row.js';
export { type HeldDays, type Movement, MOVEMENT_DAYS, movementsOf } from './movement/team-movements.js';
