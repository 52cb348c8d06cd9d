/** What a written value must look like: lists what is wrong with it, each fault with the place where it stands. */
export type Shape = (value: unknown, at: string) => readonly string[];

/** A text that says something. */
export const text: Shape = (value, at) => (typeof value === 'string' && value.trim() !== '' ? [] : [`${at}: a text is expected`]);

/** A text that says something, or nothing at all. */
export const textOrNull: Shape = (value, at) => (value === null ? [] : text(value, at));

/** Exactly these fields: a name too many is a name misspelt. */
export function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isRecord(value)) return [`${at}: fields are expected`];
    const unknown = Object.keys(value).filter((name) => !(name in shapes)).map((name) => `${at}/${name}: no such field`);
    return [...unknown, ...Object.entries(shapes).flatMap(([name, shape]) => shape(value[name], `${at}/${name}`))];
  };
}

export function listOf(shape: Shape): Shape {
  return (value, at) => (Array.isArray(value) ? value.flatMap((one: unknown, place) => shape(one, `${at}/${place}`)) : [`${at}: a list is expected`]);
}

export function oneOf(values: readonly (string | number | boolean)[]): Shape {
  return (value, at) => (values.some((one) => one === value) ? [] : [`${at}: ${values.join(', ')} is expected`]);
}

/** One shape or another, as the field `name` says; `shapes` describe the value whole. */
export function as(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isRecord(value)) return [`${at}: fields are expected`];
    const shape = shapes[String(value[name])];
    return shape ? shape(value, at) : [`${at}/${name}: ${Object.keys(shapes).join(', ')} is expected`];
  };
}

/** In French and in English. */
export const bilingual: Shape = fields({ fr: text, en: text });

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
