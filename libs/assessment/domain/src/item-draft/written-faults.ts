import { contentShape } from '../bank/content-shape.js';
import { fields, listOf, oneOf, type Shape } from '../bank/shape.js';

/** Characters of a text, in one language. */
export const ITEM_WORDS_LENGTH = 4000;
/** Characters of a whole draft. */
const LONGEST_DRAFT = 100_000;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/i;
/** Of a misconception that the organization names itself. */
const OWN_IDEA = /^organisme-[0-9a-f]{8}$/;

const said: Shape = (value, at) => (typeof value === 'string' && value.length <= ITEM_WORDS_LENGTH ? [] : [`${at}: a text of ${ITEM_WORDS_LENGTH} characters at most is expected`]);
const words = fields({ fr: said, en: said });
const id: Shape = (value, at) => (typeof value === 'string' && ID.test(value) ? [] : [`${at}: an id of letters, figures and hyphens is expected`]);
const idOrNone: Shape = (value, at) => (value === '' ? [] : id(value, at));
const idOrNull: Shape = (value, at) => (value === null ? [] : id(value, at));
const ownIdea: Shape = (value, at) => (typeof value === 'string' && OWN_IDEA.test(value) ? [] : [`${at}: organisme- and eight figures or letters are expected`]);
const WRITTEN = fields({
  level: oneOf([1, 2, 3, 4, 5]), task: id, family: idOrNull, content: contentShape({ words, id, idea: idOrNone }), explanation: words, source: words,
  ideas: listOf(fields({ id: ownIdea, name: words, feedback: words })),
});

/**
 * What is wrong with the form of a question that somebody wants kept; empty when it is well formed. Says nothing of what
 * it means: a draft may be unfinished, and `lintItem` reads it.
 */
export function writtenFaults(value: unknown): readonly string[] {
  const faults = WRITTEN(value, 'item');
  if (faults.length > 0) return faults;
  return JSON.stringify(value).length > LONGEST_DRAFT ? [`item: more than ${LONGEST_DRAFT} characters`] : [];
}
