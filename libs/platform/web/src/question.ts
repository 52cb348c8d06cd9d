// A question of the bank and what is being answered to it: comes where one is answered.
export { type AnswerDraft, type AskedItem, type AskedPart, changed, forgetAnswer, isComplete, keepAnswer, keptAnswer, knowsNothing, type PartDraft, toSend } from './question/answer-draft.js';
export { PartField } from './question/part-field.js';
