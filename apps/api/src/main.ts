import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { readEnv, UnusableEnvironment } from './env.ts'
import { start } from './start.ts'
import type { Running } from './start.ts'

/** What the process says on the terminal; everything else goes to the log. */
function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function greet({ address, demoAccounts }: Running): void {
  say('', `  采招亮灯 · Tenderlight  ${address}`, '')
  const [first] = demoAccounts
  if (first === undefined) return
  say(`  演示账号(密码均为 ${first.password})· demo accounts, all with that password:`)
  say(...demoAccounts.map(({ username, organisation }) => `    ${username.padEnd(12)} ${organisation}`), '')
}

function sayWhy(error: unknown, port: number | undefined): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof DirectoryInUse || error instanceof UnusableEnvironment) return error.message
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `端口 ${port ?? ''} 已被占用,请换一个端口。\nPort ${port ?? ''} is in use; take another: PORT=4401 npm start`
  }
  return error.stack ?? error.message
}

function fail(error: unknown, port?: number): void {
  process.stderr.write(`${sayWhy(error, port)}\n`)
  process.exit(1)
}

/** Starts the server, and ends it on a signal or with the program that started it: also when told to while starting. */
function main(): void {
  const env = readEnv()
  const from = performance.now()
  say('… 打开数据库,空库先装入演示区 · opening the database; an empty one is filled with the demo district')
  const starting = start(env)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    say('正在停止… stopping…')
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => fail(error, env.port),
      )
  }
  // A terminal signals every process it runs and the boot script passes its own signal on: the second one is no new order.
  process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop)
  const ready = (running: Running) => {
    say(`✓ 打开数据库 · ${((performance.now() - from) / 1000).toFixed(1)} s`)
    greet(running)
  }
  starting.then(ready, (error: unknown) => fail(error, env.port))
}

try {
  main()
} catch (error) {
  fail(error)
}
