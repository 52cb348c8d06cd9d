import { expect, test } from '../fixtures.ts';

/** Cumulative layout shift that Web Vitals call good. */
const GOOD_SHIFT = 0.1;

const PAGES = [
  { name: 'Samuel Nguyen', address: '/fr/accueil' },
  { name: 'Samuel Nguyen', address: '/fr/formations/comprendre-ia-au-travail/lecon' },
  { name: 'Nadia Tremblay', address: '/fr/mon-equipe' },
] as const;

// Parts drawn in their turn once moved what stood under them.
for (const { name, address } of PAGES) {
  test(`${address} stays still on a slow phone while it is drawn`, async ({ page, context, signInAs }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await signInAs(name);
    const device = await context.newCDPSession(page);
    await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const seen = window as unknown as { moved: number };
      seen.moved = 0;
      new PerformanceObserver((shifts) => {
        for (const shift of shifts.getEntries()) seen.moved += (shift as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(GOOD_SHIFT);
  });
}
