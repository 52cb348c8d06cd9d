export { aKnownLevel, aTargetFamily, aTargetRole, someComponents } from './option/option.builder.js';
