import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attributeVersionsOf } from '@tenderlight/db/repositories/attribute-versions'
import { factsOf } from '@tenderlight/db/repositories/facts'
import { changeRecord } from '../../record/change-record.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
const SIGN = 'jiujiang.gp.contract.sign'

forDatabase('facts', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let unit: Client
  let number = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    unit = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  /** A project that awaits its signature: notice on 2026-02-13, so the promise ended on 2026-03-02. */
  async function awarded(overrides: Parameters<typeof aProcurement>[0] = {}): Promise<string> {
    const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: `F-${(number += 1)}`, ...overrides })
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const [key = ''] = await api.deps.db
      .transaction()
      .execute((trx) =>
        createRecords(trx, { districtId: district.districtId, context }, { at: api.deps.now(), by: null }, [
          { organisationId: district.education.id, procurement },
        ]),
      )
    return key
  }

  test('recording an event meets its clock, and says how late', async () => {
    const key = await awarded()
    const before = await unit.procurements.get.query({ key })
    expect(before.lights.commitment).toBe('red')
    const after = await unit.procurements.recordFact.mutate({
      key,
      event: 'contract-signed',
      on: civilDate('2026-03-03'),
      evidence: '合同 JY-2026-7',
    })
    expect(after.findings.find(({ rule }) => rule === SIGN)).toMatchObject({
      verdict: 'breach',
      due: '2026-03-02',
      met: '2026-03-03',
      late: { workingDays: 1, calendarDays: 1 },
    })
    const { findings } = after
    expect(findings.find(({ rule }) => rule === 'jiujiang.gp.contract.publish')).toMatchObject({ verdict: 'pending' })
    expect(after.facts.at(-1)).toMatchObject({
      event: 'contract-signed',
      on: '2026-03-03',
      evidence: '合同 JY-2026-7',
      recordedBy: '测试区教育局经办',
      correctedBy: null,
      withdrawn: false,
    })
    const listed = await unit.procurements.list.query({ text: after.id, stage: 'publication' })
    expect(listed.rows[0]).toMatchObject({ key, stage: 'publication', lights: after.lights })
  })

  test('a correction is a later row with a reason; the first one stays', async () => {
    const key = await awarded()
    await unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: civilDate('2026-03-03') })
    const recorded = await unit.procurements.get.query({ key })
    const wrong = recorded.facts.find(({ event }) => event === 'contract-signed')
    const factId = wrong?.id ?? ''
    const right = await unit.procurements.correctFact.mutate({
      factId,
      on: civilDate('2026-03-02'),
      reason: '录入时看错一日',
    })
    expect(right.findings.find(({ rule }) => rule === SIGN)).toMatchObject({ verdict: 'compliant', met: '2026-03-02' })
    const [first, second] = right.facts.filter(({ event }) => event === 'contract-signed')
    expect(first).toMatchObject({
      id: factId,
      on: '2026-03-03',
      correctedBy: second?.id,
      correctionReason: '录入时看错一日',
    })
    expect(second).toMatchObject({ on: '2026-03-02', correctedBy: null })

    expect(
      (await refusalOf(unit.procurements.correctFact.mutate({ factId, on: TODAY, reason: '再改一次' }))).problem,
    ).toBe('already-corrected')
    const same = unit.procurements.correctFact.mutate({
      factId: second?.id ?? '',
      on: civilDate('2026-03-02'),
      reason: '无变化',
    })
    expect((await refusalOf(same)).problem).toBe('bad-input')
  })

  test('each fact says who recorded it, when, when it happened and why; of an imported one, from which ledger', async () => {
    const rows = '项目编号,项目名称,采购方式,预算金额(元),意向公开日期\nWHO-1,来历清楚,公开招标,1000000,2026-01-05'
    const { importId } = await unit.ledger.preview.mutate({
      filename: '来历.csv',
      content: Buffer.from(rows).toString('base64'),
    })
    await unit.ledger.confirm.mutate({ importId })
    const key = (await unit.procurements.list.query({ text: 'WHO-1' })).rows[0]?.key ?? ''
    const late = { key, event: 'announcement', on: civilDate('2026-01-20'), reason: '公告在省网先发,今日补录' } as const
    const { facts } = await unit.procurements.recordFact.mutate(late)
    expect(
      facts.map(({ event, on, recordedBy, reason, importedFrom }) => [event, on, recordedBy, reason, importedFrom]),
    ).toEqual([
      ['intention', '2026-01-05', '测试区教育局经办', null, '来历.csv'],
      ['announcement', '2026-01-20', '测试区教育局经办', '公告在省网先发,今日补录', null],
    ])
    expect(facts.every(({ recordedAt }) => recordedAt.startsWith('2026-03-04'))).toBe(true)
  })

  test('a fact that never happened is withdrawn, and may be recorded again later', async () => {
    const key = await awarded()
    const recorded = await unit.procurements.recordFact.mutate({
      key,
      event: 'contract-signed',
      on: civilDate('2026-03-02'),
    })
    const factId = recorded.facts.find(({ event }) => event === 'contract-signed')?.id ?? ''
    const without = await unit.procurements.correctFact.mutate({ factId, on: null, reason: '合同尚未签订' })
    expect(without.record['contractSignedOn']).toBeUndefined()
    expect(without.findings.find(({ rule }) => rule === SIGN)).toMatchObject({
      verdict: 'breach',
      met: null,
      light: 'red',
    })
    expect(without.facts.at(-1)).toMatchObject({ event: 'contract-signed', on: '2026-03-02', withdrawn: true })
    const again = await unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY })
    expect(
      again.facts.filter(({ event }) => event === 'contract-signed').map(({ on, withdrawn }) => ({ on, withdrawn })),
    ).toEqual([
      { on: '2026-03-02', withdrawn: false },
      { on: '2026-03-02', withdrawn: true },
      { on: TODAY, withdrawn: false },
    ])
  })

  test('a withdrawn signing takes back the amount and the reason that were entered with it, and can be undone', async () => {
    const key = await awarded({ awardAmount: undefined, contractAmount: undefined })
    const step = {
      key,
      event: 'contract-signed',
      on: civilDate('2026-03-03'),
      evidence: '合同 JY-2026-9',
      contractAmount: 170_000_000,
    } as const
    const signed = await unit.procurements.recordFact.mutate(step)
    const entryOf = ({ facts }: typeof signed) =>
      facts.findLast(
        ({ event, correctedBy, withdrawn }) => event === 'contract-signed' && !withdrawn && correctedBy === null,
      )
    expect(entryOf(signed)?.takesBack).toEqual({ contractAmount: 170_000_000, reasons: false })
    const moved = await unit.procurements.correctFact.mutate({
      factId: entryOf(signed)?.id ?? '',
      on: civilDate('2026-03-02'),
      reason: '看错一日',
    })
    expect(moved.record).toMatchObject({ contractSignedOn: '2026-03-02', contractAmount: 170_000_000 })
    const factId = entryOf(moved)?.id ?? ''
    const without = await unit.procurements.correctFact.mutate({ factId, on: null, reason: '合同尚未签订' })
    expect(without.record).not.toHaveProperty('contractSignedOn')
    expect(without.record).not.toHaveProperty('contractAmount')
    const versions = await attributeVersionsOf(api.deps.db, district.districtId, key)
    expect(versions.at(-1)).toMatchObject({ changes: { contractAmount: null }, reason: '合同尚未签订' })
    const bureau = await api.client(district.users.bureau)
    const { entries } = await bureau.audit.entries.query({ record: key })
    expect(entries.map(({ action }) => action)).toEqual([
      'procurements.correct',
      'procurements.correct',
      'procurements.record',
    ])
    expect(entries[0]).toMatchObject({ name: '测试区教育局经办' })
    const again = await unit.procurements.recordFact.mutate({ ...step, reason: '撤销撤回' })
    expect(again.record).toMatchObject({ contractSignedOn: '2026-03-03', contractAmount: 170_000_000 })
    expect(entryOf(again)?.takesBack.contractAmount).toBe(170_000_000)
  })

  test('an amount that was entered by itself stays when the signing is withdrawn, and is told before', async () => {
    const key = await awarded({ contractAmount: 160_000_000 })
    const { facts } = await unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY })
    const entry = facts.find(({ event }) => event === 'contract-signed')
    expect(entry?.takesBack).toEqual({ contractAmount: null, reasons: false })
    const without = await unit.procurements.correctFact.mutate({
      factId: entry?.id ?? '',
      on: null,
      reason: '合同尚未签订',
    })
    expect(without.record['contractAmount']).toBe(160_000_000)
  })

  test('what else of a step is known is entered with it, in one go, and goes with it when it is withdrawn', async () => {
    const key = await awarded({ awardAmount: undefined, contractAmount: undefined, contractForm: undefined })
    const signed = {
      key,
      event: 'contract-signed',
      on: civilDate('2026-03-03'),
      contractAmount: 170_000_000,
      details: [
        { field: 'contractForm', text: '电子' },
        { field: 'agreedPaymentDays', text: '30' },
      ],
    } as const
    const unread = { ...signed, details: [{ field: 'contractForm' as const, text: '口头' }] }
    expect((await refusalOf(unit.procurements.recordFact.mutate(unread))).problem).toBe('bad-input')
    const elsewhere = { ...signed, details: [{ field: 'winner' as const, text: '甲公司' }] }
    expect((await refusalOf(unit.procurements.recordFact.mutate(elsewhere))).problem).toBe('bad-input')
    expect((await unit.procurements.get.query({ key })).record).not.toHaveProperty('contractSignedOn')
    const { record, facts } = await unit.procurements.recordFact.mutate({ ...signed, details: [...signed.details] })
    expect(record).toMatchObject({ contractAmount: 170_000_000, contractForm: 'electronic', agreedPaymentDays: 30 })
    const entry = facts.find(({ event }) => event === 'contract-signed')
    expect(entry?.takesBack.details).toEqual(signed.details)
    const without = await unit.procurements.correctFact.mutate({
      factId: entry?.id ?? '',
      on: null,
      reason: '合同尚未签订',
    })
    for (const field of ['contractSignedOn', 'contractAmount', 'contractForm', 'agreedPaymentDays'])
      expect(without.record).not.toHaveProperty(field)
  })

  test('with a step, what is on record of it changes only with a reason', async () => {
    const key = await awarded({ resultDeterminedOn: undefined, winner: '甲公司', awardNoticeOn: undefined })
    const result = {
      key,
      event: 'result-determined',
      on: civilDate('2026-02-12'),
      details: [{ field: 'winner', text: '乙公司' }],
    } as const
    const record = (told: { reason?: string } = {}) =>
      unit.procurements.recordFact.mutate({ ...result, details: [...result.details], ...told })
    expect((await refusalOf(record())).problem).toBe('reason-needed')
    expect((await record({ reason: '以评审报告为准' })).record).toMatchObject({ winner: '乙公司' })
    const versions = await attributeVersionsOf(api.deps.db, district.districtId, key)
    expect(versions.at(-1)).toMatchObject({ changes: { winner: '乙公司' }, reason: '以评审报告为准' })
  })

  test('a further clarification is a further fact: the newest counts, the earlier stay and are corrected by themselves', async () => {
    const key = await awarded({ clarifiedOn: undefined, clarificationAffectsBids: undefined })
    const clarify = (day: string, reason?: string) =>
      unit.procurements.recordFact.mutate({
        key,
        event: 'clarification',
        on: civilDate(day),
        ...(reason === undefined ? {} : { reason }),
      })
    await clarify('2026-01-20')
    const twice = await clarify('2026-01-26')
    expect(twice.record['clarifiedOn']).toBe('2026-01-26')
    expect((await refusalOf(clarify('2026-01-26'))).problem).toBe('already-recorded')
    const late = await clarify('2026-01-22')
    expect(late.record['clarifiedOn']).toBe('2026-01-26')
    const standing = ({ facts }: typeof late) =>
      facts.filter(
        ({ event, correctedBy, withdrawn }) => event === 'clarification' && correctedBy === null && !withdrawn,
      )
    expect(standing(late).map(({ on }) => on)).toEqual(['2026-01-20', '2026-01-26', '2026-01-22'])
    const idOf = (day: string) => standing(late).find(({ on }) => on === day)?.id ?? ''
    const correct = (day: string, on: string | null) =>
      unit.procurements.correctFact.mutate({
        factId: idOf(day),
        on: on === null ? null : civilDate(on),
        reason: '看错日期',
      })
    const moved = await correct('2026-01-20', '2026-01-19')
    expect(moved.record['clarifiedOn']).toBe('2026-01-26')
    expect(
      standing(moved)
        .map(({ on }) => on)
        .toSorted(),
    ).toEqual(['2026-01-19', '2026-01-22', '2026-01-26'])
    const without = await correct('2026-01-26', null)
    expect(without.record['clarifiedOn']).toBe('2026-01-22')
    const first = await correct('2026-01-22', '2026-01-18')
    expect(first.record['clarifiedOn']).toBe('2026-01-19')
    const last = standing(first).map(({ id }) => id)
    for (const factId of last) await unit.procurements.correctFact.mutate({ factId, on: null, reason: '均未发生' })
    expect((await unit.procurements.get.query({ key })).record).not.toHaveProperty('clarifiedOn')
    const again = await clarify('2026-01-28')
    expect(again.record['clarifiedOn']).toBe('2026-01-28')
    expect(standing(again).map(({ on }) => on)).toEqual(['2026-01-28'])
  })

  test('hour, medium and evidence are corrected as the date is, and the first entry stays', async () => {
    const key = await awarded({ resultPublishedOn: undefined })
    const { facts } = await unit.procurements.recordFact.mutate({
      key,
      event: 'result-published',
      on: civilDate('2026-02-13'),
      medium: 'municipal',
    })
    const entry = facts.find(({ event }) => event === 'result-published')
    const correction = { factId: entry?.id ?? '', on: civilDate('2026-02-13'), reason: '看错网站' }
    expect((await refusalOf(unit.procurements.correctFact.mutate(correction))).problem).toBe('bad-input')
    const after = await unit.procurements.correctFact.mutate({
      ...correction,
      medium: 'provincial',
      time: '10:30',
      evidence: '公告编号 2026-77',
    })
    const lines = after.facts.filter(({ event }) => event === 'result-published')
    expect(lines.map(({ on, time, medium, evidence }) => [on, time, medium, evidence])).toEqual([
      ['2026-02-13', null, 'municipal', null],
      ['2026-02-13', '10:30', 'provincial', '公告编号 2026-77'],
    ])
    expect(after.record['media']).toMatchObject({ resultPublishedOn: 'provincial' })
  })

  test.each`
    because                                       | event                | on              | problem
    ${'an event that is on record is corrected'}  | ${'award-notice'}    | ${'2026-02-14'} | ${'already-recorded'}
    ${'what has not happened cannot be recorded'} | ${'contract-signed'} | ${'2026-03-05'} | ${'in-future'}
    ${'there is no such day'}                     | ${'contract-signed'} | ${'2026-02-30'} | ${'bad-input'}
  `('$problem: $because', async ({ event, on, problem }) => {
    const key = await awarded()
    const refused = await refusalOf(unit.procurements.recordFact.mutate({ key, event, on }))
    expect(refused.problem).toBe(problem)
    expect(refused.toDo).not.toBe('')
  })

  const PROOF = { medium: 'provincial', evidence: 'https://ggzy.example.gov.cn/7' } as const
  test.each`
    because                                           | heldBy        | entered                                                              | problem
    ${'an intention goes through its review'}         | ${'register'} | ${{ event: 'intention', on: '2026-01-20', ...PROOF }}                | ${'notice-refused'}
    ${'and a plan does'}                              | ${'register'} | ${{ event: 'tender-plan', on: '2026-01-20', ...PROOF }}              | ${'notice-refused'}
    ${'an announcement of today is published here'}   | ${'register'} | ${{ event: 'announcement', on: TODAY, ...PROOF }}                    | ${'notice-refused'}
    ${'one published elsewhere names the medium'}     | ${'register'} | ${{ event: 'announcement', on: '2026-02-20', evidence: '网址' }}     | ${'notice-refused'}
    ${'and what proves it'}                           | ${'register'} | ${{ event: 'announcement', on: '2026-02-20', medium: 'provincial' }} | ${'notice-refused'}
    ${'a ledger’s project publishes today here, too'} | ${'ledger'}   | ${{ event: 'announcement', on: TODAY, ...PROOF }}                    | ${'notice-refused'}
    ${'and its intention'}                            | ${'ledger'}   | ${{ event: 'intention', on: TODAY, ...PROOF }}                       | ${'notice-refused'}
  `('nothing is on record as published without a notice or proof: $because', async ({ heldBy, entered, problem }) => {
    const key = await awarded({ heldBy, intentionOn: undefined, announcementOn: undefined })
    const refused = await refusalOf(unit.procurements.recordFact.mutate({ key, ...entered }))
    expect(refused.problem).toBe(problem)
    expect(refused.toDo).not.toBe('')
    const { facts } = await unit.procurements.get.query({ key })
    expect(facts.filter(({ event }) => event === entered.event)).toEqual([])
  })

  test('an announcement that another medium published is recorded with medium and proof', async () => {
    const key = await awarded({ announcementOn: undefined })
    const on = civilDate('2026-01-22')
    const { facts } = await unit.procurements.recordFact.mutate({ key, event: 'announcement', on, ...PROOF })
    expect(facts.find(({ event }) => event === 'announcement')).toMatchObject({ on, ...PROOF })
  })

  test('a deadline may be set ahead', async () => {
    const key = await awarded({ bidDeadlineOn: undefined })
    const after = await unit.procurements.recordFact.mutate({ key, event: 'bid-deadline', on: civilDate('2026-04-01') })
    expect(after.record['bidDeadlineOn']).toBe('2026-04-01')
  })

  test('dates that cannot be in this order are a finding, not a refusal', async () => {
    const key = await awarded()
    const { facts } = await unit.procurements.recordFact.mutate({
      key,
      event: 'contract-signed',
      on: civilDate('2026-03-02'),
    })
    const factId = facts.find(({ event }) => event === 'contract-signed')?.id ?? ''
    const after = await unit.procurements.correctFact.mutate({
      factId,
      on: civilDate('2026-02-12'),
      reason: '合同落款如此',
    })
    expect(after.findings.find(({ rule }) => rule === 'record.date-order')).toMatchObject({ verdict: 'breach' })
    expect(after.findings.find(({ rule }) => rule === SIGN)).toMatchObject({ verdict: 'cannot-tell' })
  })

  test('signing today while a challenge is open is refused; having signed is recorded with a reason', async () => {
    const key = await awarded({ challengeOn: civilDate('2026-02-20') })
    const today = await refusalOf(unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY }))
    expect(today).toMatchObject({ problem: 'refused-by-rule', refusal: { command: 'sign-contract' } })
    const past = { key, event: 'contract-signed', on: civilDate('2026-03-02') } as const
    expect((await refusalOf(unit.procurements.recordFact.mutate(past))).problem).toBe('reason-needed')
    const recorded = await unit.procurements.recordFact.mutate({ ...past, reason: '签订在前,补录' })
    expect(recorded.record).toMatchObject({ contractSignedOn: '2026-03-02' })
    expect(recorded.record['reasons']).toBeUndefined()
  })

  test('of many who record the same event at once, one succeeds', async () => {
    const key = await awarded()
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('facts and attribute versions cannot be changed or deleted, and together give the record', async () => {
    const { db } = api.deps
    const key = await awarded({ times: { bidDeadlineOn: '09:30' } })
    const recorded = await unit.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY })
    const factOf = (event: string) => recorded.facts.find((fact) => fact.event === event)?.id ?? ''
    await unit.procurements.correctFact.mutate({ factId: factOf('contract-signed'), on: null, reason: '尚未签订' })
    const deadline = { factId: factOf('bid-deadline'), on: civilDate('2026-02-10'), reason: '更正公告' }
    const { record } = await unit.procurements.correctFact.mutate(deadline)
    const versions = await attributeVersionsOf(db, district.districtId, key)
    const facts = await factsOf(db, district.districtId, key)
    const replayed = changeRecord(
      {},
      Object.assign({}, ...versions.map(({ changes }) => changes)),
      facts.map(({ event, on_date: on, at_time: time, medium, withdrawn }) =>
        withdrawn ? { event, on: null } : { event, on, time, medium },
      ),
    )
    const { id: _id, heldBy: _heldBy, ...present } = record
    expect(replayed).toEqual(present)
    expect(replayed).toMatchObject({ bidDeadlineOn: '2026-02-10', times: { bidDeadlineOn: '09:30' } })
    await expect(db.updateTable('facts').set({ on_date: TODAY }).execute()).rejects.toThrow(/append-only/u)
    await expect(db.deleteFrom('facts').execute()).rejects.toThrow(/append-only/u)
    await expect(db.deleteFrom('attribute_versions').execute()).rejects.toThrow(/append-only/u)
  })

  test('the count of each day is explained, with holidays and the make-up Saturday', async () => {
    const key = await awarded()
    const { finding, days } = await unit.procurements.explain.query({ key, rule: SIGN })
    expect(finding).toMatchObject({ due: '2026-03-02', trigger: { event: 'award-notice', on: '2026-02-13' } })
    expect(days.filter(({ counted }) => counted > 0).map(({ date }) => date)).toEqual([
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-02',
    ])
    expect(days[0]).toMatchObject({ date: '2026-02-13', why: 'trigger', counted: 0 })
    expect((await refusalOf(unit.procurements.explain.query({ key, rule: 'no.such.rule' }))).problem).toBe('not-found')
  })

  test('another unit neither reads nor writes them', async () => {
    const key = await awarded()
    const { facts } = await unit.procurements.get.query({ key })
    const water = await api.client(district.users.water)
    const refusals = [
      () => water.procurements.get.query({ key }),
      () => water.procurements.explain.query({ key, rule: SIGN }),
      () => water.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY }),
      () => water.procurements.correctFact.mutate({ factId: facts[0]?.id ?? '', on: null, reason: '不属于本单位' }),
    ]
    for (const call of refusals) expect((await refusalOf(call())).problem).toBe('not-found')
    const bureau = await api.client(district.users.bureau)
    expect((await bureau.procurements.get.query({ key })).key).toBe(key)
  })
})
