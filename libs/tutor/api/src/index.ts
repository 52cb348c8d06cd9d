export { Tutor1790000700000 } from './migrations/1790000700000-tutor.js';
export { Reviews1790000700100 } from './migrations/1790000700100-reviews.js';
export { Questions1790000700200 } from './migrations/1790000700200-questions.js';
export { ClassState1790000700300 } from './migrations/1790000700300-class-state.js';
export { LanguageModel1790000700400 } from './migrations/1790000700400-language-model.js';
export { Policies1790000700500 } from './migrations/1790000700500-policies.js';
export { TutorModule } from './tutor.module.js';
