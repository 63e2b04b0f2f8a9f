import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { prepareDirectory, prepareEmptyDirectory } from '@tenderlight/db/testing/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAUNCHER, launch, scratch } from '../testing/launch.ts'

const { folder, remove } = scratch()
const data = join(folder, 'data')
const env = { SEED_DEMO: '0', DATABASE_URL: undefined, DATA_DIR: undefined, PORT: undefined }

/** Starts the server on a free port; resolves with its address. */
function serving(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let shown = ''
    child.stderr?.on('data', (chunk: Buffer) => (shown += chunk.toString('utf8')))
    child.stdout?.on('data', (chunk: Buffer) => {
      shown += chunk.toString('utf8')
      const address = /^(http:\S+)\n/m.exec(shown)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('close', (code) => reject(new Error(`serve ended with ${code}: ${shown}`)))
  })
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('close', resolve))

let server: ChildProcess
let address: string
beforeAll(async () => {
  const args = ['serve', '--port', '0', '--data-dir', 'data']
  server = spawn(LAUNCHER, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  address = await serving(server)
}, 120_000)
afterAll(() => {
  server.kill('SIGKILL')
  remove()
})

test('serves the API, refuses a second server and a migration on the same folder, and ends cleanly', async () => {
  expect((await fetch(`${address}/healthz`)).status).toBe(200)

  const second = await launch(['serve', '--port', '0', '--data-dir', data], { env })
  expect(second).toMatchObject({ code: 2, stdout: '' })
  expect(second.stderr).toContain(`进程号 ${server.pid}`)
  expect((await launch(['migrate', '--data-dir', data], { env })).code).toBe(2)

  const other = join(folder, 'other')
  await prepareDirectory(other)
  const taken = await launch(['serve', '--port', new URL(address).port, '--data-dir', other], { env })
  expect(taken).toMatchObject({ code: 2, stdout: '' })
  expect(taken.stderr).toContain('换一个端口')

  const end = ended(server)
  server.kill('SIGTERM')
  expect(await end).toBe(0)
})

test('migrate prints what ran, and then that nothing is left to do', async () => {
  const fresh = join(folder, 'fresh')
  await prepareEmptyDirectory(fresh)
  const first = await launch(['migrate', '--data-dir', fresh], { env })
  expect(first.code).toBe(0)
  expect(first.stdout).toMatch(/^0001-tenancy\n/)
  const again = await launch(['migrate', '--data-dir', fresh], { env })
  expect(again).toMatchObject({ code: 0, stdout: '', stderr: '数据库结构已是最新。\n' })
})

test('settings that cannot be used are named', async () => {
  const { code, stderr } = await launch(['serve', '--port', 'none', '--data-dir', data], { env })
  expect(code).toBe(2)
  expect(stderr).toContain('PORT=none')
})
