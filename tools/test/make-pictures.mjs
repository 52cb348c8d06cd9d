// npm run pictures: draws the parts of the gallery again, with the Chromium at hand, and notes which one it was.
import { spawnSync } from 'node:child_process';

import { root } from '../root.mjs';
import { obtainChromium } from './obtain-chromium.mjs';

const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '-c', 'apps/e2e/playwright.config.ts', 'gallery', '--update-snapshots'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MAKE_PICTURES: 'true', CHROME_PATH: obtainChromium() ?? '' },
});
process.exitCode = status ?? 1;
