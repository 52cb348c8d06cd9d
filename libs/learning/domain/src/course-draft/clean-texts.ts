/** Characters that nobody types and that a page cannot show: controls, and marks that would turn the order of what is read around. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** A value whose texts, however deep, hold no unseen character and spell each letter in one way (Unicode NFC). */
export function cleanTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return value.normalize('NFC').replace(UNSEEN, '') as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => cleanTexts(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, cleanTexts(one)])) as Value;
}
