// npm test: everything that must hold before a change lands. Its last line adds up all runners.
import './require-node.mjs';

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startScratchPostgres } from './database/embedded-postgres.mjs';
import { runBeside } from './test/run-beside.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const module = (file) => path.join(root, 'node_modules', file);
const results = mkdtempSync(path.join(os.tmpdir(), 'passerelle-results-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const VM = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const JEST = [...VM, module('jest/bin/jest.js')];

/** One step that either holds or does not. */
async function check(name, args, env = {}) {
  const status = await run(name, args, env);
  total[status === 0 ? 'passed' : 'failed'] += 1;
  return status === 0;
}

/** A runner that counts: its own report is added up; one that brings no report counts as one failure. */
async function suite(name, args, report, count, env = {}, cwd = root) {
  const status = await run(name, args, env, cwd);
  let counted;
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    counted = { passed: 0, failed: 1, skipped: 0 };
  }
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const kind of ['passed', 'failed', 'skipped']) total[kind] += counted[kind];
  if (counted.skipped > 0) console.log(`--- ${name}: ${counted.skipped} skipped`);
}

async function run(name, args, env, cwd = root) {
  const began = Date.now();
  console.log(`\n=== ${name}`);
  const status = await runBeside(process.execPath, args, { cwd, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', ...env } });
  console.log(`=== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return status;
}

const jestCount = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites, skipped: report.numPendingTests + report.numTodoTests });
const playwrightCount = ({ stats, suites }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + (suites.length === 0 ? 1 : 0), skipped: stats.skipped });
const NODE_TEST = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./tools/test/count-reporter.mjs'];
const operate = (name, file) => suite(name, [...NODE_TEST, `--test-reporter-destination=${path.join(results, `${file}.json`)}`, `tools/test/${file}.test.mjs`], path.join(results, `${file}.json`), (counts) => counts);
const jest = (name, project, env) => suite(name, [...JEST, '--selectProjects', project, '--json', `--outputFile=${path.join(results, `${project}.json`)}`, '--silent=false'], path.join(results, `${project}.json`), jestCount, env);

await check('lint, with the boundaries of the architecture', [module('eslint/bin/eslint.js'), '.']);
const built = await check('build, types and budgets', [module('nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--output-style=static']);
const gallery = await check('gallery of the design system, in development', ['tools/web/build.mjs', '--development', '--french']);
await check('types of the tools', [module('typescript/bin/tsc'), '-p', 'tools/tsconfig.json']);
await check('types of the specifications', [module('typescript/bin/tsc'), '-p', 'tsconfig.spec.json']);
await jest('unit specifications', 'unit');
await suite('component specifications', ['tools/web/test.mjs', '--json', `--outputFile=${path.join(results, 'web.json')}`], path.join(results, 'web.json'), jestCount);

if (built && gallery) {
  await operate('start, stop, kill and start again', 'start');
  await operate('back up and restore', 'backup');
  await operate('reload on change', 'dev');
  await operate('run beside the embedded database', 'run-beside');
  const postgres = await startScratchPostgres({ max_connections: '300' });
  try {
    const { makeTemplate } = await import('./test/make-template.mjs');
    const template = await makeTemplate(postgres.url);
    const env = { TEST_CLUSTER_URL: postgres.url, TEST_TEMPLATE: template.name };
    await jest('API specifications, on PostgreSQL with the real access rules', 'api', env);
    const { obtainChromium } = await import('./test/obtain-chromium.mjs');
    await suite('journeys in a browser', [module('@playwright/test/cli.js'), 'test', '-c', 'apps/e2e/playwright.config.ts'], path.join(results, 'journeys.json'), playwrightCount, { ...env, CHROME_PATH: obtainChromium() ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, 'journeys.json') });
  } catch (cause) {
    console.error(cause);
    total.failed += 1;
  } finally {
    await postgres.stop();
  }
}
rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
