import { randomUUID } from 'node:crypto'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { settle } from '@tenderlight/compliance/settings/settle'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { forEachDatabase } from '../testing/for-each-database.ts'
import { createDistrict } from './organisations.ts'
import { appendSettings, countSettings, lockSettings, settingsEntriesOf } from './settings-entries.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const AT = '2026-03-01T02:00:00.000Z'

function anEntry(overrides: Partial<Omit<SettingsEntry, 'recordedBy'>> = {}): Omit<SettingsEntry, 'recordedBy'> {
  return {
    id: randomUUID(),
    value: { kind: 'rule-switch', rule: SIGN, on: false },
    from: '2026-03-01',
    recordedAt: AT,
    reason: '会议纪要',
    ...overrides,
  }
}

forEachDatabase('settings entries', (connection) => {
  const [one, other] = [randomUUID(), randomUUID()]
  const append = (districtId: string, ...entries: readonly Omit<SettingsEntry, 'recordedBy'>[]) =>
    connection()
      .db.transaction()
      .execute((trx) => appendSettings(trx, districtId, entries, null))

  beforeAll(async () => {
    await connection()
      .db.transaction()
      .execute(async (trx) => {
        for (const id of [one, other]) {
          await createDistrict(trx, { id, name: '测试区', jurisdiction: 'jiujiang', createdAt: new Date(AT) })
        }
      })
  })

  test('come back as they were recorded, in that order, and only the district’s own', async () => {
    const { db } = connection()
    const late = anEntry({ value: { kind: 'plan', rule: SIGN, through: null }, recordedAt: '2026-03-02T02:00:00.001Z' })
    const early = anEntry()
    await append(one, late, early)
    expect(await settingsEntriesOf(db, one)).toEqual([early, late].map((entry) => ({ ...entry, recordedBy: '' })))
    expect([await countSettings(db, one), await countSettings(db, other)]).toEqual([2, 0])
    expect(settle(await settingsEntriesOf(db, one)).isOn(SIGN, '2026-03-01')).toBe(false)
  })

  test('stay as they are', async () => {
    const { db } = connection()
    await expect(sql`update settings_entries set reason = 'other'`.execute(db)).rejects.toThrow(/append-only/u)
    await expect(sql`delete from settings_entries`.execute(db)).rejects.toThrow(/append-only/u)
    await expect(sql`truncate settings_entries`.execute(db)).rejects.toThrow(/append-only/u)
  })

  test('are withdrawn once, and only where they are', async () => {
    const entry = anEntry({ recordedAt: '2026-04-01T02:00:00.000Z' })
    await append(one, entry)
    const back = (second: number) =>
      anEntry({ value: { kind: 'withdrawal', entry: entry.id }, recordedAt: `2026-04-02T02:00:0${second}.000Z` })
    await expect(append(other, back(0))).rejects.toThrow(/settings_entries/u)
    await append(one, back(1))
    await expect(append(one, back(2))).rejects.toThrow(/settings_entries/u)
  })

  test('never carry the same instant twice: the order of recording decides', async () => {
    await append(other, anEntry({ recordedAt: '2026-05-01T02:00:00.000Z' }))
    await expect(append(other, anEntry({ recordedAt: '2026-05-01T02:00:00.000Z' }))).rejects.toThrow(
      /settings_entries/u,
    )
  })

  test('the lock of a district holds back whoever settles something for it', async () => {
    const { db, engine } = connection()
    // PGlite has one connection: there a transaction waits for the other anyway.
    if (engine.kind === 'pglite') return
    const order: string[] = []
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let locked = (): void => undefined
    const isLocked = new Promise<void>((resolve) => (locked = resolve))
    const first = db.transaction().execute(async (trx) => {
      await lockSettings(trx, one)
      locked()
      await held
      order.push('first')
    })
    await isLocked
    const second = db.transaction().execute(async (trx) => {
      await lockSettings(trx, one)
      order.push('second')
    })
    release()
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
  })
})
