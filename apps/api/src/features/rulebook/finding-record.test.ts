import { readRecord } from '@tenderlight/compliance/records/read-record'
import { replay } from '@tenderlight/compliance/records/replay'
import { isIntact } from '@tenderlight/compliance/records/seal'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { recordDigest } from '@tenderlight/db/record-digest'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
const SIGN = 'jiujiang.gp.contract.sign'

forDatabase('the record of a finding', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let unit: Client
  let key = ''

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    unit = await api.client(district.users.education)
    const { districtId, education } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: 'F-1/甲' })
    const keys = await api.deps.db
      .transaction()
      .execute((trx) =>
        createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
          { organisationId: education.id, procurement },
        ]),
      )
    key = keys[0] ?? ''
  })
  afterAll(() => api.close())

  test('every finding of the page has one: sealed, and the same when computed again from it', async () => {
    const { findings } = await unit.procurements.get.query({ key })
    expect(findings.length).toBeGreaterThan(15)
    for (const finding of findings) {
      const { rule, part } = finding
      const { record } = await unit.rulebook.record.query({ key, rule, ...(part === undefined ? {} : { part }) })
      const reading = readRecord(record)
      if ('broken' in reading) throw new Error(reading.broken)
      expect(isIntact(reading.record, recordDigest)).toBe(true)
      expect(replay(reading.record)).toMatchObject({ same: true, finding })
    }
  })

  test('the file is named after project, rule and day', async () => {
    const { filename, record } = await unit.rulebook.record.query({ key, rule: SIGN })
    expect(filename).toBe('F-1-甲_jiujiang.gp.contract.sign_2026-03-04.json')
    expect(record).toMatchObject({ today: TODAY, facts: { awardNoticeOn: '2026-02-13' } })
  })

  test('a rule that says nothing, and a project of another unit, are not found', async () => {
    const missing = { rule: 'jiujiang.tender.contract.sign' }
    await expect(unit.rulebook.record.query({ key, ...missing })).rejects.toThrow('没有')
    const water = await api.client(district.users.water)
    await expect(water.rulebook.record.query({ key, rule: SIGN })).rejects.toThrow('没有')
    const nobody = await api.client()
    await expect(nobody.rulebook.record.query({ key, rule: SIGN })).rejects.toThrow('登录')
  })
})
