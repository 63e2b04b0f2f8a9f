import { databaseTrouble } from '@tenderlight/db/database-trouble'
import { DirectoryInUse } from '@tenderlight/db/directory-lock'
import { readEnv, UnusableEnvironment } from './env.ts'
import { start } from './start.ts'
import type { Running } from './start.ts'

/** What the process says on the terminal; everything else goes to the log. */
function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function greet({ address, demoAccounts, firstLink, demoBesideOthers }: Running): void {
  say('', `  采招亮灯 · Tenderlight  ${address}`, '')
  if (firstLink !== undefined) {
    say('  还没有任何账号。请在 24 小时内打开下面的链接(只能用一次),建立区县和管理员账号。')
    say(
      '  Nobody can sign in yet. Open this link within 24 hours to make the district and its administrator; it works once:',
    )
    say('', `    ${firstLink}`, '')
  }
  if (demoBesideOthers) {
    say(
      '  注意:演示账号与正式人员同在一个库中,演示密码是公开的。正式使用前请停用演示账号,或用 SEED_DEMO=0 和空库重新开始。',
    )
    say(
      '  Note: demo accounts, whose password everybody knows, stand beside real people. Disable them, or begin anew with SEED_DEMO=0.',
      '',
    )
  }
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
  if (databaseTrouble(error) === 'full') {
    return (
      `磁盘写满,数据库不能继续工作,程序退出。请清理磁盘空间后重新启动;已经确认办成的都已保存。(${error.message})\n` +
      `The disk is full and the database cannot go on. Make room and start again; what was confirmed is kept.`
    )
  }
  return error.stack ?? error.message
}

/** How long the answers that tell of it still have. */
const LAST_ANSWERS_MS = 500

function fail(error: unknown, port?: number): void {
  process.stderr.write(`${sayWhy(error, port)}\n`)
  process.exit(1)
}

/** Starts the server, and ends it on a signal or with the program that started it: also when told to while starting. */
function main(): void {
  const env = readEnv()
  const from = performance.now()
  say('… 打开数据库,空库先装入演示区 · opening the database; an empty one is filled with the demo district')
  const whenStopped = (error: Error) => setTimeout(() => fail(error, env.port), LAST_ANSWERS_MS)
  const starting = start({ ...env, whenStopped })
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
