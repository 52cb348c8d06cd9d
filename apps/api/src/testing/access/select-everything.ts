import { getNamedType, type GraphQLField, type GraphQLNamedType, isObjectType, isRequiredArgument, isUnionType } from 'graphql';

/** Deeper than any page of the product reads. */
const DEEPEST = 8;

/**
 * Every field that can be reached from a type, each under the alias `Type__field`, so that an answer says by itself
 * what was read. A type is not entered again within itself; a field that cannot be asked without an argument is left out.
 * @param without aliases to leave out
 */
export function selectEverything(type: GraphQLNamedType, without: ReadonlySet<string> = new Set(), within: readonly string[] = []): string {
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map((member) => `... on ${member.name} ${selectEverything(member, without, within)}`).join(' ')} }`;
  if (!isObjectType(type)) return '';
  const inside = [...within, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => selectField(type.name, field, without, inside));
  return `{ __typename ${fields.join(' ')} }`;
}

function selectField(holder: string, field: GraphQLField<unknown, unknown>, without: ReadonlySet<string>, inside: readonly string[]): readonly string[] {
  const alias = `${holder}__${field.name}`;
  const type = getNamedType(field.type);
  const composite = isObjectType(type) || isUnionType(type);
  if (without.has(alias) || field.args.some(isRequiredArgument) || (composite && (inside.includes(type.name) || inside.length >= DEEPEST))) return [];
  return [`${alias}: ${field.name} ${selectEverything(type, without, inside)}`];
}

/** The fields (`Type.field`) that an answer made with `selectEverything` holds a value for. */
export function fieldsRead(answer: unknown, read = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(answer)) for (const one of answer) fieldsRead(one, read);
  else if (typeof answer === 'object' && answer !== null) {
    for (const [key, value] of Object.entries(answer)) {
      if (key.includes('__') && key !== '__typename' && value !== null) read.add(key.replace('__', '.'));
      fieldsRead(value, read);
    }
  }
  return read;
}
