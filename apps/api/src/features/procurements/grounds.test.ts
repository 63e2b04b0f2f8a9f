import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
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

  describe('what is no date', () => {
    const BOND = 'anhui.gp.perf-bond'
    let bonded = ''
    const fieldsOf = async () => {
      const { fields, changed } = await clerk.procurements.grounds.query({ key: bonded, rule: BOND })
      return { of: new Map(fields.map((one) => [one.field, one])), changed }
    }
    const save = (text: string, was: string, reason: string) =>
      clerk.steps.save.mutate({ cells: [{ key: bonded, field: 'contractAmount', text, was }], reason })

    beforeAll(async () => {
      const amounts = { contractAmount: 100_000_000, performanceBond: 5_000_000 }
      const procurement = aProcurement({ ...amounts, id: 'G-2', buyer: district.education.name })
      bonded = await putOnRecord(api, district, TODAY, procurement)
    })

    test('is named with its value, and was not corrected yet', async () => {
      const { of, changed } = await fieldsOf()
      expect([of.get('category'), of.get('contractAmount'), of.get('performanceBond')]).toEqual([
        { field: 'category', value: 'services', corrections: [] },
        { field: 'contractAmount', value: 100_000_000, corrections: [] },
        { field: 'performanceBond', value: 5_000_000, corrections: [] },
      ])
      expect(changed).toEqual([])
    })

    test('an amount put right stands with what was before and after, and changed the finding', async () => {
      await save('2,500,000', '1,000,000', '合同金额录错')
      const { of, changed } = await fieldsOf()
      const who = { by: '测试区教育局经办', reason: '合同金额录错' }
      expect(of.get('contractAmount')).toMatchObject({
        value: 250_000_000,
        corrections: [{ ...who, from: 100_000_000, to: 250_000_000 }],
      })
      expect(of.get('performanceBond')?.corrections).toEqual([])
      expect(changed).toMatchObject([
        {
          ...who,
          before: { verdict: 'breach', actual: 5_000_000, required: 2_500_000 },
          after: { verdict: 'compliant', actual: 5_000_000, required: 6_250_000 },
        },
      ])
    })

    test('so does a category that a ledger put right, though the finding stays', async () => {
      const rows = '项目编号,项目名称,采购单位,制度,采购类别\nG-2,片区排水管网养护服务,测试区教育局,政府采购,货物'
      const content = Buffer.from(rows).toString('base64')
      const { importId } = await clerk.ledger.preview.mutate({ filename: '三月.csv', content })
      await clerk.ledger.confirm.mutate({ importId })
      const { of, changed } = await fieldsOf()
      expect(of.get('category')).toMatchObject({
        value: 'goods',
        corrections: [{ by: '测试区教育局经办', from: 'services', to: 'goods' }],
      })
      expect(changed).toHaveLength(1)
    })

    test('and one that was taken off the record', async () => {
      await save('', '2,500,000', '登记在另一项目')
      const { of, changed } = await fieldsOf()
      expect(of.get('contractAmount')).toMatchObject({
        value: null,
        corrections: [{ to: 250_000_000 }, { reason: '登记在另一项目', from: 250_000_000, to: null }],
      })
      expect(changed).toMatchObject([
        { reason: '登记在另一项目', before: { verdict: 'compliant' }, after: { verdict: 'cannot-tell' } },
        { reason: '合同金额录错' },
      ])
    })
  })
})
