export { workforceRoutes } from './workforce.routes.js';
