import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { listEntries } from '@tenderlight/db/repositories/audit-list'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { aGuarantee, aGuarantor, privateKeyOf } from '@tenderlight/exchange/testing/guarantees'
import { PDF_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
const ON = civilDate('2026-02-10')
const REFUND = 'cn.gp.bid-bond.refund'
const NO_TERMS = {
  bidDeposit: null,
  performanceBond: null,
  bidsValidUntil: null,
  performanceBondReturnOn: null,
  guaranteeAccepted: null,
  electronicGuaranteeAccepted: null,
  depositBasisStated: null,
  depositRefundTermsStated: null,
}
const WINNER = '江城示例市政有限公司'
const LOSER = '落选示例有限公司'
const transfer = (bidder: string, amount = 2_000_000) => ({
  purpose: 'bid' as const,
  bidder,
  creditCode: null,
  scale: null,
  won: null,
  form: 'transfer' as const,
  amount,
  receivedOn: ON,
  validUntil: null,
  guarantor: null,
  number: null,
})

forDatabase('deposits', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let unit: Client
  let number = 0
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-deposits-'))

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY, { evidence: openKeeping(folder) })
    // Where the province lets units ask for deposits.
    district = await seedDistrict(api.deps, 'bayuquan')
    people = await seedEveryRole(api.deps, district)
    unit = await api.client(district.users.education)
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A project that awaits its signature: the notice went out on 13 February. */
  async function awarded(overrides: Parameters<typeof aProcurement>[0] = {}, water = false): Promise<string> {
    const procurement = aProcurement({
      ...NOTHING_AFTER_AWARD,
      id: `D-${(number += 1)}`,
      bidDeposit: 2_000_000,
      performanceBond: undefined,
      ...overrides,
    })
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'bayuquan' }, TODAY)
    const scope = { districtId: district.districtId, context }
    const organisationId = water ? district.water.id : district.education.id
    const [key = ''] = await api.deps.db
      .transaction()
      .execute((trx) => createRecords(trx, scope, { at: api.deps.now(), by: null }, [{ organisationId, procurement }]))
    return key
  }
  const idOf = async (key: string, bidder: string) => {
    const { deposits } = await unit.deposits.ofProcurement.query({ key })
    const found = deposits.find((one) => one.bidder === bidder)
    if (found === undefined) throw new TypeError(`no deposit of ${bidder}`)
    return found
  }
  const refund = (one: { id: string; version: number }, on: string, more = {}) =>
    unit.deposits.refund.mutate({
      id: one.id,
      version: one.version,
      on: civilDate(on),
      interest: null,
      note: '',
      ...more,
    })

  test('each bidder has a clock of its own; the refund is a fact of the record once the last one went back', async () => {
    const key = await awarded()
    await unit.deposits.record.mutate({ key, ...transfer(WINNER) })
    await unit.deposits.record.mutate({ key, ...transfer(LOSER) })
    const { deposits } = await unit.deposits.record.mutate({ key, ...transfer('另一家示例有限公司') })
    expect(deposits.map(({ winner, clock }) => [winner, clock?.due, clock?.light])).toEqual([
      [true, null, 'grey'],
      [false, '2026-02-27', 'red'],
      [false, '2026-02-27', 'red'],
    ])
    await refund(await idOf(key, LOSER), '2026-02-27', { note: '网银流水 0227-19' })
    const half = await unit.procurements.get.query({ key })
    expect(half.record).not.toHaveProperty('loserDepositRefundedOn')
    expect(half.findings.find(({ rule, part }) => rule === REFUND && part === 'losers')).toMatchObject({ light: 'red' })
    const worklist = await unit.worklist.list.query({})
    expect(JSON.stringify(worklist)).toContain('cn.gp.bid-bond.refund')
    expect((await idOf(key, LOSER)).clock).toMatchObject({ verdict: 'compliant', met: '2026-02-27', light: 'green' })

    // The step has not happened while one bidder waits, whoever says so.
    const early = unit.procurements.recordFact.mutate({
      key,
      event: 'loser-deposit-refunded',
      on: civilDate('2026-02-27'),
    })
    expect(await refusalOf(early)).toMatchObject({
      problem: 'deposit-refused',
      message: expect.stringContaining('还有 1 家没有登记退还:另一家示例有限公司。'),
    })

    await refund(await idOf(key, '另一家示例有限公司'), '2026-03-02')
    const whole = await unit.procurements.get.query({ key })
    expect(whole.record).toMatchObject({ loserDepositRefundedOn: '2026-03-02' })
    expect(whole.findings.find(({ rule, part }) => rule === REFUND && part === 'losers')).toMatchObject({
      verdict: 'breach',
      met: '2026-03-02',
      late: { workingDays: 2 },
    })
    const { finding, days } = await unit.deposits.explainRefund.query({ id: (await idOf(key, LOSER)).id })
    expect(finding).toMatchObject({ rule: REFUND, part: 'losers', due: '2026-02-27' })
    // The make-up Saturday of 14 February counts, the holidays of Spring Festival do not.
    expect(days.filter(({ counted }) => counted > 0).map(({ date }) => date)).toEqual([
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
    ])
  })

  test('a refund that was not made is taken back, and with it the fact; everything stays to be read', async () => {
    const key = await awarded()
    await unit.deposits.record.mutate({ key, ...transfer(LOSER) })
    await refund(await idOf(key, LOSER), '2026-02-26')
    expect((await unit.procurements.get.query({ key })).record).toMatchObject({ loserDepositRefundedOn: '2026-02-26' })
    // The day of a refund that is on record changes with a reason only.
    const twice = await idOf(key, LOSER)
    expect((await refusalOf(refund(twice, '2026-02-25'))).problem).toBe('deposit-refused')
    await refund(twice, '2026-02-25', { reason: '以到账日为准' })
    expect((await unit.procurements.get.query({ key })).record).toMatchObject({ loserDepositRefundedOn: '2026-02-25' })
    const now = await idOf(key, LOSER)
    await unit.deposits.withdrawRefund.mutate({ id: now.id, version: now.version, reason: '银行退票' })
    const { record, facts } = await unit.procurements.get.query({ key })
    expect(record).not.toHaveProperty('loserDepositRefundedOn')
    expect(facts.filter(({ event }) => event === 'loser-deposit-refunded').map(({ withdrawn }) => withdrawn)).toEqual([
      false,
      false,
      true,
    ])
    const left = await idOf(key, LOSER)
    expect(left.refundedOn).toBeNull()
    expect([...left.earlier, left].map(({ change }) => change)).toEqual([
      'recorded',
      'refunded',
      'refunded',
      'refund-withdrawn',
    ])
    expect(left).toMatchObject({ reason: '银行退票', recordedBy: '测试区教育局经办' })
  })

  test('a file proves the refund of one bidder, before all the others have theirs', async () => {
    const key = await awarded()
    await unit.deposits.record.mutate({ key, ...transfer(LOSER) })
    await unit.deposits.record.mutate({ key, ...transfer('另一家示例有限公司') })
    const one = await idOf(key, LOSER)
    const signedIn = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: district.users.education, password: PASSWORD }),
    })
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const attach = async (part: string, event: string) => {
      const asked = new URLSearchParams({ key, event, part, name: '退款回单.pdf' })
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      return fetch(`${api.address}${EVIDENCE_PATH}?${asked.toString()}`, { method: 'POST', headers, body: PDF_FILE })
    }
    expect((await attach(one.id, 'loser-deposit-refunded')).status, 'nothing went back yet').toBe(422)
    await refund(one, '2026-02-26')
    expect((await attach(key, 'loser-deposit-refunded')).status, 'no such deposit').toBe(422)
    expect((await attach(one.id, 'contract-signed')).status, 'another step').toBe(422)
    expect((await attach(one.id, 'loser-deposit-refunded')).status).toBe(200)
    const { files } = await unit.evidence.ofProcurement.query({ key })
    expect(files).toMatchObject([{ part: one.id, event: 'loser-deposit-refunded', filename: '退款回单.pdf' }])
  })

  test('an entry is corrected by a version, and taken off by another; of two at once one is told', async () => {
    const key = await awarded()
    await unit.deposits.record.mutate({ key, ...transfer(LOSER) })
    const one = await idOf(key, LOSER)
    const { purpose: _, ...entry } = transfer('落选示例(集团)有限公司', 1_500_000)
    const change = { id: one.id, version: 1, entry, scale: 'small', won: null, reason: '名称以营业执照为准' } as const
    const both = await Promise.allSettled([unit.deposits.correct.mutate(change), unit.deposits.correct.mutate(change)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const corrected = await idOf(key, '落选示例(集团)有限公司')
    expect(corrected).toMatchObject({ version: 2, amount: 1_500_000, scale: 'small', saved: 500_000 })
    expect(corrected.earlier).toMatchObject([{ version: 1, bidder: LOSER, amount: 2_000_000 }])
    const same = unit.deposits.correct.mutate({ ...change, version: 2 })
    expect((await refusalOf(same)).problem).toBe('bad-input')
    const after = await unit.deposits.withdraw.mutate({ id: one.id, version: 2, reason: '误录' })
    expect(after.deposits).toMatchObject([{ withdrawn: true, saved: 0, clock: null, reason: '误录' }])
    expect((await refusalOf(refund({ id: one.id, version: 3 }, '2026-02-26'))).problem).toBe('already-corrected')
    // Withdrawn, it is in nobody's way.
    await unit.deposits.record.mutate({ key, ...transfer('落选示例(集团)有限公司') })
    await expect(api.deps.db.updateTable('deposit_versions').set({ amount: 1 }).execute()).rejects.toThrow(
      /append-only/u,
    )
    const entries = await listEntries(api.deps.db, district.districtId, {}, { before: undefined, limit: 50 })
    expect(entries.filter(({ recordKind }) => recordKind === 'deposit').length).toBeGreaterThanOrEqual(4)
  })

  test.each`
    because                                     | entry                                                                          | problem              | says
    ${'more than is asked for'}                 | ${{ amount: 2_000_001 }}                                                       | ${'deposit-refused'} | ${'20,000.00'}
    ${'nothing, and yet not waived'}            | ${{ amount: 0 }}                                                               | ${'deposit-refused'} | ${'免收的金额应为 0'}
    ${'waived, and yet taken'}                  | ${{ form: 'waived' }}                                                          | ${'deposit-refused'} | ${'免收的金额应为 0'}
    ${'not yet'}                                | ${{ receivedOn: '2026-03-05' }}                                                | ${'in-future'}       | ${'2026-03-05'}
    ${'a paper without its number'}             | ${{ form: 'bank-guarantee', guarantor: '示例银行', validUntil: '2026-06-30' }} | ${'deposit-refused'} | ${'编号'}
    ${'a code whose last sign is wrong'}        | ${{ creditCode: '91340200MA2N0AB12R' }}                                        | ${'bad-input'}       | ${'creditCode'}
    ${'the same bidder again'}                  | ${{ bidder: '在先示例有限公司' }}                                              | ${'deposit-refused'} | ${'已有登记'}
    ${'the same bidder under another name'}     | ${{ creditCode: '91340200MA2N0AB12Q' }}                                        | ${'deposit-refused'} | ${'已有登记'}
    ${'an electronic guarantee is never typed'} | ${{ form: 'electronic-guarantee' }}                                            | ${'bad-input'}       | ${'form'}
    ${'a bond of which nobody said how much'}   | ${{ purpose: 'performance' }}                                                  | ${'deposit-refused'} | ${'约定'}
  `('refused: $because', async ({ entry, problem, says }) => {
    const key = await awarded()
    await unit.deposits.record.mutate({ key, ...transfer('在先示例有限公司'), creditCode: '91340200MA2N0AB12Q' })
    const given = { key, ...transfer('后到示例有限公司'), ...(entry as object) }
    const refusal = await refusalOf(unit.deposits.record.mutate(given))
    expect(refusal.problem).toBe(problem)
    expect(`${refusal.message}${refusal.toDo}`).toContain(says)
  })

  test('a paper that ends before the bids bind no more is taken with a reason only, and stays a matter', async () => {
    const key = await awarded({ bidsValidUntil: civilDate('2026-05-12'), acceptedOn: civilDate('2026-06-30') })
    const paper = { ...transfer(LOSER), form: 'insurance' as const, guarantor: '示例保险', number: 'BX-1' }
    const short = { key, ...paper, validUntil: civilDate('2026-05-11') }
    const refusal = await refusalOf(unit.deposits.record.mutate(short))
    expect(refusal).toMatchObject({ problem: 'deposit-refused', refusal: { decision: 'needs-reason', findings: [] } })
    expect(refusal.message).toContain('2026-05-12')
    const taken = await unit.deposits.record.mutate({ ...short, reason: '已要求延长' })
    expect(taken.deposits).toMatchObject([{ coversBids: false, takenBecause: '已要求延长', bondTerm: null }])
    const enough = { ...paper, bidder: '另一示例有限公司', number: 'BX-2', validUntil: civilDate('2026-05-12') }
    await unit.deposits.record.mutate({ key, ...enough })
    await unit.deposits.setTerms.mutate({ key, ...taken.terms, performanceBond: 3_000_000 })
    const bond = { ...paper, purpose: 'performance' as const, bidder: '承包示例有限公司', number: 'BX-3' }
    const { deposits } = await unit.deposits.record.mutate({ key, ...bond, validUntil: civilDate('2026-06-29') })
    expect(deposits.find(({ purpose }) => purpose === 'performance')).toMatchObject({
      coversBids: null,
      bondTerm: { through: '2026-06-30', by: 'acceptance', covers: false },
    })
  })

  test('a paper is used once in the district, in whichever unit and whatever comes first', async () => {
    const water = await api.client(district.users.water)
    const paper = {
      form: 'bank-guarantee' as const,
      guarantor: '示例银行',
      number: 'BH-1',
      validUntil: civilDate('2026-06-30'),
    }
    const [here, there] = [await awarded(), await awarded({}, true)]
    const both = await Promise.allSettled([
      unit.deposits.record.mutate({ key: here, ...transfer(LOSER), ...paper }),
      water.deposits.record.mutate({ key: there, ...transfer(LOSER), ...paper }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected')
    const { problem, message } = await refusalOf(Promise.reject(lost?.reason as Error))
    expect([problem, message]).toEqual(['deposit-refused', expect.stringContaining('BH-1')])
  })

  test('what is asked for goes on the record, is changed with a reason, and is judged by its cap', async () => {
    const key = await awarded({ bidDeposit: undefined, budget: 100_000_000 })
    const terms = {
      ...NO_TERMS,
      bidDeposit: 2_000_001,
      bidsValidUntil: civilDate('2026-05-12'),
      guaranteeAccepted: true,
    }
    const set = await unit.deposits.setTerms.mutate({ key, ...terms })
    expect(set.terms).toEqual(terms)
    expect(set.findings.find(({ rule }) => rule === 'cn.gp.bid-bond.cap')).toMatchObject({
      verdict: 'breach',
      shortfall: 1,
    })
    // Today the gate lets nobody take it; what was taken before is recorded with a reason.
    const now = unit.deposits.record.mutate({ key, ...transfer(LOSER), receivedOn: TODAY })
    expect(await refusalOf(now)).toMatchObject({ problem: 'refused-by-rule', refusal: { command: 'collect-deposit' } })
    expect((await refusalOf(unit.deposits.record.mutate({ key, ...transfer(LOSER) }))).problem).toBe('reason-needed')
    await unit.deposits.record.mutate({ key, ...transfer(LOSER), reason: '补录以前收取的' })
    expect(
      (await refusalOf(unit.deposits.setTerms.mutate({ key, ...terms, bidDeposit: 2_000_000 }))).message,
    ).toContain('理由')
    const less = unit.deposits.setTerms.mutate({ key, ...terms, bidDeposit: 1_000_000, reason: '更正公告' })
    expect((await refusalOf(less)).message).toContain('20,000.00 元')
    const right = await unit.deposits.setTerms.mutate({ key, ...terms, bidDeposit: 2_000_000, reason: '更正公告' })
    expect(right.findings.find(({ rule }) => rule === 'cn.gp.bid-bond.cap')).toMatchObject({ verdict: 'compliant' })
    expect((await refusalOf(unit.deposits.setTerms.mutate({ key, ...right.terms, reason: '无变化' }))).problem).toBe(
      'bad-input',
    )
  })

  test('waived deposits are counted with what they saved, by the amount asked for or the cap of the law', async () => {
    const key = await awarded({ bidDeposit: 0, budget: 100_000_000 })
    const waived = { form: 'waived' as const, scale: 'small' as const }
    await unit.deposits.record.mutate({ key, ...transfer(LOSER, 0), ...waived })
    const shown = await unit.deposits.record.mutate({ key, ...transfer(WINNER, 0), ...waived })
    expect(shown).toMatchObject({ asked: 2_000_000, saved: 4_000_000, couldSave: 0 })
    expect(shown.deposits.map(({ saved, clock }) => [saved, clock])).toEqual([
      [2_000_000, null],
      [2_000_000, null],
    ])
  })

  test('tendering: losers wait for the contract, and interest of the bank goes back with the money', async () => {
    const tendering = { regime: 'tendering', category: 'works', contractSignedOn: civilDate('2026-02-26') } as const
    const key = await awarded(tendering)
    await unit.deposits.record.mutate({ key, ...transfer(LOSER) })
    const one = await idOf(key, LOSER)
    expect(one.clock).toMatchObject({ rule: 'cn.tender.bid-bond.refund', due: '2026-03-03' })
    expect((await refusalOf(refund(one, '2026-03-03'))).message).toContain('利息')
    await refund(one, '2026-03-03', { interest: 120 })
    expect(await idOf(key, LOSER)).toMatchObject({ interest: 120, clock: { verdict: 'compliant' } })
  })

  test('an electronic guarantee is taken when its registered guarantor signed it for this project, once', async () => {
    const administrator = await api.client(people.users.administrator)
    const { name, code, publicKey, from } = aGuarantor()
    const { guarantors } = await administrator.guarantors.add.mutate({ name, code, publicKey, from, until: null })
    const key = await awarded({ id: 'JJ-2026-0042', bidsValidUntil: civilDate('2026-05-12') })
    const right = { beneficiary: '测试区教育局' }
    const present = (document: string) => ({ key, purpose: 'bid' as const, document, receivedOn: ON })
    const codes = async (document: string) =>
      (await unit.deposits.checkGuarantee.mutate(present(document))).refusals.map((one) => one.code)
    expect(await codes('x')).toEqual(['form'])
    expect(await codes(aGuarantee(right, privateKeyOf('11'.repeat(32))))).toEqual(['signature'])
    expect(await codes(aGuarantee())).toEqual(['beneficiary'])
    expect(await codes(aGuarantee({ ...right, project: 'X', amount: 1_999_999, validUntil: '2026-05-11' }))).toEqual([
      'project',
      'amount',
      'validity',
    ])
    const document = aGuarantee({ ...right, amount: 3_000_000 })
    const verdict = await unit.deposits.checkGuarantee.mutate(present(document))
    expect(verdict).toMatchObject({ accepted: true, refusals: [], guarantee: { applicant: '示例环卫服务有限公司' } })
    const refused = unit.deposits.recordGuarantee.mutate({ ...present(aGuarantee()), scale: null, won: null })
    expect(await refusalOf(refused)).toMatchObject({
      problem: 'deposit-refused',
      message: expect.stringContaining('受益人'),
    })

    const shown = await unit.deposits.recordGuarantee.mutate({ ...present(document), scale: 'small', won: null })
    expect(shown.deposits).toMatchObject([
      {
        bidder: '示例环卫服务有限公司',
        creditCode: '91340200MA2N0AB12Q',
        form: 'electronic-guarantee',
        amount: 2_000_000,
        validUntil: '2026-06-30',
        number: 'GF-2026-000123',
        coversBids: true,
        verified: { adapter: 'signed-json', keyId: aGuarantor().keyId },
      },
    ])
    expect(shown.terms).toMatchObject({ guaranteeAccepted: true, electronicGuaranteeAccepted: true })
    expect(await codes(document)).toEqual(['number-used'])
    const [one] = shown.deposits
    const entry = { ...transfer('x'), purpose: undefined }
    const typed = unit.deposits.correct.mutate({
      id: one?.id ?? '',
      version: 1,
      entry,
      scale: null,
      won: null,
      reason: '更正',
    })
    expect((await refusalOf(typed)).message).toContain('签名')
    await unit.deposits.correct.mutate({
      id: one?.id ?? '',
      version: 1,
      entry: null,
      scale: 'micro',
      won: true,
      reason: '中标',
    })
    await unit.deposits.withdraw.mutate({ id: one?.id ?? '', version: 2, reason: '供应商撤回' })
    expect(await codes(document)).toEqual([])

    // The register ends the guarantor's days; what it signs is refused from then on.
    const [registered] = guarantors
    const ended = {
      id: registered?.id ?? '',
      version: 1,
      name,
      code,
      from,
      until: civilDate('2026-02-09'),
      reason: '退出',
    }
    await administrator.guarantors.change.mutate(ended)
    expect(await codes(document)).toEqual(['guarantor-days'])
    expect((await refusalOf(administrator.guarantors.change.mutate(ended))).problem).toBe('already-corrected')
    expect((await unit.guarantors.list.query()).guarantors).toMatchObject([
      { name, state: 'over', version: 2, reason: '退出', earlier: [{ version: 1, until: null }] },
    ])
    const again = administrator.guarantors.add.mutate({ name, code, publicKey, from, until: null })
    expect((await refusalOf(again)).message).toContain(name)
    const noKey = administrator.guarantors.add.mutate({ name, code, publicKey: 'x', from, until: null })
    expect((await refusalOf(noKey)).message).toContain('Ed25519')
    expect((await refusalOf(unit.guarantors.add.mutate({ name, code, publicKey, from, until: null }))).problem).toBe(
      'not-allowed',
    )
  })

  test('a performance bond is due on the day that the contract agrees, and on none while nobody says which', async () => {
    const key = await awarded({ performanceBond: 3_000_000 })
    const bond = { ...transfer(WINNER, 3_000_000), purpose: 'performance' as const }
    const { deposits } = await unit.deposits.record.mutate({ key, ...bond })
    const { id = '', clock } = deposits[0] ?? {}
    expect(clock).toBeNull()
    const due = async () => {
      const { items } = await unit.worklist.list.query({ level: 'contract' })
      return items.filter((item) => item.kind === 'bond' && item.key === key)
    }
    expect(await due()).toEqual([])
    const terms = { ...NO_TERMS, bidDeposit: 2_000_000, performanceBond: 3_000_000 }
    const known = (await unit.deposits.ofProcurement.query({ key })).terms
    const set = (performanceBondReturnOn: CivilDate, reason?: string) =>
      unit.deposits.setTerms.mutate({
        key,
        ...terms,
        ...known,
        performanceBondReturnOn,
        ...(reason === undefined ? {} : { reason }),
      })
    await set(civilDate('2026-03-05'))
    expect((await refusalOf(set(civilDate('2026-03-03')))).problem).toBe('deposit-refused')
    expect(await due()).toMatchObject([
      {
        deposit: id,
        version: 1,
        due: '2026-03-05',
        light: 'yellow',
        bidder: WINNER,
        amount: 3_000_000,
        form: 'transfer',
      },
    ])
    await set(civilDate('2026-03-03'), '补充协议')
    expect(await due()).toMatchObject([{ due: '2026-03-03', light: 'red', workingDaysLeft: -1 }])
    await unit.deposits.refund.mutate({ id, version: 1, on: TODAY, interest: null, note: '' })
    expect(await due()).toEqual([])
    await unit.deposits.withdrawRefund.mutate({ id, version: 2, reason: '登记后随即撤销' })
    expect(await due()).toMatchObject([{ version: 3 }])
    await unit.deposits.withdraw.mutate({ id, version: 3, reason: '登记错项目' })
    expect(await due()).toEqual([])
  })

  test('another unit neither reads nor writes them', async () => {
    const key = await awarded()
    await unit.deposits.record.mutate({ key, ...transfer(LOSER) })
    const one = await idOf(key, LOSER)
    const water = await api.client(district.users.water)
    const { purpose: _, ...entry } = transfer('x')
    for (const attempt of [
      () => water.deposits.ofProcurement.query({ key }),
      () => water.deposits.explainRefund.query({ id: one.id }),
      () => water.deposits.record.mutate({ key, ...transfer('x') }),
      () => water.deposits.setTerms.mutate({ key, ...NO_TERMS, reason: '更正' }),
      () => water.deposits.correct.mutate({ id: one.id, version: 1, entry, scale: null, won: null, reason: '更正' }),
      () => water.deposits.withdraw.mutate({ id: one.id, version: 1, reason: '更正' }),
      () => water.deposits.refund.mutate({ id: one.id, version: 1, on: TODAY, interest: null, note: '' }),
      () => water.deposits.checkGuarantee.mutate({ key, purpose: 'bid', document: '{}', receivedOn: ON }),
    ]) {
      expect((await refusalOf(attempt())).problem).toBe('not-found')
    }
  })
})
