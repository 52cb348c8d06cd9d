export { tutorRoutes } from './tutor.routes.js';
