import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { fieldName, ruleTitle, sayFinding } from '../say.ts'
import { SUPPLIER_STATEMENTS } from '../statements/supplier-statements.ts'
import { STATEMENTS, statementById } from '../statements/statements.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { judgeDistrictYear } from '../years/judge-district-year.ts'
import { judgeUnitYear } from '../years/judge-unit-year.ts'
import type { YearContext } from '../years/unit-year.ts'
import { sayOutside } from './supplier.ts'
import { sayYearFinding } from './years.ts'

const open = { measure: 'none', noReserveReason: '第六条第三项', reservedSme: 0, reservedSmallMicro: 0 } as const

const said = (overrides: Parameters<typeof aProcurement>[0], rule: string, part?: string) => {
  const finding = findingOf(aProcurement(overrides), rule, aContext(), part)
  if (finding === undefined) throw new Error(`${rule} says nothing`)
  return [sayFinding(finding, 'zh-CN'), sayFinding(finding, 'en')]
}

describe('a value outside its range is said with its figures', () => {
  test.each`
    because                    | overrides                                                  | rule                              | zh                                             | en
    ${'too small a deduction'} | ${{ ...open, priceDeduction: 999 }}                        | ${'cn.gp.sme.price-deduction.gs'} | ${'实际 9.99%,应不低于 10%'}                   | ${'9.99%, at least 10%'}
    ${'too large'}             | ${{ ...open, priceDeduction: 2100 }}                       | ${'cn.gp.sme.price-deduction.gs'} | ${'实际 21%,应不高于 20%'}                     | ${'21%, at most 20%'}
    ${'too small a payment'}   | ${{ contractAmount: 100_000_000, prepayment: 39_999_900 }} | ${'anhui.gp.sme.prepay'}          | ${'实际 399,999.00 元,应不低于 400,000.00 元'} | ${'399,999.00 yuan, at least 400,000.00 yuan'}
  `('$because', ({ overrides, rule, zh, en }) => {
    expect(said(overrides, rule)).toEqual([zh, en])
  })
})

test.each`
  because                                     | more                                                                    | zh                     | en
  ${'a number without a unit of its own'}     | ${{ unit: 'count', required: 3, actual: 2 }}                            | ${'实际 2,应不低于 3'} | ${'2, at least 3'}
  ${'too many of them'}                       | ${{ unit: 'count', required: 3, actual: 4 }}                            | ${'实际 4,应不高于 3'} | ${'4, at most 3'}
  ${'as many as there may be: the upper end'} | ${{ unit: 'count', required: 3, actual: 3 }}                            | ${'实际 3,应不高于 3'} | ${'3, at most 3'}
  ${'nothing is there'}                       | ${{ unit: 'fen', required: 300 }}                                       | ${undefined}           | ${undefined}
  ${'nothing is required'}                    | ${{ unit: 'fen', actual: 300 }}                                         | ${undefined}           | ${undefined}
  ${'something is missing besides'}           | ${{ unit: 'fen', required: 300, actual: 200, missing: ['prepayment'] }} | ${undefined}           | ${undefined}
  ${'a rule without a range'}                 | ${{ rule: 'cn.gp.split', unit: 'fen', required: 300, actual: 200 }}     | ${undefined}           | ${undefined}
  ${'a rule that the rulebook no longer has'} | ${{ rule: 'no.such.rule', unit: 'fen', required: 300, actual: 200 }}    | ${undefined}           | ${undefined}
`('of a range is said: $because', ({ more, zh, en }) => {
  const paid = findingOf(aProcurement({ contractAmount: 100_000_000, prepayment: 39_999_900 }), 'anhui.gp.sme.prepay')
  if (paid === undefined) throw new Error('the rule does not apply')
  const { required: _, actual: __, shortfall: ___, ...bare } = paid
  const finding = { ...bare, ...more }
  expect([sayOutside(finding, true), sayOutside(finding, false)]).toEqual([zh, en])
})

describe('a text check', () => {
  const RULE = 'cn.gp.sme.no-size-criteria'

  test('quotes the places', () => {
    const [zh, en] = said({ documentText: '总则\n年营业收入≥1000万得2分' }, RULE)
    expect(zh).toContain('请核对:第 2 行“年营业收入≥1000万得2分”')
    expect(en).toContain('line 2: “年营业收入≥1000万得2分”')
  })

  test('says of many places how many there are', () => {
    const [zh, en] = said({ documentText: '注册资本不低于500万元\n'.repeat(5) }, RULE)
    expect(zh).toContain('等 5 处')
    expect(en).toContain('and 2 more')
  })

  test('names up to three places one after the other', () => {
    const [zh, en] = said({ documentText: '注册资本不低于500万元\n'.repeat(3) }, RULE)
    expect(zh).toMatch(/请核对:第 1 行“[^”]+”、第 2 行“[^”]+”、第 3 行“[^”]+”$/u)
    expect(en).toMatch(/line 1: “[^”]+”, line 2: “[^”]+”, line 3: “[^”]+”$/u)
    expect(said({ documentText: '注册资本不低于500万元\n'.repeat(4) }, RULE)[0]).toMatch(/第 3 行“[^”]+”等 4 处$/u)
  })

  test('of an earlier rulebook names its places alone', () => {
    const finding = findingOf(aProcurement({ documentText: '年营业收入≥1000万得2分' }), RULE)
    if (finding === undefined) throw new Error(`${RULE} says nothing`)
    expect(sayFinding({ ...finding, rule: 'no.such.rule' }, 'zh-CN')).toBe('第 1 行“年营业收入≥1000万得2分”')
  })

  test('says that only words were checked where none was found', () => {
    expect(said({ documentText: '采购需求' }, RULE)).toEqual([
      '未发现有关表述(仅作文字检查)',
      'No such words found (only words were checked)',
    ])
  })
})

test('what is missing and what a part is are called by name', () => {
  expect(said({ ...open, category: undefined, priceDeduction: 1000 }, 'cn.gp.sme.price-deduction.gs')[0]).toContain(
    '采购类别',
  )
  expect(fieldName('offer.ownStaff', 'zh-CN')).toBe('服务人员是否为自有从业人员')
  expect(fieldName('rates.one-network', 'zh-CN')).toBe('一网通办率')
  expect(fieldName('threshold.open-tender.goods-services', 'zh-CN')).toContain('阈值未配置')
  expect(ruleTitle('zhenhai.kpi.rates', 'zh-CN', 'one-network')).toContain('一网通办率')
  expect(ruleTitle('cn.gp.sme.reserve-above', 'en', 'sum')).toContain('sum')
})

describe('years', () => {
  const context: YearContext = {
    today: '2027-03-01',
    calendar: CALENDAR_CN,
    jurisdiction: 'jiujiang',
    settings: { ...NO_SETTINGS, threshold: () => 400_000_000 },
  }
  const project = (id: string, more: object) => aProcurement({ id, budget: 300_000_000, measure: 'package', ...more })
  const sentence = (rule: string, procurements: readonly ReturnType<typeof project>[], more: object = {}) => {
    const findings = judgeUnitYear({ unit: 'U', year: 2026, procurements, ...more }, context)
    const finding = findings.find((one) => one.rule === rule)
    if (finding === undefined) throw new Error(`${rule} says nothing`)
    return [sayYearFinding(finding, 'zh-CN'), sayYearFinding(finding, 'en')]
  }

  test('a share names its base', () => {
    const [zh, en] = sentence('cn.gp.sme.reserve-above', [project('a', { reservedSme: 80_000_000 })])
    expect(zh).toContain('实际 800,000.00 元,要求 900,000.00 元(以限额以上')
    expect(en).toContain('800,000.00 yuan, 900,000.00 required (of the budgets of goods and services above the limit')
  })

  test('a share that falls short inside says so', () => {
    const short = project('a', { reservedSme: 90_000_000, reservedSmallMicro: 53_000_000 })
    expect(sentence('cn.gp.sme.reserve-above', [short])[0]).toContain(
      '其中小微企业实际 530,000.00 元,要求 540,000.00 元',
    )
  })

  test('what adds up says the sum and the threshold', () => {
    const bought = { method: 'inquiry', category: 'goods', budgetItem: '办公设备', catalogueItem: 'A02' }
    expect(sentence('cn.gp.split', [project('a', bought), project('b', bought)])[0]).toContain(
      '合计 6,000,000.00 元,数额标准 4,000,000.00 元',
    )
  })

  test('what cannot be told says what is missing', () => {
    expect(sentence('cn.law.sme.annual-share', [])[0]).toContain('年度政府采购项目预算总额')
  })

  test('rates and averages', () => {
    const of = (jurisdiction: YearContext['jurisdiction'], year: Parameters<typeof judgeDistrictYear>[0]) =>
      judgeDistrictYear(year, { ...context, jurisdiction }).map((finding) => sayYearFinding(finding, 'zh-CN'))
    expect(of('changshan', { year: 2024, rates: { satisfaction: { basisPoints: 9490 } } })[0]).toContain(
      '实际 94.9%,目标 95%',
    )
    const tender = aProcurement({ regime: 'tendering', bidders: 200, bidDeadlineOn: '2024-03-29' })
    expect(of('changshan', { year: 2024, procurements: [tender] })[0]).toContain('平均 200,已报 300(以当期全部招标项目')
  })
})

test('every statement of suppliers and years is listed once, said in both languages, cited and marked', () => {
  for (const { id, title, requires, parameter, needs, evaluated } of SUPPLIER_STATEMENTS) {
    expect([id, STATEMENTS.filter((one) => one.id === id).length]).toEqual([id, 1])
    expect(statementById(id)?.title).toEqual(title)
    for (const text of [title.zh, title.en, requires.zh, requires.en]) expect([id, text.length > 3]).toEqual([id, true])
    expect([id, parameter.values.length > 0, needs.length > 0, evaluated]).toEqual([id, true, true, true])
  }
})
