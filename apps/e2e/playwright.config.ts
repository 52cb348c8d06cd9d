import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROME_PATH'] || undefined;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  timeout: 90_000,
  // Two cores shared with the server and the database: a page may take its time to come.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/journeys.json' }]],
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testFileDir}/pictures/{arg}{ext}',
  use: {
    locale: 'fr-CA',
    timezoneId: 'America/Montreal',
    // A colour half-way between two is no colour of the product.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-background-networking'] : [] },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
