import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { connectPglite } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { createPerson } from '@tenderlight/db/repositories/people'
import { openEmptyPostgres, openPostgres, prepareDirectory } from '@tenderlight/db/testing/test-databases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, scratch } from '../testing/launch.ts'

const { folder, remove } = scratch()
const data = join(folder, 'data')
const env = { DATABASE_URL: undefined, DATA_DIR: undefined, PORT: undefined, PUBLIC_URL: undefined }
const LINK = /^http:\/\/127\.0\.0\.1:4400\/app\/set-password#([\w-]{43})\n$/u

/** A district whose only administrator has a second factor. */
async function seed({ db }: Connection): Promise<void> {
  const [districtId, organisationId, id] = [randomUUID(), randomUUID(), randomUUID()]
  const createdAt = new Date('2026-03-02T01:00:00Z')
  await db.transaction().execute(async (trx) => {
    await createDistrict(trx, { id: districtId, name: '测试区', jurisdiction: 'jiujiang', createdAt })
    const bureau = { id: organisationId, name: '测试区财政局', kind: 'finance-bureau' as const }
    await createOrganisations(trx, districtId, [bureau], createdAt)
    const person = { districtId, id, organisationId, username: 'admin', name: '管理员', password: 'x', createdAt }
    await createPerson(trx, { ...person, role: 'administrator' })
    const factor = { id: randomUUID(), login_id: id, secret: 'x', recovery_codes: 'x', confirmed: true, failures: 0 }
    await trx.insertInto('second_factors').values(factor).execute()
    await trx.updateTable('logins').set({ second_factor: true }).where('id', '=', id).execute()
  })
}

/** What stands in the database: the links by their hash, second factors and what the log says. */
async function found({ db }: Connection) {
  const links = await db.selectFrom('one_time_values').select('identifier').execute()
  const factors = await db.selectFrom('second_factors').select('id').execute()
  const log = await db.selectFrom('audit_entries').select(['action', 'person_name as by', 'label']).execute()
  return { links: links.map(({ identifier }) => identifier), factors: factors.length, log }
}
const hashOf = (token = '') => createHash('sha256').update(`reset-password:${token}`).digest('base64url')
const ENTRY = { action: 'password.reset', by: '命令行', label: 'admin' }

beforeAll(async () => {
  await prepareDirectory(data)
  const connection = await connectPglite(data)
  await seed(connection)
  await connection.close()
}, 120_000)
afterAll(remove)

test('embedded, with the server stopped: prints the link alone, and takes the second factor away if asked', async () => {
  const kept = await launch(['recover', 'admin', '--data-dir', data], { env })
  expect(kept.code).toBe(0)
  expect(kept.stdout).toMatch(LINK)
  expect(kept.stderr).toContain('二次验证没有改变')
  expect(kept.stderr).toContain('没有设置 PUBLIC_URL')
  const given = { ...env, PUBLIC_URL: 'https://lights.example.gov.cn/' }
  const gone = await launch(['recover', 'ADMIN', '--second-factor', '--data-dir', data, '--lang', 'en'], { env: given })
  const token = /^https:\/\/lights\.example\.gov\.cn\/app\/set-password#([\w-]{43})\n$/u.exec(gone.stdout)?.[1]
  expect(gone).toMatchObject({ code: 0, stderr: expect.stringContaining('The second factor was taken away') as string })
  const connection = await connectPglite(data)
  try {
    const log = [ENTRY, { ...ENTRY, by: 'command line' }]
    expect(await found(connection)).toEqual({ links: [hashOf(token)], factors: 0, log })
  } finally {
    await connection.close()
  }
})

test('embedded, in use by a server: refused with what to do, and nothing is changed', async () => {
  const connection = await connectPglite(data)
  try {
    const before = await found(connection)
    const used = await launch(['recover', 'admin', '--data-dir', data], { env })
    expect(used).toMatchObject({ code: 2, stdout: '' })
    expect(used.stderr).toContain('数据库正由运行中的服务使用')
    expect(used.stderr).toContain('请先停止服务')
    expect(await found(connection)).toEqual(before)
  } finally {
    await connection.close()
  }
})

test('PostgreSQL, beside whoever else is connected', async () => {
  const { connection, dispose } = await openPostgres()
  const { engine } = connection
  if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
  try {
    await seed(connection)
    const made = await launch(['recover', 'admin', '--second-factor'], { env: { ...env, DATABASE_URL: engine.url } })
    expect(made.code).toBe(0)
    expect(made.stderr).toContain('二次验证已取消')
    const token = LINK.exec(made.stdout)?.[1]
    expect(await found(connection)).toEqual({ links: [hashOf(token)], factors: 0, log: [ENTRY] })
  } finally {
    await dispose()
  }
})

test('what cannot be done is said, and no database is made', async () => {
  mkdirSync(join(folder, 'bare'))
  const none = await launch(['recover', 'admin', '--data-dir', join(folder, 'bare')], { env })
  expect(none).toMatchObject({ code: 2, stdout: '' })
  expect(none.stderr).toContain('目录中没有数据库')
  expect(readdirSync(join(folder, 'bare'))).toEqual([])
  const nobody = await launch(['recover', 'nobody', '--data-dir', data], { env })
  expect(nobody).toMatchObject({ code: 2, stdout: '' })
  expect(nobody.stderr).toContain('没有这个账号:nobody')
  const { connection, dispose } = await openEmptyPostgres()
  const { engine } = connection
  if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
  try {
    const bare = await launch(['recover', 'admin'], { env: { ...env, DATABASE_URL: engine.url } })
    expect(bare).toMatchObject({ code: 2, stdout: '' })
    expect(bare.stderr).toContain('数据库的结构不是本版本的')
  } finally {
    await dispose()
  }
})
