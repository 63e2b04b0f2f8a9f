import { defineConfig } from '@playwright/test'
import { launchOptions } from './browser/launch-options.ts'

/** Begun first, so that no core waits at the end for one of them. */
const LONG = [
  'budget-and-reserved-share',
  'every-page',
  'four-eyes',
  'handover-to-the-platform',
  'override-with-four-eyes',
  'project-by-keyboard',
  'reports',
  'requests-and-complaints',
  'simulation',
  'supervision-case',
  'this-is-wrong',
  'wrong-clock',
].map((name) => `${name}.journey.ts`)

export default defineConfig({
  testDir: './journeys',
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'others', testMatch: '*.journey.ts', testIgnore: LONG },
  ],
  globalSetup: './server/template.setup.ts',
  outputDir: './test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // One more than the machines that run them have cores: a journey often waits for its page.
  workers: 3,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A window that is still opening or closing may swallow a click, at a speed at which nobody clicks: such a journey is tried
  // once more, and reported as flaky.
  retries: 1,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    // The browser's own zone and language are not those of the district: no page may depend on them.
    timezoneId: 'America/New_York',
    locale: 'en-GB',
    contextOptions: { reducedMotion: process.env['MOTION'] === '1' ? 'no-preference' : 'reduce' },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    // A trace records every change of every page: it is made where somebody asks for it.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
    launchOptions: await launchOptions(),
  },
})
