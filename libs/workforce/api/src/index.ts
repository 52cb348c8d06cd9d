export { Workforce1790000300000 } from './migrations/1790000300000-workforce.js';
export { WorkforceModule } from './workforce.module.js';
