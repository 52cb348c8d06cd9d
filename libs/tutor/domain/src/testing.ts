export { aHistory } from './tracing/history.builder.js';
