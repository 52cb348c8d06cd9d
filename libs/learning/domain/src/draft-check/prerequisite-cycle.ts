import type { CourseId } from '@passerelle/kernel';

/**
 * Courses that ask for one another first, beginning and ending with the one at hand; undefined when nobody is sent round.
 * @param asked what the course at hand asks for
 * @param others what each other course asks for
 */
export function prerequisiteCycle(id: CourseId, asked: readonly CourseId[], others: ReadonlyMap<CourseId, readonly CourseId[]>): readonly CourseId[] | undefined {
  const seen = new Set<CourseId>();
  const ways: (readonly CourseId[])[] = asked.map((next) => [id, next]);
  for (let way = ways.pop(); way; way = ways.pop()) {
    const here = way.at(-1);
    if (here === id) return way;
    if (here === undefined || seen.has(here)) continue;
    seen.add(here);
    for (const next of others.get(here) ?? []) ways.push([...way, next]);
  }
  return undefined;
}
