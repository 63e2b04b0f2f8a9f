// Measures how many changes of the code the tests of law and compliance notice: `npm run mutation [-- PART]`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PARTS } from './mutation/parts.ts'

const NAMES = Object.keys(PARTS)
const STRYKER = fileURLToPath(new URL('bin/stryker.js', import.meta.resolve('@stryker-mutator/core/package.json')))

const asked = process.argv.slice(2)
const parts = asked.filter((word) => NAMES.includes(word))
/** What follows the parts goes to Stryker, for example `--mutate packages/law/src/money.ts`. */
const options = asked.filter((word) => !NAMES.includes(word))

for (const part of parts.length === 0 ? NAMES : parts) {
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'scripts/mutation/stryker.config.mjs', ...options], {
    stdio: 'inherit',
    env: { ...process.env, MUTATED_PART: part, MUTATED_ROOT: process.cwd() },
  })
  if (status !== 0) process.exit(status ?? 1)
}
