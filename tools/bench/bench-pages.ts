// npm run bench:pages: Lighthouse on the phone profile, on the pages that people open most. It is fetched when asked for, and is no part of the product.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { startServer } from '../../apps/e2e/server.ts';
import { obtainChromium } from '../test/obtain-chromium.mjs';

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Lighthouse's own advice against the moods of a machine: the median of several loads. */
const LOADS = 5;
/** Milliseconds after which a page that does not settle is called one. */
const PATIENCE = 180_000;
const PAGES = [
  { page: 'home', as: 'Samuel Nguyen', path: '/fr/accueil' },
  { page: 'course', as: 'Samuel Nguyen', path: '/fr/formations/comprendre-ia-au-travail/lecon' },
  { page: 'team', as: 'Nadia Tremblay', path: '/fr/mon-equipe' },
] as const;
const ASKED = { performance: 90, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof ASKED;

interface Report {
  readonly categories: Readonly<Record<Category, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

const server = await startServer();
try {
  const rows = [];
  for (const { page, as, path } of PAGES) {
    const loads = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await lighthouse(server.url + path, await signIn(as)));
    const performance = ({ categories }: Report) => categories.performance.score;
    const median = loads.toSorted((a, b) => performance(a) - performance(b))[Math.floor(LOADS / 2)];
    if (median) rows.push({ page, ...figuresOf(median), loads: loads.map((load) => Math.round(performance(load) * 100)).join(' ') });
  }
  console.log(JSON.stringify(rows, null, 2));
  console.table(rows);
} finally {
  await server.stop();
}

/** Runs beside this process, which passes what a page asks on to the service: see the door of `startServer`. */
async function lighthouse(url: string, cookie: string, tries = 3): Promise<Report> {
  const chrome = obtainChromium();
  if (!chrome) throw new Error('No Chromium could be obtained: set CHROME_PATH.');
  const args = ['exec', '--yes', '--package', LIGHTHOUSE, '--', 'lighthouse', url, '--quiet', '--output=json', `--only-categories=${Object.keys(ASKED).join(',')}`, `--extra-headers=${JSON.stringify({ Cookie: cookie })}`, '--chrome-flags=--headless=new --no-sandbox --disable-background-networking'];
  try {
    const { stdout } = await promisify(execFile)('npm', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: PATIENCE, env: { ...process.env, CHROME_PATH: chrome } });
    return JSON.parse(stdout) as Report;
  } catch (cause) {
    // A trace that the browser did not record is asked for again, as Lighthouse itself advises.
    if (tries > 1) return lighthouse(url, cookie, tries - 1);
    throw new Error(`${LIGHTHOUSE} could not be fetched or run.`, { cause });
  }
}

function figuresOf({ categories, audits }: Report): Readonly<Record<string, string | number>> {
  const scores = (Object.keys(ASKED) as Category[]).map((category) => [`${category} (≥ ${ASKED[category]})`, Math.round(categories[category].score * 100)] as const);
  const measured = (['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const).map((audit) => [`${audit}, ms`, Math.round(audits[audit]?.numericValue ?? Number.NaN)] as const);
  return Object.fromEntries([...scores, ...measured]);
}

async function signIn(name: string): Promise<string> {
  const ask = async (query: string, variables: object = {}) => fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data } = (await (await ask('{ demonstrationPeople { accountId displayName } }')).json()) as { data: { demonstrationPeople: readonly { readonly accountId: string; readonly displayName: string }[] } };
  const accountId = data.demonstrationPeople.find(({ displayName }) => displayName === name)?.accountId;
  const answer = await ask('mutation ($input: SignInAsDemonstrationPersonInput!) { signInAsDemonstrationPerson(input: $input) { __typename } }', { input: { idempotencyKey: crypto.randomUUID(), accountId } });
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}
