// A question of the bank and what is being answered to it: comes where one is answered.
export { type AskedItem, type AskedPart, type PartDraft } from './question/answer-draft.js';
export { AnswerInHand } from './question/answer-in-hand.js';
export { PartField } from './question/part-field.js';
