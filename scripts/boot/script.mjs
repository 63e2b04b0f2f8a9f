import { childEnvironment, run } from './run.mjs'
import { ensureToolchain } from './toolchain.mjs'

const LOOK_MS = 1000

/**
 * Ends this process, and with it what it runs, when the npm that started it is gone: npm ends its shell, and the
 * shell tells nobody.
 */
function endWithParent() {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), LOOK_MS).unref()
}

/**
 * The command that runs `file` of scripts/ on our Node: the tests, the benchmarks, the mutation runs. Returns its exit
 * code.
 */
export const script = (file) => async (args) => {
  endWithParent()
  const tools = await ensureToolchain()
  const { code } = await run(tools.node, [`scripts/${file}`, ...args], { env: childEnvironment(tools), show: true })
  return code
}
