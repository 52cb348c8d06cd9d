export { aCompetency, anEvidence } from './framework/competency.builder.js';
