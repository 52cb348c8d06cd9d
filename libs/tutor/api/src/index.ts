export { Tutor1790000700000 } from './migrations/1790000700000-tutor.js';
export { TutorModule } from './tutor.module.js';
