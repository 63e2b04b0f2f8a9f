import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspectBackup } from '@tenderlight/db/backup/backup-file'
import { connectPglite } from '@tenderlight/db/connect'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { openEmptyPostgres, prepareDirectory } from '@tenderlight/db/testing/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAUNCHER, launch, scratch } from '../testing/launch.ts'

const { folder, remove } = scratch()
const data = join(folder, 'data')
const env = { SEED_DEMO: '0', DATABASE_URL: undefined, DATA_DIR: undefined, PORT: undefined, LOG_LEVEL: 'error' }
const UNITS = 300

let server: ChildProcess
let address: string

function serving(): Promise<string> {
  const args = ['serve', '--port', '0', '--data-dir', data]
  server = spawn(LAUNCHER, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let shown = ''
    server.stderr?.on('data', (chunk: Buffer) => (shown += chunk.toString('utf8')))
    server.stdout?.on('data', (chunk: Buffer) => {
      shown += chunk.toString('utf8')
      const found = /^(http:\S+)\n/m.exec(shown)?.[1]
      if (found !== undefined) resolve(found)
    })
    server.once('close', (code) => reject(new Error(`serve ended with ${code}: ${shown}`)))
  })
}

beforeAll(async () => {
  await prepareDirectory(data)
  const connection = await connectPglite(data)
  const { db } = connection
  const [id, at] = [randomUUID(), new Date('2026-03-02T01:00:00Z')]
  await db.transaction().execute(async (trx) => {
    await createDistrict(trx, { id, name: '测试区', jurisdiction: 'jiujiang', createdAt: at })
    const unit = (_: unknown, n: number) => ({ id: randomUUID(), name: `单位 ${n}`, kind: 'budget-unit' as const })
    await createOrganisations(trx, id, Array.from({ length: UNITS }, unit), at)
  })
  await connection.close()
  address = await serving()
}, 300_000)
afterAll(() => {
  server.kill('SIGKILL')
  remove()
})

/** Asks the server again and again until told to stop; returns the statuses of its answers. */
function keepAsking() {
  const going = new AbortController()
  const ended = (async () => {
    const statuses: number[] = []
    while (!going.signal.aborted) statuses.push((await fetch(`${address}/api/public/units`)).status)
    return statuses
  })()
  return () => {
    going.abort()
    return ended
  }
}

test(
  'backs an embedded database up through the server that uses it, and restores it into an empty folder',
  { timeout: 300_000 },
  async () => {
    const file = join(folder, 'one.backup')
    const stopAsking = keepAsking()
    const made = await launch(['backup', file, '--data-dir', data], { env })
    expect(new Set(await stopAsking())).toEqual(new Set([200]))
    expect(made).toMatchObject({ code: 0, stdout: '' })
    expect(made.stderr).toMatch(/已备份 \d+ 张表、\d+ 行,并已核对/u)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(data, 'control.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(readdirSync(data).filter((name) => name.endsWith('.part'))).toEqual([])
    const { manifest } = await inspectBackup(file)
    expect(manifest.tables['public.organisations']?.rows).toBe(UNITS)
    expect(manifest.tables['pgboss.queue']?.rows).toBeGreaterThan(1)

    const again = await launch(['backup', file, '--data-dir', data], { env })
    expect(again).toMatchObject({ code: 2, stdout: '' })
    expect(again.stderr).toContain('文件已存在')

    const empty = join(folder, 'empty')
    const restored = await launch(['restore', file, '--data-dir', empty, '--lang', 'en'], { env })
    expect(restored).toMatchObject({ code: 0, stdout: '' })
    expect(restored.stderr).toMatch(/each has the number and digest of rows/u)
    expect(restored.stderr).not.toContain('left out')
    const twice = await launch(['restore', file, '--data-dir', empty], { env })
    expect(twice.code).toBe(2)
    expect(twice.stderr).toContain('数据库不是空的')

    const connection = await connectPglite(empty)
    const { rows } = await connection.db
      .selectFrom('organisations')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    expect(rows).toBe(UNITS)
    await connection.close()
    // Without a server the command opens the directory itself.
    const own = await launch(['backup', join(folder, 'two.backup'), '--data-dir', empty], { env })
    expect(own.code).toBe(0)
    const copy = await inspectBackup(join(folder, 'two.backup'))
    expect(copy.manifest.tables['public.organisations']).toEqual(manifest.tables['public.organisations'])
  },
)

test('only somebody who may read the data directory is given a backup', async () => {
  const { port, token } = JSON.parse(readFileSync(join(data, 'control.json'), 'utf8')) as {
    port: number
    token: string
  }
  const ask = (given: string, path = 'backup', method = 'POST') =>
    fetch(`http://127.0.0.1:${port}/${path}`, { method, headers: { authorization: `Bearer ${given}` } })
  expect((await ask('guess')).status).toBe(403)
  expect((await ask(token, 'backup', 'GET')).status).toBe(404)
  expect((await ask(token, 'anything')).status).toBe(404)
  expect((await fetch(`${address}/backup`, { method: 'POST' })).status).toBe(404)
})

test('an embedded backup goes into PostgreSQL and comes out the same', { timeout: 300_000 }, async () => {
  const { connection, dispose } = await openEmptyPostgres()
  const { engine } = connection
  if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
  const there = { ...env, DATABASE_URL: engine.url }
  try {
    const nothing = await launch(['backup', join(folder, 'none.backup')], { env: there })
    expect(nothing.code).toBe(2)
    expect(nothing.stderr).toContain('数据库还没有建立结构')
    expect((await launch(['restore', join(folder, 'one.backup')], { env: there })).code).toBe(0)
    const made = await launch(['backup', join(folder, 'three.backup')], { env: there })
    expect(made.code).toBe(0)
    const [one, three] = [
      await inspectBackup(join(folder, 'one.backup')),
      await inspectBackup(join(folder, 'three.backup')),
    ]
    expect(three.manifest).toEqual(one.manifest)
  } finally {
    await dispose()
  }
})

test('what cannot be done is said, and nothing is left behind', { timeout: 120_000 }, async () => {
  mkdirSync(join(folder, 'bare'))
  const none = await launch(['backup', join(folder, 'x.backup'), '--data-dir', join(folder, 'bare')], { env })
  expect(none.code).toBe(2)
  expect(none.stderr).toContain('目录中没有数据库')
  expect(readdirSync(join(folder, 'bare'))).toEqual([])
  const nowhere = await launch(['backup', join(folder, 'no/x.backup'), '--data-dir', data], { env })
  expect(nowhere.code).toBe(2)
  expect(existsSync(join(folder, 'x.backup'))).toBe(false)

  writeFileSync(join(folder, 'text.backup'), 'no backup')
  const text = await launch(['restore', join(folder, 'text.backup'), '--data-dir', join(folder, 'bare')], { env })
  expect(text).toMatchObject({ code: 2, stdout: '' })
  expect(text.stderr).toContain('这不是备份文件')
  const gone = await launch(['restore', join(folder, 'gone.backup'), '--data-dir', join(folder, 'bare')], { env })
  expect(gone.code).toBe(2)
  const used = await launch(['restore', join(folder, 'one.backup'), '--data-dir', data], { env })
  expect(used.code).toBe(2)
  expect(used.stderr).toContain(`进程号 ${server.pid}`)
})
