import { Field, ObjectType } from '@nestjs/graphql';

import { ReadWithItsHolder } from '../access/access.decorators.js';
import { InvalidInput } from '../access/refusals.js';

@ObjectType('PageInfo', { description: 'Where a page of a list ends, and whether more follows.' })
@ReadWithItsHolder()
export class PageInfoType {
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
  @Field() readonly hasNextPage!: boolean;
}

/** Most rows of one page. */
export const LARGEST_PAGE = 200;

export interface Page<Row> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: PageInfoType;
}

/** A page from one row more than was asked for: the last says that there is another page. */
export function pageOf<Row>(rows: readonly Row[], first: number, totalCount: number, keyOf: (row: Row) => readonly string[]): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: Buffer.from(JSON.stringify(keyOf(node))).toString('base64url'), node }));
  return { totalCount, edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > first } };
}

/** The key that a cursor stands for. @throws InvalidInput for what no page has given */
export function keyOfCursor(cursor: string | null | undefined, parts: number): readonly string[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')) return key as string[];
  } catch {
    // Refused below, as any other text that is not a cursor.
  }
  throw new InvalidInput('This cursor was not given by this list.');
}

/** @throws InvalidInput outside of 1 to 200 */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) throw new InvalidInput(`Between 1 and ${LARGEST_PAGE} rows a page.`);
  return first;
}
