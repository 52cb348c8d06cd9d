import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { type Locator, type Page } from '@playwright/test';

import { expect, expectAccessible, test } from '../browser.ts';
import { type Gallery, serveGallery } from './serve-gallery.ts';

/** Pictures are those of one Chromium: another draws letters otherwise. */
const MADE_WITH = new URL('pictures/chromium.txt', import.meta.url);
const making = process.env['MAKE_PICTURES'] === 'true';
/** Of the pixels of a part, at most, that may differ from its picture: a rounder corner already is more. */
const TOLERANCE = { maxDiffPixelRatio: 0.001 } as const;
const WAYS = [
  { name: 'light', colorScheme: 'light', width: 1440 },
  { name: 'dark', colorScheme: 'dark', width: 1440 },
  { name: 'phone', colorScheme: 'light', width: 390 },
] as const;
/** One of each family of tokens: colour of action, of a state, of text; shape; letters. */
const CHANGED_TOKENS = [
  ['--md-sys-color-primary', '#7a1b62'],
  ['--pa-met-bg', '#f0b784'],
  ['--pa-ink-2', '#c9c9c9'],
  ['--md-sys-shape-corner-small', '0px'],
  ['--pa-body', '400 1rem/1.25rem serif'],
] as const;

let gallery: Gallery;
test.beforeAll(async () => void (gallery = await serveGallery()));
test.afterAll(() => gallery.close());

async function open(page: Page, { colorScheme, width }: Pick<(typeof WAYS)[number], 'colorScheme' | 'width'>): Promise<readonly Locator[]> {
  await page.clock.setFixedTime(new Date('2026-11-23T18:00:00Z'));
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  await page.addInitScript(() => localStorage.setItem('passerelle.typefaces', 'kept'));
  await page.goto(gallery.url);
  await page.waitForFunction(() => ['Inter', 'Vollkorn'].every((family) => [...document.fonts].some((face) => face.family.replaceAll('"', '') === family && face.status === 'loaded')));
  await page.waitForLoadState('networkidle');
  return page.locator('main section').all();
}

function skipWithAnother(page: Page): void {
  const here = page.context().browser()?.version() ?? '';
  if (making) writeFileSync(MADE_WITH, `${here}\n`);
  const madeWith = existsSync(MADE_WITH) ? readFileSync(MADE_WITH, 'utf8').trim() : '';
  test.skip(here !== madeWith, `The pictures were made with Chromium ${madeWith}; with ${here} they are not compared.`);
}

for (const way of WAYS) {
  test(`parts of the design system look as they did: ${way.name}`, async ({ page }) => {
    skipWithAnother(page);
    const parts = await open(page, way);
    expect(parts.length).toBeGreaterThan(8);
    for (const [place, part] of parts.entries()) expect.soft(await part.screenshot({ animations: 'disabled' })).toMatchSnapshot(`${way.name}-${place + 1}.png`, TOLERANCE);
  });
}

test('a token that changes is seen', async ({ page }) => {
  skipWithAnother(page);
  test.skip(making, 'Pictures are being made.');
  const parts = await open(page, WAYS[0]);
  for (const [token, value] of CHANGED_TOKENS) {
    await page.evaluate(([name, changed]) => document.documentElement.style.setProperty(name, changed), [token, value] as const);
    const same = await Promise.all(parts.map(async (part, place) => looksTheSame(await part.screenshot({ animations: 'disabled' }), `light-${place + 1}.png`)));
    expect(same, token).toContain(false);
    await page.evaluate((name) => document.documentElement.style.removeProperty(name), token);
  }
});

function looksTheSame(picture: Buffer, name: string): boolean {
  try {
    expect(picture).not.toMatchSnapshot(name, TOLERANCE);
    return false;
  } catch {
    return true;
  }
}

for (const way of WAYS) {
  test(`parts of the design system break no rule of accessibility: ${way.name}`, async ({ page }) => {
    await open(page, way);
    await expectAccessible(page);
  });
}
