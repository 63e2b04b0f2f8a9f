// Kills servers, ends databases, fills disks and disturbs receivers while everybody works: `npm run test:faults [-- KILLS [SEED]]`.
import { spawnSync } from 'node:child_process'

/** How often a server is killed on each of the two databases. */
const [kills = '100', seed] = process.argv.slice(2)
const { status } = spawnSync('vitest', ['run', '--project', 'api', '.faults.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FAULT_KILLS: kills, ...(seed === undefined ? {} : { FAULT_SEED: seed }) },
})
process.exitCode = status ?? 1
