/**
 * Every cycle of a "has above it" relation, each once, from its smallest member on.
 * @param above for each member the one above it, or null at the top; a member above that is not a key ends the climb
 */
export function findCycles(above: ReadonlyMap<string, string | null>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const climbed = new Map<string, number>();
  let climb = 0;
  for (const start of above.keys()) {
    climb += 1;
    let member: string | null | undefined = start;
    while (typeof member === 'string' && !climbed.has(member)) {
      climbed.set(member, climb);
      member = above.get(member);
    }
    // Met again in the same climb: the climb went around. Met in an earlier one: already told.
    if (typeof member === 'string' && climbed.get(member) === climb) cycles.push(around(above, member));
  }
  return cycles;
}

function around(above: ReadonlyMap<string, string | null>, first: string): string[] {
  const members = [first];
  for (let member = above.get(first); typeof member === 'string' && member !== first; member = above.get(member)) members.push(member);
  const smallest = members.reduce((least, member, index) => (member < (members[least] as string) ? index : least), 0);
  return [...members.slice(smallest), ...members.slice(0, smallest)];
}
