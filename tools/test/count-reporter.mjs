// A report of node:test that holds the three numbers which `npm test` adds up.

/** @param {AsyncIterable<{ type: string, data: { file?: string, counts: Record<string, number> } }>} source */
export default async function* countReporter(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:summary' || data.file) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    yield JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo });
  }
}
