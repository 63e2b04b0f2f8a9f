// Measures how many changes of the code the tests of law and compliance notice: `npm run mutation [-- PART] [--mutate GLOBS]`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { splitGlobs } from './mutation/globs.ts'
import { PARTS } from './mutation/parts.ts'

const NAMES = Object.keys(PARTS)
const STRYKER = fileURLToPath(new URL('bin/stryker.js', import.meta.resolve('@stryker-mutator/core/package.json')))
const ONLY = '--mutate'

const asked = process.argv.slice(2)
const at = asked.indexOf(ONLY)
/** `--mutate packages/law/src/{money,calendar}.ts`: of the part these files alone. Its tests are never changed. */
const only = at === -1 ? {} : { MUTATED_ONLY: JSON.stringify(splitGlobs(asked[at + 1] ?? '')) }
const words = at === -1 ? asked : asked.toSpliced(at, 2)
const parts = words.filter((word) => NAMES.includes(word))
/** What else follows goes to Stryker, for example `--concurrency 1`. */
const options = words.filter((word) => !NAMES.includes(word))

for (const part of parts.length === 0 ? NAMES : parts) {
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'scripts/mutation/stryker.config.mjs', ...options], {
    stdio: 'inherit',
    env: { ...process.env, MUTATED_PART: part, MUTATED_ROOT: process.cwd(), ...only },
  })
  if (status !== 0) process.exit(status ?? 1)
}
