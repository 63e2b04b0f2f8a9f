import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '../connect.ts'
import { appendEntries } from '../repositories/audit-entries.ts'
import type { NewEntry } from '../repositories/audit-entries.ts'
import { createDistrict, createOrganisations } from '../repositories/organisations.ts'
import { openEmptyPglite, openEmptyPostgres, openPglite, openPostgres } from '../testing/test-databases.ts'
import { UnusableBackup } from './backup-file.ts'
import { RestoreRefused, restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const noJobs = () => Promise.resolve()
const AT = new Date('2026-03-02T01:00:00.123456Z')

const ENTRIES = 12
const anEntry = (_: unknown, n: number): NewEntry => ({
  person: null,
  name: '系统',
  role: '',
  address: '',
  action: 'ledger.confirm',
  recordKind: 'ledger',
  recordId: String(n),
  label: `第 ${n} 次`,
  before: null,
  after: null,
})

/** A value of every kind that is stored, with what is easily lost on the way. */
async function fillDistrict({ db }: Connection): Promise<string> {
  const id = randomUUID()
  await db.transaction().execute(async (trx) => {
    await createDistrict(trx, {
      id,
      name: '测试区 "引号" \\ \u2028 换行\n制表\t𠮷',
      jurisdiction: 'jiujiang',
      createdAt: AT,
    })
    await createOrganisations(trx, id, [{ id: randomUUID(), name: '教育局', kind: 'budget-unit' }], AT)
    await sql`insert into ledger_imports (district_id, id, organisation_id, filename, digest, reading, counts, status, uploaded_at)
      select district_id, ${randomUUID()}::uuid, id, 'a.csv', 'x', 'null'::jsonb,
        '{"new": 12345678901234567890, "text": "\\u0022 null", "list": [1.50, null]}'::jsonb, 'previewed',
        '2026-03-02 01:00:00.123456+00'::timestamptz from organisations where district_id = ${id}`.execute(trx)
    await appendEntries(trx, id, AT, Array.from({ length: ENTRIES }, anEntry))
  })
  return id
}

/** Adds a unit with one import in each transaction, and so on until told to stop; returns how many. */
function keepWriting(connection: Connection, districtId: string) {
  const going = new AbortController()
  const ended = (async () => {
    let written = 0
    while (!going.signal.aborted) {
      const unit = randomUUID()
      await connection.db.transaction().execute(async (trx) => {
        const name = `单位 ${unit}`
        await createOrganisations(trx, districtId, [{ id: unit, name, kind: 'budget-unit' }], AT)
        await sql`insert into ledger_imports (district_id, id, organisation_id, filename, digest, reading, counts, status, uploaded_at)
          values (${districtId}, ${randomUUID()}, ${unit}, 'b.csv', 'x', '{}', '{}', 'previewed', now())`.execute(trx)
      })
      written += 1
      // PGlite answers without leaving the turn of the event loop: let the others have theirs.
      await setImmediate()
    }
    return written
  })()
  return () => {
    going.abort()
    return ended
  }
}

const count = async ({ db }: Connection, table: string) => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? -1
}
const backup = (from: Connection, file: string) => writeBackup(from, createWriteStream(join(folder, file)), AT)
const restore = (to: Connection, file: string) => restoreBackup(to, join(folder, file), noJobs)

describe.each([
  { from: 'PGlite', to: 'PostgreSQL', open: openPglite, target: openEmptyPostgres },
  { from: 'PostgreSQL', to: 'PGlite', open: openPostgres, target: openEmptyPglite },
])('a backup of $from', ({ from, to, open, target }) => {
  test(
    `taken while others write is one moment, and is the same in ${to} and in ${from}`,
    { timeout: 600_000 },
    async () => {
      const source = await open()
      const districtId = await fillDistrict(source.connection)
      const stopWriting = keepWriting(source.connection, districtId)
      await expect.poll(() => count(source.connection, 'ledger_imports'), { timeout: 300_000 }).toBeGreaterThan(20)
      const manifest = await backup(source.connection, `${from}.backup`)
      await expect
        .poll(() => count(source.connection, 'ledger_imports'), { timeout: 300_000 })
        .toBeGreaterThan(manifest.tables['public.ledger_imports']?.rows ?? 0)
      await stopWriting()
      // Each unit came with its import in one transaction: the backup holds both or neither.
      expect(manifest.tables['public.organisations']?.rows).toBe(manifest.tables['public.ledger_imports']?.rows)

      for (const openTarget of [target, open]) {
        const empty = await openTarget()
        const restored = await restore(empty.connection, `${from}.backup`)
        expect(restored).toMatchObject({ tables: Object.keys(manifest.tables).length, logs: 1, jobs: false })
        expect(await count(empty.connection, 'organisations')).toBe(manifest.tables['public.organisations']?.rows)
        const { rows } = await sql`select d.name, reading = 'null'::jsonb as json_null, counts #>> '{new}' as number,
        counts #>> '{list,0}' as fraction, extract(microseconds from uploaded_at)::int as microseconds
        from districts d join ledger_imports i on i.district_id = d.id and i.filename = 'a.csv'`.execute(
          empty.connection.db,
        )
        expect(rows).toEqual([
          {
            name: '测试区 "引号" \\ \u2028 换行\n制表\t𠮷',
            json_null: true,
            number: '12345678901234567890',
            fraction: '1.50',
            microseconds: 123_456,
          },
        ])
        // Foreign keys are in force again.
        await expect(
          empty.connection.db
            .transaction()
            .execute((trx) =>
              createOrganisations(trx, randomUUID(), [{ id: randomUUID(), name: 'x', kind: 'budget-unit' }], AT),
            ),
        ).rejects.toThrow(/foreign key/u)
        const again = await backup(empty.connection, 'again.backup')
        expect(again).toEqual(manifest)
        // The log goes on from where it ended.
        await empty.connection.db
          .transaction()
          .execute((trx) => appendEntries(trx, districtId, AT, [anEntry(undefined, ENTRIES)]))
        expect(await count(empty.connection, 'audit_entries')).toBe(ENTRIES + 1)
        await expect(restore(empty.connection, `${from}.backup`)).rejects.toThrow(/not-empty: .*public\.districts/u)
        await empty.dispose()
      }
      await source.dispose()
    },
  )
})

describe('a file that is not as it was written changes nothing', () => {
  const whole = async () => {
    const source = await openPglite()
    await fillDistrict(source.connection)
    await backup(source.connection, 'good.backup')
    await source.dispose()
    return readFileSync(join(folder, 'good.backup'))
  }
  /** With the seal made anew, as somebody would who knows how. */
  const resealed = (text: string) => {
    const lines = text.split('\n').slice(0, -2)
    const digest = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex')
    return gzipSync(`${lines.join('\n')}\n{"sha256":"${digest}"}\n`)
  }

  test('cut off, changed, of another form, or no backup at all', { timeout: 600_000 }, async () => {
    const good = await whole()
    const text = gunzipSync(good).toString('utf8')
    const cases: [string, Buffer, string][] = [
      ['cut off in the middle', good.subarray(0, good.length / 2), 'cut-off'],
      ['its last line is missing', gzipSync(text.split('\n').slice(0, -2).join('\n') + '\n'), 'cut-off'],
      ['a word was changed', gzipSync(text.replace('教育局', '教育厅')), 'changed'],
      ['something follows', gzipSync(`${text}["x"]\n`), 'changed'],
      ['a later form', gzipSync(text.replace('"tenderlight-backup":2', '"tenderlight-backup":3')), 'other-form'],
      ['a text', Buffer.from('no backup'), 'no-backup'],
      ['another gzip', gzipSync('["x"]\n'), 'no-backup'],
      ['an empty file', Buffer.alloc(0), 'cut-off'],
      ['changed with a new seal', resealed(text.replace('教育局', '教育厅')), 'differs'],
      [
        'a column that there is not',
        resealed(text.replace('"name":"filename"', '"name":"x; drop table facts"')),
        'differs',
      ],
      ['of a later version', resealed(text.replace('"0001-tenancy"', '"0001-tenancy","9999-later"')), 'newer-version'],
    ]
    const empty = await openEmptyPglite()
    const told: [string, unknown][] = []
    for (const [because, bytes] of cases) {
      writeFileSync(join(folder, 'bad.backup'), bytes)
      const error: unknown = await restore(empty.connection, 'bad.backup').catch((cause: unknown) => cause)
      const isOurs = error instanceof RestoreRefused || error instanceof UnusableBackup
      told.push([because, isOurs ? error.what : error])
    }
    expect(told).toEqual(cases.map(([because, , what]) => [because, what]))
    expect(await count(empty.connection, 'districts')).toBe(0)
    expect(await restore(empty.connection, 'good.backup')).toMatchObject({ rows: 3 + ENTRIES, logs: 1 })
    await empty.dispose()
  })

  test('a disk that is full is told, and the database goes on', { timeout: 600_000 }, async () => {
    const source = await openPglite()
    await fillDistrict(source.connection)
    await expect(writeBackup(source.connection, createWriteStream('/dev/full'), AT)).rejects.toThrow(/ENOSPC/u)
    await expect(writeBackup(source.connection, createWriteStream(join(folder, 'no/such')), AT)).rejects.toThrow(
      /ENOENT/u,
    )
    expect(await count(source.connection, 'districts')).toBe(1)
    await source.dispose()
  })
})
