#!/usr/bin/env node
// Fetches what a fresh machine lacks, then starts, tests or develops Tenderlight. Needs only Node 20 or newer with npm.
import { develop } from './boot/develop.mjs'
import { fail, say, sayOnStderr } from './boot/say.mjs'
import { script } from './boot/script.mjs'
import { ensureToolchain } from './boot/toolchain.mjs'
import { start } from './boot/start.mjs'

const OLDEST_NODE = 20

async function toolchain() {
  sayOnStderr()
  const tools = await ensureToolchain()
  if (process.argv.includes('--quiet')) process.stdout.write(`${tools.node}\n`)
  else process.stdout.write(`node ${tools.node}\npnpm ${tools.pnpm}\n`)
  return 0
}

const COMMANDS = {
  start,
  test: script('test.ts'),
  'test:faults': script('faults.ts'),
  bench: script('bench.ts'),
  'test:fuzz': script('fuzz.ts'),
  mutation: script('mutation.ts'),
  dependencies: script('dependencies.ts'),
  dev: develop,
  toolchain,
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  fail(
    `需要 Node ${OLDEST_NODE} 或更高版本,当前为 ${process.versions.node}。`,
    `Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

const command = COMMANDS[process.argv[2] ?? 'start']
if (command === undefined) {
  say(`usage: node scripts/boot.mjs ${Object.keys(COMMANDS).join(' | ')}`)
  process.exit(2)
}
command(process.argv.slice(3)).then(
  (code) => process.exit(code),
  (error) => {
    if (error?.said !== true)
      fail('启动脚本出错。', error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exit(1)
  },
)
