export { aBank } from './bank/bank.builder.js';
export { anItem, aSingle } from './item/item.builder.js';
export { type ShownQuestion, solveQuestion } from './item/solve-question.builder.js';
export { anItemDraft, aWrittenItem } from './item-draft/item-draft.builder.js';
export { minimalStandard } from './simulation/minimal-standard.js';
