interface Known<Document> {
  readonly id: string;
  readonly version: number;
  /** Of what shipped; null for what the organization wrote itself. */
  readonly hash: string | null;
  readonly document: Document;
}

interface Shipped<Document> {
  readonly id: string;
  readonly hash: string;
  readonly document: Document;
}

/**
 * What to write so that an organization's copy follows what ships, each as its next version. What the organization wrote
 * itself is left as it is.
 * @param withdrawn what becomes of a document that ships no more; null where nothing is to be written
 */
export function shippedChanges<Document>(known: readonly Known<Document>[], shipped: readonly Shipped<Document>[], withdrawn: (document: Document) => Document | null): readonly (Shipped<Document> & { readonly version: number })[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  const shippedIds = new Set(shipped.map(({ id }) => id));
  const changed = shipped.flatMap((one) => {
    const before = byId.get(one.id);
    return before && (before.hash === null || before.hash === one.hash) ? [] : [{ ...one, version: (before?.version ?? 0) + 1 }];
  });
  const gone = known.flatMap(({ id, version, hash, document }) => {
    const left = hash === null || shippedIds.has(id) ? null : withdrawn(document);
    return left === null ? [] : [{ id, version: version + 1, hash: `withdrawn ${hash}`, document: left }];
  });
  return [...changed, ...gone];
}
