import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { stateDigest } from '../audit-log/entry.ts'
import type { LogEntry } from '../audit-log/entry.ts'
import { exportLine, LOG_FORMAT } from '../audit-log/export-line.ts'
import { signHead } from '../audit-log/head.ts'
import { newSigningKey, publicKeyText } from '../audit-log/keys.ts'
import { LogCheck } from '../audit-log/log-check.ts'
import type { Db } from '../connect.ts'
import { forEachDatabase } from '../testing/for-each-database.ts'
import { appendEntries } from './audit-entries.ts'
import type { NewEntry } from './audit-entries.ts'
import { headsOf, isSigned, keepHead, latestHead, logEndBefore } from './audit-heads.ts'
import { publicKeys, useKey } from './audit-keys.ts'
import { entriesBetween, listEntries, logWords } from './audit-list.ts'
import { logEnd } from './log-end.ts'

const PERSON = randomUUID()

function anEntry(overrides: Partial<NewEntry> = {}): NewEntry {
  return {
    person: PERSON,
    name: '王敏',
    role: 'clerk',
    address: '192.0.2.7',
    action: 'procurements.recordFact',
    recordKind: 'procurement',
    recordId: randomUUID(),
    label: '九-2026-1',
    before: stateDigest({ a: 1 }),
    after: stateDigest({ a: 2 }),
    ...overrides,
  }
}

const at = (time: string): Date => new Date(`2026-11-20T${time}+08:00`)

forEachDatabase('the log', (connection) => {
  const append = (district: string, now: Date, ...entries: readonly NewEntry[]) =>
    connection()
      .db.transaction()
      .execute((trx) => appendEntries(trx, district, now, entries))

  test('numbers without a gap, each with the hash of the one ahead, a district apart from another', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await append(one, at('09:00'), anEntry(), anEntry())
    await append(other, at('09:01'), anEntry())
    await append(one, at('09:02'), anEntry({ person: null, before: null, after: null }))
    const { db } = connection()
    const entries = await all(db, one)
    expect(entries.map(({ number, previous }) => [number, previous])).toEqual([
      [1, '0'.repeat(64)],
      [2, entries[0]?.hash],
      [3, entries[1]?.hash],
    ])
    expect((await verify(db, one)).problems).toEqual([])
    expect((await verify(db, other)).entries).toBe(1)
  })

  test('its end is told to whoever asks in the district, also who may not read it, and to nobody else', async () => {
    const [district, other] = [randomUUID(), randomUUID()]
    await append(district, at('09:00'), anEntry(), anEntry())
    await append(other, at('09:01'), anEntry())
    const office = connection().within({
      as: 'person',
      district,
      person: PERSON,
      roles: ['office'],
      reach: { kind: 'district' },
      own: [],
      writes: false,
    })
    expect(await logEnd(office, district)).toBe(2)
    expect(await entriesBetween(office, district, { after: 0, through: 9, limit: 9 })).toEqual([])
    expect(await logEnd(office, other)).toBeNull()
    expect(await logEnd(connection().within({ as: 'nobody' }), district)).toBeNull()
    const empty = randomUUID()
    expect(await logEnd(connection().within({ as: 'sweep', district: empty }), empty)).toBe(0)
  })

  test('an entry is never older than the one ahead, whichever server wrote it', async () => {
    const district = randomUUID()
    await append(district, at('09:00:02'), anEntry())
    await append(district, at('09:00:01'), anEntry())
    const times = (await listEntries(connection().db, district, {}, { before: undefined, limit: 9 })).map(
      (one) => one.at,
    )
    expect(times).toEqual(['2026-11-20T01:00:02.000Z', '2026-11-20T01:00:02.000Z'])
  })

  test('with a change that fails its entry is gone, and the next has its number', async () => {
    const district = randomUUID()
    await append(district, at('09:00'), anEntry())
    const failing = connection()
      .db.transaction()
      .execute(async (trx) => {
        await appendEntries(trx, district, at('09:01'), [anEntry()])
        throw new RangeError('no')
      })
    await expect(failing).rejects.toThrow('no')
    await append(district, at('09:02'), anEntry())
    expect(await verify(connection().db, district)).toMatchObject({ entries: 2, problems: [] })
  })

  test('fifty writers at once: every entry there, one chain, no fork', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const writers = Array.from({ length: 50 }, async (_, writer) => {
      for (let turn = 0; turn < 10; turn += 1) {
        await append(writer % 5 === 0 ? other : one, new Date(), anEntry({ label: `${writer}/${turn}` }))
      }
    })
    await Promise.all(writers)
    const { db } = connection()
    expect(await verify(db, one)).toMatchObject({ entries: 400, problems: [] })
    expect(await verify(db, other)).toMatchObject({ entries: 100, problems: [] })
    const labels = (await all(db, one)).map(({ label }) => label)
    expect(new Set(labels).size).toBe(400)
  })

  test.each(['audit_entries', 'audit_heads', 'audit_keys'])(
    '%s refuses every change, also without ordinary triggers',
    async (table) => {
      const district = randomUUID()
      const { db } = connection()
      await append(district, at('09:00'), anEntry())
      await useKey(db, { id: randomUUID(), publicKey: 'x' }, at('08:00'))
      const set = { audit_entries: `person_name = 'x'`, audit_heads: `hash = ''`, audit_keys: `id = ''` }[table] ?? ''
      for (const statement of [`update ${table} set ${set}`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/u)
        const asReplica = db.transaction().execute(async (trx) => {
          await sql`set local session_replication_role = replica`.execute(trx)
          await sql.raw(statement).execute(trx)
        })
        await expect(asReplica).rejects.toThrow(/append-only/u)
      }
      expect(await verify(db, district)).toMatchObject({ entries: 1, problems: [] })
    },
  )

  test('the database takes no entry that does not follow the one ahead', async () => {
    const district = randomUUID()
    const { db } = connection()
    await append(district, at('09:00'), anEntry(), anEntry())
    const [second] = await listEntries(db, district, {}, { before: undefined, limit: 1 })
    const insert = (number: number, previous: string) =>
      sql`insert into audit_entries (district_id, number, at, person_name, role, address, action, record_kind, record_id, label, previous, hash)
        values (${district}, ${number}, now(), '', '', '', 'a', 'b', '', '', ${previous}, ${'a'.repeat(64)})`.execute(
        db,
      )
    await expect(insert(4, second?.hash ?? '')).rejects.toThrow(/does not follow/u)
    await expect(insert(3, '0'.repeat(64))).rejects.toThrow(/does not follow/u)
    await expect(insert(2, second?.previous ?? '')).rejects.toThrow(/audit_entries_pkey/u)
    await insert(3, second?.hash ?? '')
  })

  test('is listed newest first, by person, action, record and time, page by page', async () => {
    const district = randomUUID()
    const { db } = connection()
    const [person, record] = [randomUUID(), randomUUID()]
    await append(district, at('09:00'), anEntry({ action: 'access.signIn', person, name: '旧名' }))
    await append(district, at('10:00'), anEntry({ recordId: record }), anEntry({ person, name: '新名', label: 'JJ-7' }))
    const numbers = async (filter: Parameters<typeof listEntries>[2], before?: number, limit = 10) =>
      (await listEntries(db, district, filter, { before, limit })).map(({ number }) => number)
    expect(await numbers({})).toEqual([3, 2, 1])
    expect(await numbers({}, undefined, 2)).toEqual([3, 2])
    expect(await numbers({}, 2, 2)).toEqual([1])
    expect(await numbers({ person })).toEqual([3, 1])
    expect(await numbers({ action: 'access.signIn' })).toEqual([1])
    expect(await numbers({ record })).toEqual([2])
    expect(await numbers({ record: 'JJ-7' })).toEqual([3])
    expect(await numbers({ from: at('09:30') })).toEqual([3, 2])
    expect(await numbers({ until: at('09:30') })).toEqual([1])
    expect(await logWords(db, district)).toEqual({
      people: [PERSON, person]
        .toSorted((a, b) => (a === person ? 0 : 1) - (b === person ? 0 : 1))
        .map((id) => ({ id, name: id === person ? '新名' : '王敏' })),
      actions: ['access.signIn', 'procurements.recordFact'],
    })
  })

  test('a day’s head is where the log ended before its end; it is kept once', async () => {
    const district = randomUUID()
    const { db } = connection()
    const key = newSigningKey()
    await append(district, at('23:59:59'), anEntry(), anEntry())
    await append(district, new Date('2026-11-21T00:00:00+08:00'), anEntry())
    const sign = (day: '2026-11-19' | '2026-11-20', until: string) =>
      db.transaction().execute(async (trx) => {
        const end = await logEndBefore(trx, district, new Date(until))
        const head = { kind: 'head' as const, district, day, ...end, signedAt: '2026-11-20T16:05:00.000Z', key: key.id }
        await keepHead(trx, { ...signHead(head, key.privateKey), day })
      })
    expect(await isSigned(db, district, '2026-11-20')).toBe(false)
    await sign('2026-11-19', '2026-11-20T00:00:00+08:00')
    await sign('2026-11-20', '2026-11-21T00:00:00+08:00')
    await sign('2026-11-20', '2026-11-22T00:00:00+08:00')
    expect((await headsOf(db, district)).map(({ day, number }) => [day, number])).toEqual([
      ['2026-11-19', 0],
      ['2026-11-20', 2],
    ])
    expect(await latestHead(db, district)).toMatchObject({ day: '2026-11-20', number: 2 })
    expect(await isSigned(db, district, '2026-11-20')).toBe(true)
  })

  test('a new key ends the time of the one ahead, which stays; the same again changes nothing', async () => {
    const { db } = connection()
    const [first, second] = [newSigningKey(), newSigningKey()].map(({ id, publicKey }) => ({
      id,
      publicKey: publicKeyText(publicKey),
    }))
    if (first === undefined || second === undefined) throw new Error('two keys')
    await useKey(db, first, at('09:00'))
    await useKey(db, first, at('10:00'))
    await useKey(db, second, at('11:00'))
    const since = (time: string) => at(time).toISOString()
    expect((await publicKeys(db)).slice(-2)).toEqual([
      { ...first, since: since('09:00'), until: since('11:00') },
      { ...second, since: since('11:00'), until: null },
    ])
  })
})

function all(db: Db, district: string): Promise<LogEntry[]> {
  return entriesBetween(db, district, { after: 0, through: 1_000_000, limit: 1_000 })
}

/** What an export of the whole log, sealed now, shows. */
async function verify(db: Db, district: string) {
  const key = newSigningKey()
  const entries = await all(db, district)
  const last = entries.at(-1)
  const seal = {
    kind: 'seal' as const,
    district,
    day: '2026-11-20',
    number: last?.number ?? 0,
    hash: last?.hash ?? '',
    signedAt: '2026-11-20T16:05:00.000Z',
    key: key.id,
  }
  const header = { kind: 'log' as const, format: LOG_FORMAT, district, keys: [] } as const
  const check = new LogCheck([key.publicKey])
  for (const line of [header, signHead(seal, key.privateKey), ...entries]) check.add(exportLine(line))
  return check.end()
}
