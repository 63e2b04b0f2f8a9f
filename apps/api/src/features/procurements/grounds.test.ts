import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-20')
const SIGN = 'jiujiang.gp.contract.sign'

forDatabase('what a finding hangs on', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let key = ''

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    clerk = await api.client(district.users.education)
    const { districtId, education } = district
    const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
    const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: 'G-1', buyer: education.name })
    const creation = { organisationId: education.id, procurement }
    const recording = { at: api.deps.now(), by: null }
    const [made = ''] = await api.deps.db
      .transaction()
      .execute((trx) => createRecords(trx, { districtId, context }, recording, [creation]))
    key = made
  })
  afterAll(() => api.close())

  const grounds = () => clerk.procurements.grounds.query({ key, rule: SIGN })
  const standing = async (event: string) => {
    const { facts } = await clerk.procurements.get.query({ key })
    return facts.find((one) => one.event === event && one.correctedBy === null)?.id ?? ''
  }

  test('the days that the rule looked at are named, and nothing was corrected yet', async () => {
    const { events, changed } = await grounds()
    expect(events).toContain('award-notice')
    expect(events).not.toContain('contract-signed')
    expect(changed).toEqual([])
  })

  test('a correction that changed the finding stands with both findings, who made it and why', async () => {
    await clerk.procurements.correctFact.mutate({
      factId: await standing('award-notice'),
      on: '2026-03-19',
      reason: '通知书日期录错',
    })
    const { changed } = await grounds()
    expect(changed).toMatchObject([
      {
        by: '测试区教育局经办',
        reason: '通知书日期录错',
        before: { verdict: 'breach', trigger: { on: '2026-02-13' } },
        after: { verdict: 'pending', trigger: { on: '2026-03-19' } },
      },
    ])
  })

  test('what was recorded anew is no correction; what was taken back still belongs to the clock', async () => {
    await clerk.procurements.recordFact.mutate({ key, event: 'contract-signed', on: '2026-03-20' })
    expect((await grounds()).changed).toHaveLength(1)
    await clerk.procurements.correctFact.mutate({
      factId: await standing('contract-signed'),
      on: null,
      reason: '合同尚未签订',
    })
    const { events, changed } = await grounds()
    expect(events).toContain('contract-signed')
    expect(changed).toMatchObject([
      { reason: '合同尚未签订', before: { verdict: 'compliant' }, after: { verdict: 'pending' } },
      { reason: '通知书日期录错' },
    ])
  })

  test('a rule that says nothing, and another unit’s project, are not found', async () => {
    const none = clerk.procurements.grounds.query({ key, rule: 'jiujiang.tender.contract.sign' })
    expect((await refusalOf(none)).problem).toBe('not-found')
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.procurements.grounds.query({ key, rule: SIGN }))).problem).toBe('not-found')
  })
})
