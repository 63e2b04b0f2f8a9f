import { readRecord } from '@tenderlight/compliance/records/read-record'
import { replay } from '@tenderlight/compliance/records/replay'
import { isIntact } from '@tenderlight/compliance/records/seal'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { SealedRecord } from '@tenderlight/compliance/records/finding-record'
import { recordDigest } from '@tenderlight/db/record-digest'
import { storedRecords } from '@tenderlight/db/repositories/alert-finding-records'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { standingOf } from '../../record/standing.ts'
import { sweep } from './sweep.ts'
import { putClock, seedDistrict, seedProcurement, signingClock } from './testing/seed.ts'

forDatabase('records of findings beside alerts', (connection) => {
  const db = () => connection().db
  const sealed = async (): Promise<SealedRecord[]> => {
    const records: SealedRecord[] = []
    for await (const { record } of storedRecords(db())) {
      const reading = readRecord(record)
      if ('broken' in reading) throw new Error(reading.broken)
      records.push(reading.record)
    }
    return records.toSorted((a, b) => (a.today < b.today ? -1 : 1))
  }
  const sweepOn = (day: string, districtId: string) =>
    sweep(
      {
        db: db(),
        standing: standingOf(db),
        rulebook: RULEBOOK,
        canMail: false,
        now: () => new Date(`${day}T08:30:00+08:00`),
      },
      { districtId },
    )

  beforeAll(async () => {
    const district = await seedDistrict(db())
    const procurementId = await seedProcurement(db(), district)
    await putClock(db(), signingClock(district, procurementId))
    await sweepOn('2026-02-28', district.districtId)
    await sweepOn('2026-03-03', district.districtId)
    // A clock of a rule that says nothing of this procurement: the alert goes out, and has no finding to record.
    const stray = {
      rule: 'jiujiang.tender.contract.sign',
      due: civilDate('2026-03-04'),
      aim_for: civilDate('2026-03-04'),
    }
    await putClock(db(), signingClock(district, procurementId, stray))
    expect(await sweepOn('2026-03-05', district.districtId)).toBe(1)
  })

  test('each alert keeps the finding of its own day', async () => {
    expect(await sealed()).toMatchObject([
      { rule: 'jiujiang.gp.contract.sign', today: '2026-02-28', finding: { verdict: 'pending', light: 'yellow' } },
      { rule: 'jiujiang.gp.contract.sign', today: '2026-03-03', finding: { verdict: 'breach', due: '2026-03-02' } },
    ])
  })

  test('what comes back from the database is intact and replays to the same finding', async () => {
    for (const record of await sealed()) {
      expect(isIntact(record, recordDigest)).toBe(true)
      expect(replay(record)).toMatchObject({ same: true, differences: [], changedFigures: [] })
    }
  })

  test('a date changed in the database is noticed by the digest', async () => {
    await sql`update alerts set record = jsonb_set(record, '{facts,awardNoticeOn}', '"2026-02-26"')
      where raised_on = '2026-03-03' and record is not null`.execute(db())
    const [, breach] = await sealed()
    if (breach === undefined) throw new Error('the breach is on record')
    expect(isIntact(breach, recordDigest)).toBe(false)
    expect(replay(breach).differences.map(({ field }) => field)).toContain('due')
  })

  test('a record without its digest is refused by the database', async () => {
    await expect(sql`update alerts set digest = null where record is not null`.execute(db())).rejects.toThrow(
      'alerts_check',
    )
  })
})
