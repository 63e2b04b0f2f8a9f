// Measures how many changes of the code the tests of law and compliance notice: `npm run mutation [-- law|compliance]`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOMS = ['law', 'compliance']
const STRYKER = fileURLToPath(new URL('bin/stryker.js', import.meta.resolve('@stryker-mutator/core/package.json')))

const asked = process.argv.slice(2)
const rooms = asked.filter((word) => ROOMS.includes(word))
/** What follows the rooms goes to Stryker, for example `--mutate packages/law/src/money.ts`. */
const options = asked.filter((word) => !ROOMS.includes(word))

for (const room of rooms.length === 0 ? ROOMS : rooms) {
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'scripts/mutation/stryker.config.mjs', ...options], {
    stdio: 'inherit',
    env: { ...process.env, MUTATED_ROOM: room },
  })
  if (status !== 0) process.exit(status ?? 1)
}
