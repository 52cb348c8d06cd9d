// A Chromium for the journeys: the one named, one on the system, Playwright's own, Debian's when we may install it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const ON_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @returns {string | undefined} path of a browser, or undefined when none could be had: the journeys then fail, and say so */
export function obtainChromium() {
  return process.env.CHROME_PATH || ON_THE_SYSTEM.find((file) => existsSync(file)) || fromPlaywright() || fromDebian();
}

function fromPlaywright() {
  const script = `const { chromium } = require('@playwright/test'); process.stdout.write(chromium.executablePath())`;
  const known = () => spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout;
  if (!existsSync(known())) spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  return existsSync(known()) ? known() : undefined;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('No Chromium here: installing the one of Debian.');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000 });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
  return ON_THE_SYSTEM.find((file) => existsSync(file));
}
