import { defineConfig } from 'vitest/config'

/** The tests that mutants are tried against: all of the room but the proofs that walk every day or 100,000 records. */
export default defineConfig({
  test: {
    include: [`packages/${process.env['MUTATED_ROOM'] ?? 'law'}/src/**/*.test.ts`],
    exclude: ['**/*.proof.test.ts', '**/node_modules/**'],
    setupFiles: [new URL('fewer-runs.ts', import.meta.url).pathname],
    environment: 'node',
    env: { TZ: 'America/New_York' },
    testTimeout: 20_000,
  },
})
