export { assessmentRoutes } from './assessment.routes.js';
