import { childEnvironment, run } from './run.mjs'
import { ensureToolchain } from './toolchain.mjs'

/** `npm test`: every gate and every suite; returns 0 only when all of them passed. */
export async function test(args) {
  const tools = await ensureToolchain()
  const { code } = await run(tools.node, ['scripts/test.ts', ...args], { env: childEnvironment(tools), show: true })
  return code
}
