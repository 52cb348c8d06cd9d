export { occupationsRoutes } from './occupations.routes.js';
