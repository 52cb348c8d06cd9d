export { aFamily, aNewTask, aTask } from './family/family.builder.js';
