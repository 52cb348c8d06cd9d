export { anAim, anExercise, aPlan, someExercises } from './practice/exercise.builder.js';
export { aMemory } from './review/memory.builder.js';
export { aHistory } from './tracing/history.builder.js';
