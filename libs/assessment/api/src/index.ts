export { AssessmentModule } from './assessment.module.js';
export { loadBank } from './catalogue/load-bank.js';
export { readShippedBank } from './catalogue/read-shipped-bank.js';
export { Assessment1790000600000 } from './migrations/1790000600000-assessment.js';
export { Sittings1790000600100 } from './migrations/1790000600100-sittings.js';
