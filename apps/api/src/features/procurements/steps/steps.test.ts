import { askedFor } from '@tenderlight/compliance/gate/asked-for'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import type { CheckedCell, saveCellsInput } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import type { saveSupplementInput } from '@tenderlight/contracts/supplements'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { contextFor } from '../../../record/context.ts'
import { createRecords } from '../../../record/write-records.ts'
import { approveLine } from '../../../testing/approve-line.ts'
import { refusalOf } from '../../../testing/error-data.ts'
import { seedEveryRole } from '../../../testing/every-role.ts'
import type { EveryRole } from '../../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
type Cells = z.input<typeof saveCellsInput>['cells']
type Field = CheckedCell['field']

forDatabase('the grid of steps', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let roles: EveryRole
  let clerk: Client
  let number = 0

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    roles = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
  })
  afterAll(() => api.close())

  /** Projects whose award was announced on 2026-02-13 and whose contract is to be signed. */
  async function awarded(count: number, overrides: Parameters<typeof aProcurement>[0] = {}): Promise<string[]> {
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const creations = Array.from({ length: count }, () => ({
      organisationId: district.education.id,
      procurement: aProcurement({
        ...NOTHING_AFTER_AWARD,
        contractAmount: undefined,
        id: `G-${(number += 1)}`,
        ...overrides,
      }),
    }))
    return api.deps.db
      .transaction()
      .execute((trx) =>
        createRecords(trx, { districtId: district.districtId, context }, { at: api.deps.now(), by: null }, creations),
      )
  }
  const one = async (overrides: Parameters<typeof aProcurement>[0] = {}) => (await awarded(1, overrides))[0] ?? ''
  const check = async (key: string, field: Field, text: string, reason?: string) => {
    const told = reason === undefined ? {} : { reason }
    return (await clerk.steps.check.mutate({ cells: [{ key, field, text }], ...told })).cells[0]
  }
  const cellsOf = async (key: string) => {
    const { id } = await clerk.procurements.get.query({ key })
    return (await clerk.steps.grid.query({ text: id })).rows.find((row) => row.key === key)?.cells ?? {}
  }

  test.each<readonly [because: string, field: Field, text: string, state: string, shown: string]>([
    ['a Chinese date', 'contractSignedOn', '2026年3月2日', 'new', '2026-03-02'],
    ['with points', 'contractPublishedOn', '2026.3.3', 'new', '2026-03-03'],
    ['with an hour', 'bidDeadlineOn', '2026-02-11 上午9:30', 'changed', '2026-02-11 09:30'],
    ['the same day', 'awardNoticeOn', '2026/2/13', 'same', '2026-02-13'],
    ['a day ahead', 'acceptedOn', '2026-04-01', 'bad', '2026-04-01'],
    ['no day', 'acceptedOn', '待定', 'bad', '待定'],
    ['an amount', 'contractAmount', '180万元', 'new', '1,800,000'],
    ['no amount', 'contractAmount', '约180万', 'bad', '约180万'],
    ['a word', 'contractForm', '电子合同', 'new', '电子'],
    ['a word of another', 'contractForm', '口头', 'bad', '口头'],
    ['yes', 'separatedAward', '是', 'new', '是'],
    ['words', 'awardAuthority', ' 定标委员会 ', 'new', '定标委员会'],
    ['a size', 'winnerScale', '中型', 'changed', '中型'],
    ['taken off', 'awardNoticeOn', '', 'erased', ''],
    ['nothing where nothing was', 'acceptedOn', '—', 'same', ''],
  ])('a cell is read as a ledger’s would be: %s', async (_, field, text, state, shown) => {
    const key = await one()
    expect(await check(key, field, text)).toMatchObject({ key, field, state, text: shown })
  })

  test('the grid records no announcement that the product has not published and nothing proves', async () => {
    const key = await one({ announcementOn: undefined })
    for (const [day, said] of [
      [TODAY, '由本系统发布'],
      ['2026-01-22', '须写明发布媒介和凭证'],
    ] as const) {
      const cell = await check(key, 'announcementOn', day)
      expect([cell?.state, cell?.problem]).toEqual(['bad', expect.stringContaining(said)])
    }
    const kept = await one({ heldBy: 'ledger', announcementOn: undefined })
    expect(await check(kept, 'announcementOn', '2026-01-22', '以台账为准')).toMatchObject({ state: 'new' })
  })

  test('a bad cell says what is wrong and what to write', async () => {
    const key = await one()
    expect((await check(key, 'acceptedOn', '待定'))?.problem).toBe(
      '无法识别,应为日期,如 2026-02-10、2026/2/10、2026年2月10日。',
    )
    expect((await check(key, 'acceptedOn', '2026-04-01'))?.problem).toContain('晚于今天')
    const english = await api.client(district.users.education, { 'x-locale': 'en' })
    const { cells } = await english.steps.check.mutate({ cells: [{ key, field: 'contractForm', text: 'oral' }] })
    expect(cells[0]?.problem).toBe('Not readable. Expected: one of: electronic, paper.')
  })

  test('an act passes the gate as in the single form: refused today, kept with a reason when it is past', async () => {
    const key = await one({ challengeOn: civilDate('2026-02-20') })
    const today = await check(key, 'contractSignedOn', TODAY)
    const single = await refusalOf(clerk.procurements.recordFact.mutate({ key, event: 'contract-signed', on: TODAY }))
    expect([today?.state === 'bad', single.problem === 'refused-by-rule']).toEqual([true, true])
    expect(today?.problem).toContain('按规定目前不能办理')
    const past = await check(key, 'contractSignedOn', '2026-03-01')
    expect(past).toMatchObject({ state: 'new', needsReason: true, problem: expect.stringContaining('需要书面理由') })
    expect(await check(key, 'contractSignedOn', '2026-03-01', '历史合同补录')).toMatchObject({
      state: 'new',
      needsReason: false,
      problem: null,
    })
  })

  test('all cells of all projects are saved in one go, with who entered them', async () => {
    const [first = '', second = ''] = await awarded(2)
    const cells: Cells = [
      { key: first, field: 'contractSignedOn', text: '2026年2月24日', was: '' },
      { key: first, field: 'contractAmount', text: '180万', was: '' },
      { key: first, field: 'contractForm', text: '电子', was: '' },
      { key: first, field: 'contractPublishedProvinciallyOn', text: '2026-2-25', was: '' },
      { key: second, field: 'separatedAward', text: '是', was: '' },
      { key: second, field: 'awardAuthority', text: '定标委员会', was: '' },
    ]
    const done = await clerk.steps.save.mutate({ cells })
    expect(done.saved).toEqual({ projects: 2, added: 6, changed: 0, erased: 0 })
    const detail = await clerk.procurements.get.query({ key: first })
    expect(detail.record).toMatchObject({
      contractSignedOn: '2026-02-24',
      contractAmount: 180_000_000,
      contractForm: 'electronic',
    })
    expect(detail.facts.find(({ event }) => event === 'contract-signed')).toMatchObject({
      recordedBy: '测试区教育局经办',
    })
    const shown = await cellsOf(first)
    expect(shown.contractSignedOn).toMatchObject({ text: '2026-02-24', by: '测试区教育局经办', files: 0 })
    expect(shown.contractForm).toMatchObject({ text: '电子', by: '测试区教育局经办' })
    expect((await cellsOf(second)).awardAuthority?.text).toBe('定标委员会')
    const bureau = await api.client(district.users.bureau)
    const { entries } = await bureau.audit.entries.query({ action: 'procurements.record', record: second })
    expect(entries).toHaveLength(1)
  })

  test('of one bad cell, a correction without a reason, or a cell that somebody changed meanwhile, nothing is saved', async () => {
    const key = await one()
    const good = { key, field: 'contractFiledOn', text: '2026-03-03', was: '' } as const
    const bad = { key, field: 'acceptedOn', text: '待定', was: '' } as const
    const corrected = { key, field: 'awardNoticeOn', text: '2026-02-14', was: '2026-02-13' } as const
    const stale = { key, field: 'winner', text: '他人公司', was: '从前的公司' } as const
    for (const other of [bad, corrected, stale]) {
      const done = await clerk.steps.save.mutate({ cells: [good, other] })
      expect([other.field, done.saved]).toEqual([other.field, null])
    }
    expect((await cellsOf(key)).contractFiledOn).toBeUndefined()
    const meanwhile = await clerk.steps.save.mutate({ cells: [stale] })
    expect(meanwhile.cells[0]?.problem).toContain('他人已在此期间修改')
    const done = await clerk.steps.save.mutate({ cells: [good, corrected], reason: '通知书日期看错' })
    expect(done.saved).toEqual({ projects: 1, added: 1, changed: 1, erased: 0 })
    const { facts } = await clerk.procurements.get.query({ key })
    const notices = facts.filter(({ event }) => event === 'award-notice')
    expect(notices.map(({ on, reason }) => [on, reason])).toEqual([
      ['2026-02-13', null],
      ['2026-02-14', '通知书日期看错'],
    ])
  })

  test('of one project what is rarer is entered, too; a correction of it needs a reason as any other', async () => {
    const key = await one()
    const cells: Cells = [
      { key, field: 'agreedLateRate', text: '3.65%', was: '' },
      { key, field: 'lprAtContract', text: '3.1', was: '' },
      { key, field: 'winnerIsCandidate', text: '是', was: '' },
      { key, field: 'supplementTerms', text: '2026-02-25 增加保洁面积', was: '' },
    ]
    expect((await clerk.steps.save.mutate({ cells })).saved).toMatchObject({ added: 4 })
    const row = await clerk.steps.ofProcurement.query({ key })
    expect(row.cells.agreedLateRate).toMatchObject({ text: '3.65%', by: '测试区教育局经办' })
    expect(row.cells.lprAtContract?.text).toBe('3.1%')
    expect((await clerk.procurements.get.query({ key })).record).toMatchObject({
      agreedLateRate: 365,
      lprAtContract: 310,
    })
    const correction: Cells = [{ key, field: 'lprAtContract', text: '3%', was: '3.1%' }]
    expect((await clerk.steps.save.mutate({ cells: correction })).saved).toBeNull()
    expect((await clerk.steps.save.mutate({ cells: correction, reason: '以合同日为准' })).saved).toMatchObject({
      changed: 1,
    })
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.steps.ofProcurement.query({ key }))).problem).toBe('not-found')
  })

  /** Everything that is no day, as people write it, and as the rules read it. */
  const DETAILS_TYPED: readonly (readonly [field: Field, text: string, stored: unknown, shown?: string])[] = [
    ['tenderObject', '施工', 'construction'],
    ['estimate', '400万', 400_000_000, '4,000,000'],
    ['stateFunded', '是', true],
    ['methodApproved', '是', true],
    ['singleSourceGround', '唯一供应商', 'only-supplier'],
    ['budgetAdjusted', '否', false],
    ['catalogueItem', 'C21040000 物业管理服务', 'C21040000 物业管理服务'],
    ['site', '环城路 1 号', '环城路 1 号'],
    ['renewal', '否', false],
    ['contractEnteredDirectly', '否', false],
    ['priceDeduction', '10%', 1_000],
    ['priceScoreBonus', '3%', 300],
    ['partnerDeduction', '4%', 400],
    ['domesticDeduction', '20%', 2_000],
    ['foreignCompetes', '否', false],
    ['sizeProofDemanded', '否', false],
    ['cashOnlyDeposit', '否', false],
    ['depositKinds', '履约保证金、投标保证金', ['bid', 'performance'], '投标保证金、履约保证金'],
    ['clarificationAffectsBids', '是', true],
    ['fewBiddersApproved', '是', true],
    ['winnerRank', '2', 2],
    ['rankOneGone', '放弃中标', 'gave-up'],
    ['agreedPaymentDays', '30', 30],
    ['inspectionDueOn', '2026年3月10日', '2026-03-10', '2026-03-10'],
    ['prepayment', '30万', 30_000_000, '300,000'],
    ['yearPlanAmount', '1,000,000', 100_000_000],
    ['prepaymentWaived', '否', false],
    ['monthlySettledLabour', '否', false],
    ['pushedNotices', '采购公告,结果公告', ['announcement', 'result'], '采购公告、结果公告'],
    ['overdueAmount', '1000', 100_000, '1,000'],
  ]

  test('all that rules ask for is entered under the details, stored as they read it and read back', async () => {
    const key = await one({ winnerRank: undefined })
    const cells = DETAILS_TYPED.map(([field, text]) => ({ key, field, text, was: '' }))
    const done = await clerk.steps.save.mutate({ cells })
    expect(done.cells.filter(({ state }) => state !== 'new')).toEqual([])
    const { record } = await clerk.procurements.get.query({ key })
    expect(record).toMatchObject(Object.fromEntries(DETAILS_TYPED.map(([field, , stored]) => [field, stored])))
    const row = await clerk.steps.ofProcurement.query({ key })
    const shown = DETAILS_TYPED.map(([field, text, , written = text]) => [field, written])
    expect(DETAILS_TYPED.map(([field]) => [field, row.cells[field]?.text])).toEqual(shown)
    const english = await api.client(district.users.education, { 'x-locale': 'en' })
    const said = (await english.steps.ofProcurement.query({ key })).cells
    expect([said.rankOneGone?.text, said.depositKinds?.text]).toEqual(['gave up', 'bid, performance'])
    const unread = await check(key, 'depositKinds', '投标保证金、押金')
    expect(unread).toMatchObject({ state: 'bad', problem: expect.stringContaining('以下之一') })
    expect((await check(key, 'inspectionDueOn', '下月'))?.state).toBe('bad')
  })

  test('who is not ranked first gets the award notice once the ground is on record', async () => {
    const key = await one({ awardNoticeOn: undefined, contractSignedOn: undefined })
    await clerk.steps.save.mutate({ cells: [{ key, field: 'winnerRank', text: '2', was: '' }] })
    const notice = () => clerk.procurements.recordFact.mutate({ key, event: 'award-notice', on: TODAY })
    const refused = await refusalOf(notice())
    expect(refused.problem).toBe('refused-by-rule')
    expect(refused.refusal?.findings.flatMap(askedFor)).toContain('rankOneGone')
    await clerk.steps.save.mutate({ cells: [{ key, field: 'rankOneGone', text: '放弃中标', was: '' }] })
    expect((await notice()).record).toMatchObject({ awardNoticeOn: TODAY, rankOneGone: 'gave-up' })
  })

  test('what stood before of an amount is kept: from what to what, who, when and why', async () => {
    const key = await one({ winner: undefined, awardAmount: undefined })
    const save = (field: Field, text: string, was: string, reason?: string) =>
      clerk.steps.save.mutate({ cells: [{ key, field, text, was }], ...(reason === undefined ? {} : { reason }) })
    await save('awardAmount', '180万', '')
    await save('contractForm', '纸质', '')
    await save('awardAmount', '170万', '1,800,000', '以通知书为准')
    await save('awardAmount', '', '1,700,000', '登记在另一项目')
    const { changes } = await clerk.steps.history.query({ key })
    const by = '测试区教育局经办'
    expect(changes.filter(({ name }) => name === 'awardAmount')).toMatchObject([
      { kind: 'removed', before: { value: '1,700,000' }, after: null, by, reason: '登记在另一项目' },
      { kind: 'changed', before: { value: '1,800,000' }, after: { value: '1,700,000' }, by, reason: '以通知书为准' },
      { kind: 'added', before: null, after: { value: '1,800,000' }, by, reason: null },
    ])
    expect(changes.filter(({ name }) => name === 'contractForm')).toMatchObject([{ after: { value: '纸质' } }])
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.steps.history.query({ key }))).problem).toBe('not-found')
  })

  test('supplements are listed with day, number and amount; their sum is what rules read, and is entered no more', async () => {
    const key = await one({ contractSignedOn: civilDate('2026-02-20'), contractAmount: 180_000_000 })
    const given = { on: civilDate('2026-02-25'), number: '补 1', amount: 10_000_000, what: '增加保洁面积' }
    const save = (input: Omit<z.input<typeof saveSupplementInput>, 'key'>) =>
      clerk.supplements.save.mutate({ key, ...input })
    const early = save({ version: 0, supplement: { ...given, on: civilDate('2026-02-19') } })
    expect((await refusalOf(early)).message).toContain('早于合同签订日期 2026-02-20')
    expect((await refusalOf(save({ version: 0, supplement: { ...given, on: civilDate('2026-04-01') } }))).problem).toBe(
      'in-future',
    )
    const first = await save({ version: 0, supplement: given })
    expect(first).toMatchObject({ version: 1, sum: 10_000_000, supplements: [{ ...given, files: 0 }] })
    expect((await refusalOf(save({ version: 0, supplement: given }))).problem).toBe('changed-meanwhile')
    expect((await refusalOf(save({ version: 1, supplement: given }))).message).toContain('文号“补 1”的补充合同已登记')
    const second = { on: civilDate('2026-02-24'), amount: 9_000_000, what: '延长服务一个月' }
    const both = await save({ version: 1, supplement: second })
    expect(both.supplements.map(({ on }) => on)).toEqual(['2026-02-24', '2026-02-25'])
    const { record, findings } = await clerk.procurements.get.query({ key })
    expect([record['supplements'], record['supplementList']]).toEqual([19_000_000, undefined])
    expect(findings.find(({ rule }) => rule === 'cn.gp.contract.supplement')).toMatchObject({
      verdict: 'breach',
      actual: 19_000_000,
    })
    expect((await check(key, 'supplements', '1万'))?.problem).toContain('合计金额由清单得出')
    const id = both.supplements[0]?.id ?? ''
    const correction = { version: 2, id, supplement: { ...second, amount: 8_000_000 } }
    expect((await refusalOf(save(correction))).problem).toBe('reason-needed')
    const corrected = await save({ ...correction, reason: '以补充协议为准' })
    expect(corrected.changes[0]).toMatchObject({
      kind: 'changed',
      before: { amount: 9_000_000 },
      after: { amount: 8_000_000 },
      reason: '以补充协议为准',
    })
    const gone = await save({ version: 3, id, supplement: null, reason: '未签订' })
    expect([gone.sum, gone.supplements.length]).toEqual([10_000_000, 1])
    const water = await api.client(district.users.water)
    expect((await refusalOf(water.supplements.ofProcurement.query({ key }))).problem).toBe('not-found')
    const auditor = await api.client(roles.users.auditor)
    expect((await auditor.supplements.ofProcurement.query({ key })).supplements).toHaveLength(1)
  })

  test('more than a budget line is refused with the figures, and nothing of it is kept', async () => {
    await approveLine(clerk, 2026, 'GRID', 2_000_000)
    const [first = '', second = ''] = await awarded(2, {
      budgetItem: 'GRID',
      fiscalYear: 2026,
      budget: 90_000_000,
      awardAmount: 90_000_000,
      reservedSme: 90_000_000,
      reservedSmallMicro: 90_000_000,
    })
    const cells = [first, second].flatMap((key): Cells => [
      { key, field: 'contractSignedOn', text: '2026-02-24', was: '' },
      { key, field: 'contractAmount', text: '1,200,000', was: '' },
    ])
    const refused = await refusalOf(clerk.steps.save.mutate({ cells, reason: '补录' }))
    expect(refused.problem).toBe('over-budget-line')
    expect(refused.message).toContain('超出 400,000.00 元')
    expect((await cellsOf(first)).contractSignedOn).toBeUndefined()
  })

  test('who looks on sees the grid and changes nothing; another unit’s projects are not there', async () => {
    const key = await one()
    const cells: Cells = [{ key, field: 'clarifiedOn', text: '2026-02-01', was: '' }]
    const auditor = await api.client(roles.users.auditor)
    expect((await auditor.steps.grid.query({})).rows.length).toBeGreaterThan(0)
    expect((await refusalOf(auditor.steps.save.mutate({ cells }))).problem).toBe('not-allowed')
    const water = await api.client(district.users.water)
    expect((await water.steps.grid.query({})).rows).toEqual([])
    expect((await refusalOf(water.steps.save.mutate({ cells }))).problem).toBe('not-found')
    expect((await refusalOf(water.steps.check.mutate({ cells }))).problem).toBe('not-found')
    const twice = clerk.steps.save.mutate({ cells: [...cells, ...cells] })
    expect((await refusalOf(twice)).problem).toBe('bad-input')
  })

  test('what is paid in instalments has no single day of invoice or payment', async () => {
    const key = await one({ contractSignedOn: civilDate('2026-02-24'), contractAmount: 180_000_000 })
    await clerk.payments.savePlan.mutate({
      key,
      version: 0,
      instalments: [{ name: '全款', amount: 180_000_000, condition: 'acceptance' }],
    })
    expect((await check(key, 'paidOn', '2026-03-01'))?.problem).toContain('分期')
    const { id } = await clerk.procurements.get.query({ key })
    expect((await clerk.steps.grid.query({ text: id })).rows[0]?.inInstalments).toBe(true)
  })

  test('a hundred projects open, and five hundred pasted cells are checked and saved, in less than three seconds', async () => {
    const keys = await awarded(100, { title: '百项' })
    const started = performance.now()
    const { rows, total } = await clerk.steps.grid.query({ text: '百项' })
    const opened = performance.now()
    expect([rows.length, total]).toEqual([100, 100])
    const pasted = keys.flatMap((key): Cells => [
      { key, field: 'contractSignedOn', text: '2026年2月24日', was: '' },
      { key, field: 'contractAmount', text: '180万', was: '' },
      { key, field: 'contractForm', text: '电子', was: '' },
      { key, field: 'contractPublishedProvinciallyOn', text: '2026/2/25', was: '' },
      { key, field: 'contractPublishedOn', text: '2026.2.25', was: '' },
    ])
    const { cells } = await clerk.steps.check.mutate({
      cells: pasted.map(({ key, field, text }) => ({ key, field, text })),
    })
    expect(cells.filter(({ state }) => state === 'new')).toHaveLength(500)
    const checked = performance.now()
    const done = await clerk.steps.save.mutate({ cells: pasted })
    expect(done.saved).toEqual({ projects: 100, added: 500, changed: 0, erased: 0 })
    const saved = performance.now()
    const took = { open: opened - started, check: checked - opened, save: saved - checked }
    if (process.env['MEASURE'] === '1') process.stderr.write(`${JSON.stringify(took)}\n`)
    expect(saved - started).toBeLessThan(3_000)
  })
})

test('every column has a name of its own, and every day its event', () => {
  expect(new Set(COLUMNS.map(({ field }) => field)).size).toBe(COLUMNS.length)
  expect(COLUMNS.filter(({ kind, event }) => (kind === 'date') !== (event !== undefined))).toEqual([])
})
