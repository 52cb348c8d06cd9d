import { launch, scratchState } from '../test/launched.mjs';
import type { Measure } from './measure.ts';

const RUNS = 5;

/** Starts the built product again and again on data that are there, until it says that it is ready. */
export async function benchStart(): Promise<Measure> {
  const { folder, remove } = scratchState();
  const times: number[] = [];
  // The first one makes the data.
  for (let run = 0; run <= RUNS; run += 1) times.push(await timeToReady(folder));
  remove();
  const sorted = times.slice(1).sort((a, b) => a - b);
  return { name: 'warm start', p50: sorted[Math.floor(RUNS / 2)] ?? Number.NaN, p95: sorted.at(-1) ?? Number.NaN, statements: null };
}

async function timeToReady(state: string): Promise<number> {
  const run = await launch([process.execPath, 'tools/start.mjs'], { state });
  const elapsed = await run.ready();
  run.interrupt();
  await run.ended;
  return elapsed;
}
