import { defineConfig } from 'vitest/config'
import { PARTS } from './parts.ts'

const part = PARTS[process.env['MUTATED_PART'] ?? 'law']

/** The tests that mutants are tried against: all of the part but the proofs that walk every day or 100,000 records. */
export default defineConfig({
  test: {
    include: [...(part?.tests ?? [])],
    exclude: [...(part?.withoutTests ?? []), '**/*.proof.test.ts', '**/node_modules/**'],
    setupFiles: [new URL('fewer-runs.ts', import.meta.url).pathname],
    environment: 'node',
    // Stryker switches one change on after another inside the loaded modules; what runs once while loading is not tried.
    isolate: false,
    env: { TZ: 'America/New_York' },
    testTimeout: 20_000,
  },
})
