export { loadHighs } from './scenario/load-highs.js';
export { type AssignmentAnswer, type AssignmentProgress, type AssignmentSettings, solveAssignment, type StageAnswer } from './scenario/solve-assignment.js';
