export { competenciesRoutes } from './competencies.routes.js';
