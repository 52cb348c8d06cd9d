export { trustRoutes } from './trust.routes.js';
