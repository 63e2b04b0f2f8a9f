import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connectPglite } from './connect.ts'
import { DirectoryInUse, lockDirectory } from './directory-lock.ts'
import { prepareEmptyDirectory } from './testing/test-databases.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tenderlight-lock-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** A process of its own that holds the lock until it is told to end. */
async function otherHolder() {
  const lock = new URL('./directory-lock.ts', import.meta.url).href
  const script = `import { lockDirectory } from ${JSON.stringify(lock)}
    lockDirectory(process.argv[1]); process.stdout.write('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('a directory that a live process holds is refused, naming the process and what to do', async () => {
  const holder = await otherHolder()
  try {
    await expect(connectPglite(directory)).rejects.toThrow(
      `数据目录正在被另一个进程使用:${directory}(进程号 ${holder.pid})`,
    )
    await expect(connectPglite(directory)).rejects.toThrow(/DATA_DIR/u)
  } finally {
    holder.kill('SIGKILL')
    await once(holder, 'exit')
  }
})

test('the lock of a process that was killed is taken over', async () => {
  const holder = await otherHolder()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const unlock = lockDirectory(directory)
  unlock()
  expect(readdirSync(directory)).toEqual([])
})

test('a lock of an earlier process with the same number is taken over', () => {
  const reused = { pid: process.pid, startedAt: '1' }
  writeFileSync(join(directory, 'tenderlight.lock'), JSON.stringify(reused))
  lockDirectory(directory)()
  expect(readdirSync(directory)).toEqual([])
})

test('a lock that cannot be read is taken over', () => {
  writeFileSync(join(directory, 'tenderlight.lock'), 'half a li')
  lockDirectory(directory)()
  expect(readdirSync(directory)).toEqual([])
})

test('the same process does not open a directory twice', async () => {
  await prepareEmptyDirectory(directory)
  const first = await connectPglite(directory)
  await expect(connectPglite(directory)).rejects.toThrow(DirectoryInUse)
  await first.close()
  const second = await connectPglite(directory)
  await second.close()
})

test('of many processes that start at once on a stale lock, one gets the directory', async () => {
  writeFileSync(join(directory, 'tenderlight.lock'), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: null }))
  const lock = new URL('./directory-lock.ts', import.meta.url).href
  const script = `import { lockDirectory } from ${JSON.stringify(lock)}
    try { lockDirectory(process.argv[1]); process.stdout.write('got') } catch { process.stdout.write('no') }
    setTimeout(() => {}, 3000)`
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module-typescript', '-e', script, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  try {
    const said = await Promise.all(
      children.map(async ({ stdout }) => String(((await once(stdout, 'data')) as [Buffer])[0])),
    )
    expect(said.toSorted()).toEqual(['got', 'no', 'no', 'no', 'no', 'no'])
  } finally {
    for (const child of children) child.kill('SIGKILL')
  }
})
