// Sends malformed ledgers, notices and calls to a real server on both databases: `npm run test:fuzz [-- INPUTS [SEED]]`.
import { spawnSync } from 'node:child_process'

const [inputs = '20000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2)
console.log(`${inputs} inputs from seed ${seed}; the same again: npm run test:fuzz -- ${inputs} ${seed}`)
const { status } = spawnSync('vitest', ['run', '--project', 'api', 'apps/api/src/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_INPUTS: inputs, FUZZ_SEED: seed },
})
process.exitCode = status ?? 1
