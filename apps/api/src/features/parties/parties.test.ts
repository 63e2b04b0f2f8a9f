import { aProcurement } from '@tenderlight/compliance/testing/builders'
import type { savePartiesInput } from '@tenderlight/contracts/parties'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-07-11')
const WAN = 1_000_000

type Given = z.input<typeof savePartiesInput>['parties']
const LEAD = { role: 'winner', name: '江城示例建设有限公司', letter: true, declared: 'large' } as const
const MEMBER = {
  role: 'member',
  name: '江城示例园林有限公司',
  creditCode: '91340200MA2N0CD34T',
  amount: 60 * WAN,
  letter: true,
  declared: 'small',
  industry: 'construction',
  data: { revenue: 900 * WAN, assets: 700 * WAN },
  related: false,
} as const
const PARTIES: Given = [LEAD, MEMBER]
const NO_POLICY = {
  smeBenefitGranted: null,
  declarationPublished: null,
  reservedContractMarked: null,
  partnerAgreementAttached: null,
  qualifiedSmes: null,
  stoppedOn: null,
}

forDatabase('who carries out a contract', (connection) => {
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

  /** A contract of 1.8 million, of whose budget 40 % were reserved for the small members of a consortium. */
  async function contracted(overrides: Parameters<typeof aProcurement>[0] = {}): Promise<string> {
    const procurement = aProcurement({
      id: `P-${(number += 1)}`,
      measure: 'consortium',
      budget: 200 * WAN,
      reservedSme: 80 * WAN,
      reservedSmallMicro: 48 * WAN,
      winner: undefined,
      winnerScale: undefined,
      ...overrides,
    })
    return putOnRecord(api, district, TODAY, procurement)
  }
  const verdictOf = async (key: string, rule: string, part?: string) => {
    const { findings } = await clerk.procurements.get.query({ key })
    return findings.find((one) => one.rule === rule && one.part === part)?.verdict
  }

  test('sizes are checked against the letters’ data, the shares against what was reserved', async () => {
    const key = await contracted()
    expect(await clerk.parties.ofProcurement.query({ key })).toMatchObject({ version: 0, parties: [], shares: null })
    const saved = await clerk.parties.save.mutate({ key, version: 0, parties: PARTIES })
    expect(saved).toMatchObject({
      version: 1,
      contractAmount: 180 * WAN,
      parties: [
        { name: LEAD.name, part: 120 * WAN, check: { verdict: 'cannot-tell', missing: ['industry'] } },
        { name: MEMBER.name, part: 60 * WAN, check: { verdict: 'agrees', size: 'small' } },
      ],
      shares: {
        sme: { required: 72 * WAN, actual: 60 * WAN, shortfall: 12 * WAN },
        smallMicro: { required: 43_200_000, actual: 60 * WAN, shortfall: 0 },
        missing: [],
      },
      conflicts: [],
      changes: [MEMBER, LEAD].map(({ name }) => ({ by: '测试区教育局经办', reason: null, kind: 'added', name })),
    })
  })

  test('the rules see what the parties say: related partners do not count', async () => {
    const key = await contracted()
    expect(await verdictOf(key, 'cn.gp.sme.reserve-forms')).toBeUndefined()
    const { parties } = await clerk.parties.save.mutate({ key, version: 0, parties: PARTIES })
    expect(await verdictOf(key, 'cn.gp.sme.reserve-forms')).toBe('compliant')
    const related = parties.map(({ part: _, check: _check, ...one }) =>
      one.role === 'member' ? { ...one, related: true } : one,
    )
    const after = await clerk.parties.save.mutate({ key, version: 1, parties: related, reason: '查明存在控股关系' })
    expect(after.shares).toMatchObject({ sme: { actual: 0, shortfall: 72 * WAN } })
    expect(after.changes.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['changed', '查明存在控股关系'],
      ['added', null],
      ['added', null],
    ])
    const { before, after: then } = after.changes[0] ?? {}
    expect(Object.entries(then ?? {}).filter(([field, value]) => before?.[field] !== value)).toEqual([
      ['related', true],
    ])
    expect(await verdictOf(key, 'cn.gp.sme.reserve-forms')).toBe('breach')
  })

  test('packages: each against its own award, with its own winner', async () => {
    const lots = [
      { title: '实验台', budget: 80 * WAN, measure: 'exclusive' },
      { title: '仪器', budget: 120 * WAN, measure: 'consortium', reservedSme: 48 * WAN },
    ] as const
    const key = await contracted({ measure: 'package', reservedSme: 128 * WAN, lots })
    const none = await clerk.parties.ofProcurement.query({ key })
    expect(none).toMatchObject({
      shares: null,
      lots: [{ title: '实验台', amount: null, shares: null }, { title: '仪器' }],
    })
    const own = [
      { ...LEAD, lot: '实验台' },
      { ...LEAD, lot: '仪器' },
      { ...MEMBER, lot: '仪器', amount: 36 * WAN },
    ]
    const other = await refusalOf(clerk.parties.save.mutate({ key, version: 0, parties: [{ ...LEAD, lot: '第三包' }] }))
    expect(other.message).toContain('没有名为“第三包”的采购包')
    await clerk.parties.save.mutate({ key, version: 0, parties: own })
    const awards = [
      { lot: '仪器', amount: 100 * WAN },
      { lot: '实验台', amount: 80 * WAN },
    ]
    const saved = await clerk.parties.saveLots.mutate({ key, awards })
    expect(saved).toMatchObject({
      version: 1,
      shares: null,
      conflicts: [],
      parties: [{ lot: '实验台', part: 80 * WAN }, { part: 64 * WAN }, { part: 36 * WAN }],
      lots: [
        {
          measure: 'exclusive',
          amount: 80 * WAN,
          winner: LEAD.name,
          fits: false,
          shares: { sme: { shortfall: 80 * WAN } },
        },
        {
          measure: 'consortium',
          amount: 100 * WAN,
          fits: null,
          shares: { sme: { required: 40 * WAN, shortfall: 4 * WAN } },
        },
      ],
    })
    const ask = (given: typeof awards, reason?: string) =>
      refusalOf(clerk.parties.saveLots.mutate({ key, awards: given, ...(reason === undefined ? {} : { reason }) }))
    expect(await ask(awards, '无变化')).toMatchObject({ problem: 'bad-input' })
    expect((await ask([{ lot: '仪器', amount: 90 * WAN }])).message).toContain('需要写明原因')
    expect((await ask([{ lot: '仪器', amount: 35 * WAN }], '有误')).message).toContain('超出该包成交金额')
    expect((await ask([{ lot: '仪器', amount: 181 * WAN }], '有误')).message).toContain('超出合同金额')
    expect((await ask([{ lot: '第三包', amount: 1 }], '有误')).message).toContain('第三包')
    expect(await verdictOf(key, 'cn.gp.sme.reserve-forms')).not.toBe('breach')
  })

  test('how the policy was carried out is on record with its versions', async () => {
    const key = await contracted()
    await clerk.parties.save.mutate({ key, version: 0, parties: PARTIES })
    const policy = {
      ...NO_POLICY,
      smeBenefitGranted: true,
      reservedContractMarked: true,
      partnerAgreementAttached: false,
    }
    const saved = await clerk.parties.savePolicy.mutate({ key, ...policy })
    expect(saved.policy).toEqual(policy)
    expect(await verdictOf(key, 'cn.gp.sme.contract-mark')).toBe('breach')
    const mended = { key, ...policy, partnerAgreementAttached: true }
    expect(await refusalOf(clerk.parties.savePolicy.mutate(mended))).toMatchObject({ problem: 'party-refused' })
    await clerk.parties.savePolicy.mutate({ ...mended, reason: '协议已补附' })
    expect(await verdictOf(key, 'cn.gp.sme.contract-mark')).toBe('compliant')
    expect(await refusalOf(clerk.parties.savePolicy.mutate({ ...mended, reason: '再存一次' }))).toMatchObject({
      problem: 'bad-input',
    })
    expect(
      await refusalOf(clerk.parties.savePolicy.mutate({ ...mended, stoppedOn: '2026-07-12', reason: '中止' })),
    ).toMatchObject({ problem: 'in-future' })
  })

  test.each<[string, Given, string]>([
    ['nobody won', [MEMBER], '没有登记中标'],
    ['two won', [LEAD, { ...MEMBER, role: 'winner' }], '登记了 2 家'],
    ['one enterprise twice', [LEAD, MEMBER, { ...MEMBER, name: '别名' }], '登记了两次'],
    [
      'more than the contract',
      [LEAD, { ...MEMBER, amount: 181 * WAN }],
      '合计 1,810,000.00 元,超出合同金额 1,800,000.00 元',
    ],
  ])('refused and nothing kept: %s', async (_, parties, words) => {
    const key = await contracted()
    const refusal = await refusalOf(clerk.parties.save.mutate({ key, version: 0, parties }))
    expect(refusal).toMatchObject({ problem: 'party-refused' })
    expect(refusal.message).toContain(words)
    expect((await clerk.parties.ofProcurement.query({ key })).version).toBe(0)
  })

  test('a change needs a reason, the version that was looked at, and a difference', async () => {
    const key = await contracted()
    const first = await clerk.parties.save.mutate({ key, version: 0, parties: PARTIES })
    const own = first.parties.map(({ part: _, check: _check, ...one }) => one)
    const ask = (version: number, parties: Given, reason?: string) =>
      refusalOf(clerk.parties.save.mutate({ key, version, parties, ...(reason === undefined ? {} : { reason }) }))
    expect(await ask(0, PARTIES)).toMatchObject({ problem: 'changed-meanwhile' })
    expect(await ask(1, own, '无变化')).toMatchObject({ problem: 'bad-input' })
    expect(await ask(1, own.slice(0, 1))).toMatchObject({ problem: 'party-refused' })
    const third = {
      role: 'subcontractor',
      name: '江城示例安装有限公司',
      amount: 12 * WAN,
      declared: 'micro',
      related: false,
    } as const
    const more = await clerk.parties.save.mutate({ key, version: 1, parties: [...own, third] })
    expect(more.shares).toMatchObject({ sme: { actual: 72 * WAN, shortfall: 0 } })
    expect(more.parties.map(({ part }) => part)).toEqual([108 * WAN, 60 * WAN, 12 * WAN])
    const none = await clerk.parties.save.mutate({ key, version: 2, parties: [], reason: '登记有误' })
    expect(none).toMatchObject({ version: 3, parties: [], shares: null })
    expect(none.changes.map(({ kind, name, reason }) => [kind, name, reason])).toEqual([
      ['removed', third.name, '登记有误'],
      ['removed', MEMBER.name, '登记有误'],
      ['removed', LEAD.name, '登记有误'],
      ['added', third.name, null],
      ['added', MEMBER.name, null],
      ['added', LEAD.name, null],
    ])
    expect(none.changes[1]).toMatchObject({ before: { amount: 60 * WAN, ...MEMBER.data }, after: null })
  })

  test('where the record names another winner, both are shown and the record stands', async () => {
    const key = await contracted({ winner: '江城示例市政有限公司', winnerScale: 'medium' })
    const { conflicts } = await clerk.parties.save.mutate({ key, version: 0, parties: PARTIES })
    expect(conflicts).toEqual([
      { field: 'winner', record: '江城示例市政有限公司', parties: LEAD.name },
      { field: 'winnerScale', record: 'medium', parties: 'large' },
    ])
  })

  test('readers read, and nobody else writes', async () => {
    const key = await contracted()
    await clerk.parties.save.mutate({ key, version: 0, parties: PARTIES })
    const auditor = await api.client(roles.users.auditor)
    expect((await auditor.parties.ofProcurement.query({ key })).parties).toHaveLength(2)
    expect(
      await refusalOf(auditor.parties.save.mutate({ key, version: 1, parties: [], reason: '删除' })),
    ).toMatchObject({
      problem: 'not-allowed',
    })
    const other = await api.client(district.users.water)
    expect(await refusalOf(other.parties.ofProcurement.query({ key }))).toMatchObject({ problem: 'not-found' })
  })
})
