import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'

interface Limits {
  readonly globalSetup?: string
  readonly testTimeout?: number
  readonly maxWorkers?: number
  readonly exclude?: string[]
  readonly isolate?: boolean
  readonly sequence?: { readonly groupOrder: number }
}

/** What is run by `npm run test:faults` alone: minutes of databases that end, disks that fill and receivers that are silent. */
const FAULTS = '**/*.faults.test.ts'
const withFaults = process.env['FAULT_KILLS'] !== undefined

function room(name: string, folder: string, limits: Limits = {}): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      root: folder,
      include: ['**/*.test.{ts,tsx}'],
      environment: 'node',
      // Tests of civil dates must not pass because the machine happens to stand in China.
      env: { TZ: 'America/New_York' },
      testTimeout: 20_000,
      hookTimeout: 60_000,
      ...limits,
    },
  }
}

/** Left to itself vitest keeps a core free: on two that is half of them. */
const WORKERS = 2

/** What starts databases, servers and commands waits for them for a quarter of its time. */
const WAITING_WORKERS = 3

/** Rooms whose code keeps nothing between two calls: their files may share a worker, which spares loading everything anew. */
const pure: Limits = { isolate: false, maxWorkers: WORKERS }

// Suites that start databases and servers get time to do so, and few at once. They share one PostgreSQL, and
// a worker loads the server once instead of once a file: each file has its databases and servers to itself all the same.
const withDatabase: Limits = {
  globalSetup: fileURLToPath(import.meta.resolve('./packages/db/src/testing/postgres.global-setup.ts')),
  testTimeout: 60_000,
  isolate: false,
  maxWorkers: WAITING_WORKERS,
  // Rooms that share workers and rooms with a number of their own do not run side by side.
  sequence: { groupOrder: 1 },
}

export default defineConfig({
  test: {
    projects: [
      room('law', 'packages/law', pure),
      room('compliance', 'packages/compliance', pure),
      room('exchange', 'packages/exchange', pure),
      room('contracts', 'packages/contracts', pure),
      room('db', 'packages/db', withDatabase),
      room('api', 'apps/api', {
        ...withDatabase,
        exclude: [...configDefaults.exclude, ...(withFaults ? [] : [FAULTS])],
      }),
      room('cli', 'apps/cli', { ...withDatabase, testTimeout: 120_000 }),
      room('web', 'apps/web', pure),
      room('scripts', 'scripts', pure),
    ],
    passWithNoTests: true,
  },
})
