import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { inspectBackup } from '@tenderlight/db/backup/backup-file'
import { restoreBackup } from '@tenderlight/db/backup/restore-backup'
import { writeBackup } from '@tenderlight/db/backup/write-backup'
import type { Connection } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { insertEvidence } from '@tenderlight/db/repositories/evidence'
import { openEmptyPglite, openEmptyPostgres, openPglite } from '@tenderlight/db/testing/test-databases'
import { PDF_FILE, PNG_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDeps } from '../deps.ts'
import { contextFor } from '../record/context.ts'
import { createRecords } from '../record/write-records.ts'
import { seedDistrict } from '../testing/test-api.ts'
import { backupContents } from './backup-contents.ts'
import { contentKey } from './evidence-store.ts'
import type { EvidenceKeeping } from './evidence-store.ts'
import { openKeeping } from './open-keeping.ts'
import { startS3 } from './testing/s3-server.ts'

const AT = new Date('2026-03-04T01:00:00Z')
const DAY = civilDate('2026-03-04')
const LIMITS = { mostBytes: 1_000_000, mostDistrictBytes: 10_000_000 }
const LARGE = Buffer.concat([PDF_FILE, Buffer.alloc(300_000, 'x')])

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-contents-'))
let s3: Awaited<ReturnType<typeof startS3>>
let source: Connection
let from: EvidenceKeeping
let keys: string[]

beforeAll(async () => {
  s3 = await startS3()
  source = (await openPglite()).connection
  from = openKeeping(join(folder, 'from'), { ...LIMITS, s3: undefined })
  keys = await withEvidence(source, [PDF_FILE, PNG_FILE, LARGE])
})
afterAll(async () => {
  await source.close()
  await s3.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A project with these files attached to its announcement; returns the keys of their contents. */
async function withEvidence(connection: Connection, files: readonly Buffer[]): Promise<string[]> {
  const deps = { ...makeDeps({ connection, now: () => AT }), db: connection.db }
  const { districtId, education } = await seedDistrict(deps)
  const context = await contextFor(deps, { districtId, jurisdiction: 'jiujiang' }, DAY)
  const procurement = aProcurement({ id: 'B-1', announcementOn: civilDate('2026-02-02') })
  const person = await deps.db.selectFrom('people').select('id').executeTakeFirstOrThrow()
  return deps.db.transaction().execute(async (trx) => {
    const created = [{ organisationId: education.id, procurement }]
    const [id = ''] = await createRecords(trx, { districtId, context }, { at: AT, by: null }, created)
    const announced = trx.selectFrom('facts').select('id').where('event', '=', 'announcement')
    const fact = await announced.executeTakeFirstOrThrow()
    const made: string[] = []
    for (const bytes of files) {
      const row = {
        district_id: districtId,
        id: randomUUID(),
        organisation_id: education.id,
        procurement_id: id,
        fact_id: fact.id,
        part_id: null,
        event: 'announcement',
        filename: '公告.pdf',
        kind: 'pdf',
        bytes: bytes.length,
        digest: createHash('sha256').update(bytes).digest('hex'),
        note: null,
        recorded_at: AT,
        recorded_by: person.id,
      } as const
      const path = join(folder, row.id)
      writeFileSync(path, bytes)
      await from.store.put(contentKey(row), path)
      await insertEvidence(trx, row)
      made.push(contentKey(row))
    }
    return made
  })
}

const noJobs = () => Promise.resolve()
const backUp = (file: string) => writeBackup(source, createWriteStream(join(folder, file)), AT, backupContents(from))

test(
  'contents go with the backup, from the disk into a bucket and onto another disk',
  { timeout: 300_000 },
  async () => {
    const manifest = await backUp('one.backup')
    const bytes = PDF_FILE.length + PNG_FILE.length + LARGE.length
    expect(manifest.contents).toEqual({ files: 3, bytes, lacking: [] })
    expect((await inspectBackup(join(folder, 'one.backup'))).manifest).toEqual(manifest)
    for (const [name, settings, open] of [
      ['bucket', s3.settings, openEmptyPostgres],
      ['disk', undefined, openEmptyPglite],
    ] as const) {
      const to = openKeeping(join(folder, name), { ...LIMITS, s3: settings })
      const empty = await open()
      const restored = await restoreBackup(empty.connection, join(folder, 'one.backup'), noJobs, backupContents(to))
      expect(restored).toMatchObject({ contents: 3, lacking: [] })
      const contents = await Promise.all(keys.map(async (key) => buffer(await to.store.open(key))))
      expect(contents.map((content) => content.toString('latin1'))).toEqual(
        [PDF_FILE, PNG_FILE, LARGE].map((content) => content.toString('latin1')),
      )
      await empty.dispose()
    }
  },
)

test('a content that was changed on the way is found out, and nothing is restored', { timeout: 300_000 }, async () => {
  await backUp('good.backup')
  const lines = gunzipSync(readFileSync(join(folder, 'good.backup')))
    .toString('utf8')
    .split('\n')
    .slice(0, -2)
  const at = lines.findIndex((line) => line.startsWith('{"content"')) + 1
  const changed = lines.with(at, JSON.stringify(Buffer.from('something else').toString('base64'))).join('\n')
  const digest = createHash('sha256').update(`${changed}\n`).digest('hex')
  writeFileSync(join(folder, 'bad.backup'), gzipSync(`${changed}\n{"sha256":"${digest}"}\n`))
  const { connection: empty } = await openEmptyPglite()
  const to = openKeeping(join(folder, 'nothing'), { ...LIMITS, s3: undefined })
  await expect(restoreBackup(empty, join(folder, 'bad.backup'), noJobs, backupContents(to))).rejects.toThrow('changed')
  expect(await Promise.all(keys.map((key) => to.store.has(key)))).toEqual([false, false, false])
  // What fails after the contents were put takes them back.
  await migrate(empty.db)
  await seedDistrict(makeDeps({ connection: empty, now: () => AT }))
  await expect(restoreBackup(empty, join(folder, 'good.backup'), noJobs, backupContents(to))).rejects.toThrow(
    'not-empty',
  )
  expect(await Promise.all(keys.map((key) => to.store.has(key)))).toEqual([false, false, false])
  await empty.close()
})

test('what is missing or damaged is named, and all else is in the backup', { timeout: 300_000 }, async () => {
  const [missing = '', damaged = '', good = ''] = keys
  await from.store.remove(missing)
  writeFileSync(join(folder, 'from', 'evidence', damaged), 'damaged')
  const { contents } = await backUp('less.backup')
  expect(contents?.files).toBe(3)
  expect(contents?.lacking.toSorted()).toEqual([missing, damaged].toSorted())
  const { connection: empty } = await openEmptyPglite()
  const to = openKeeping(join(folder, 'less'), { ...LIMITS, s3: undefined })
  const restored = await restoreBackup(empty, join(folder, 'less.backup'), noJobs, backupContents(to))
  expect(restored.contents).toBe(1)
  expect(restored.lacking.toSorted()).toEqual([missing, damaged].toSorted())
  expect(await Promise.all([missing, damaged, good].map((key) => to.store.has(key)))).toEqual([false, false, true])
  await empty.close()
})
