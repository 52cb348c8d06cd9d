export { aKnownLevel, aTargetFamily, aTargetRole, someComponents } from './option/option.builder.js';
export { anAssignmentProblem, type BuiltMove } from './scenario/problem.builder.js';
