import { performance } from 'node:perf_hooks';

export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: () => object;
}

export interface Measure {
  readonly name: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly statements: number | null;
}

const WARM_UP = 30;
const RUNS = 60;

/** Asks the same operation again and again, one at a time, over HTTP; until the whole answer is there, before it is read. */
export async function measure(address: string, cookie: string, { name, query, variables }: Operation): Promise<Measure> {
  const times: number[] = [];
  let statements: number | null = null;
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const began = performance.now();
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables: variables?.() ?? {} }) });
    const bytes = await response.arrayBuffer();
    if (run >= WARM_UP) times.push(performance.now() - began);
    const body = JSON.parse(Buffer.from(bytes).toString()) as { errors?: unknown };
    if (body.errors) throw new Error(`${name}: ${JSON.stringify(body.errors)}`);
    statements = Number(/desc="(\d+)"/.exec(response.headers.get('server-timing') ?? '')?.[1] ?? Number.NaN);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return { name, p50: at(0.5), p95: at(0.95), statements };
}
