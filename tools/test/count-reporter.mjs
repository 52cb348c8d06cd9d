// A report of node:test that holds the three numbers which `npm test` adds up.

/** @param {AsyncIterable<{ type: string, data: { counts: Record<string, number> } }>} source */
export default async function* countReporter(source) {
  let counts;
  // The last summary is the whole one.
  for await (const { type, data } of source) if (type === 'test:summary') ({ counts } = data);
  if (counts) yield JSON.stringify({ passed: counts.passed, failed: counts.failed + counts.cancelled, skipped: counts.skipped + counts.todo });
}
