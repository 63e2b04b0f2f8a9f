import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { bayuquanAppeals, changshanRates, jiujiangSatisfaction, zhenhaiRates } from '@tenderlight/law/parameters/target'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import type { DistrictYear } from './district-year.ts'
import { judgeDistrictYear } from './judge-district-year.ts'
import { RATE_WORDS } from './targets.ts'
import type { YearContext } from './unit-year.ts'

const in_ = (jurisdiction: YearContext['jurisdiction'], more: Partial<YearContext> = {}): YearContext => ({
  today: '2025-02-01',
  calendar: CALENDAR_CN,
  jurisdiction,
  ...more,
})
const judge = (rule: string, year: DistrictYear, context: YearContext, part?: string) =>
  judgeDistrictYear(year, context).find((finding) => finding.rule === rule && finding.part === part)

describe('zhenhai.kpi.sme-amount', () => {
  const RULE = 'zhenhai.kpi.sme-amount'
  const signed = (contractAmount: number | undefined, more: object = {}) =>
    aProcurement({ contractAmount, winnerScale: 'small', contractSignedOn: '2024-12-31', ...more })
  const TARGET = 72_000_000_000

  test.each`
    because                                       | contracts                                                              | verdict          | light
    ${'720,000,000 yuan'}                         | ${[signed(TARGET - 100), signed(100)]}                                 | ${'compliant'}   | ${'green'}
    ${'719,999,999 yuan'}                         | ${[signed(TARGET - 100)]}                                              | ${'breach'}      | ${'yellow'}
    ${'one fen short'}                            | ${[signed(TARGET - 1)]}                                                | ${'breach'}      | ${'yellow'}
    ${'a contract of 2025-01-02 does not count'}  | ${[signed(TARGET - 1), signed(1, { contractSignedOn: '2025-01-02' })]} | ${'breach'}      | ${'yellow'}
    ${'one of 2024-01-01 does'}                   | ${[signed(TARGET - 1), signed(1, { contractSignedOn: '2024-01-01' })]} | ${'compliant'}   | ${'green'}
    ${'one of 2023-12-31 does not'}               | ${[signed(TARGET - 1), signed(1, { contractSignedOn: '2023-12-31' })]} | ${'breach'}      | ${'yellow'}
    ${'a large winner does not count'}            | ${[signed(TARGET - 1), signed(1, { winnerScale: 'large' })]}           | ${'breach'}      | ${'yellow'}
    ${'a welfare enterprise counts'}              | ${[signed(TARGET - 1), signed(1, { winnerScale: 'welfare' })]}         | ${'compliant'}   | ${'green'}
    ${'tendering is not government procurement'}  | ${[signed(TARGET - 1), signed(1, { regime: 'tendering' })]}            | ${'breach'}      | ${'yellow'}
    ${'a size not on record decides'}             | ${[signed(TARGET - 1), signed(1, { winnerScale: undefined })]}         | ${'cannot-tell'} | ${'grey'}
    ${'a size not on record does not matter'}     | ${[signed(TARGET - 2), signed(1, { winnerScale: undefined })]}         | ${'breach'}      | ${'yellow'}
    ${'reached whatever the rest is'}             | ${[signed(TARGET), signed(1, { winnerScale: undefined })]}             | ${'compliant'}   | ${'green'}
    ${'an amount not on record may decide'}       | ${[signed(TARGET - 1), signed(undefined)]}                             | ${'cannot-tell'} | ${'grey'}
    ${'a large winner’s unknown amount does not'} | ${[signed(TARGET - 1), signed(undefined, { winnerScale: 'large' })]}   | ${'breach'}      | ${'yellow'}
  `('$because: $verdict', ({ contracts, verdict, light }) => {
    const finding = judge(RULE, { year: 2024, procurements: contracts }, in_('zhenhai'))
    expect(finding).toMatchObject({ verdict, light, level: 'commitment', base: 'sme-contracts', required: TARGET })
  })

  test('an amount that the district states itself', () => {
    expect(judge(RULE, { year: 2024, smeContractTotal: TARGET }, in_('zhenhai'))?.verdict).toBe('compliant')
    expect(judge(RULE, { year: 2024, smeContractTotal: TARGET - 1 }, in_('zhenhai'))).toMatchObject({
      verdict: 'breach',
      shortfall: 1,
    })
    expect(judge(RULE, { year: 2024 }, in_('zhenhai'))).toBeUndefined()
  })

  test('on the last day of the year it is still pending', () => {
    const year = { year: 2024, smeContractTotal: 1 }
    expect(judge(RULE, year, in_('zhenhai', { today: '2024-12-31' }))).toMatchObject({
      verdict: 'pending',
      light: 'yellow',
    })
    expect(judge(RULE, year, in_('zhenhai', { today: '2025-01-01' }))?.verdict).toBe('breach')
    const reached = { year: 2024, smeContractTotal: TARGET }
    expect(judge(RULE, reached, in_('zhenhai', { today: '2024-12-31' }))).toMatchObject({
      verdict: 'pending',
      light: 'green',
    })
  })

  test('the target of a year is none of the next, unless the district extends it; and of no other district', () => {
    const next = { year: 2025, smeContractTotal: 1 }
    const today = '2026-02-01'
    expect(judge(RULE, next, in_('zhenhai', { today }))).toBeUndefined()
    const extended = (through: '2024-12-31' | '2025-01-01' | null) => ({
      ...NO_SETTINGS,
      extendedThrough: () => through,
    })
    expect(judge(RULE, next, in_('zhenhai', { today, settings: extended('2025-01-01') }))?.verdict).toBe('breach')
    expect(judge(RULE, next, in_('zhenhai', { today, settings: extended(null) }))?.verdict).toBe('breach')
    expect(judge(RULE, next, in_('zhenhai', { today, settings: extended('2024-12-31') }))).toBeUndefined()
    expect(judge(RULE, { ...next, year: 2023 }, in_('zhenhai', { today }))).toBeUndefined()
    expect(judge(RULE, { ...next, year: 2024 }, in_('changshan', { today }))).toBeUndefined()
  })
})

describe('rates', () => {
  test.each`
    rule                           | jurisdiction   | year    | name                                          | reached   | short
    ${'zhenhai.kpi.rates'}         | ${'zhenhai'}   | ${2024} | ${'closed-well'}                              | ${9000}   | ${8990}
    ${'zhenhai.kpi.rates'}         | ${'zhenhai'}   | ${2024} | ${'satisfaction'}                             | ${9500}   | ${9499}
    ${'zhenhai.kpi.rates'}         | ${'zhenhai'}   | ${2024} | ${'one-network'}                              | ${9200}   | ${9199}
    ${'zhenhai.kpi.rates'}         | ${'zhenhai'}   | ${2024} | ${'integrity'}                                | ${9500}   | ${9499}
    ${'zhenhai.kpi.rates'}         | ${'zhenhai'}   | ${2024} | ${'fair-competition'}                         | ${9580}   | ${9579}
    ${'zhenhai.kpi.rates'}         | ${'zhenhai'}   | ${2024} | ${'joint-enforcement'}                        | ${6000}   | ${5999}
    ${'changshan.kpi.rates'}       | ${'changshan'} | ${2024} | ${'satisfaction'}                             | ${9500}   | ${9490}
    ${'changshan.kpi.rates'}       | ${'changshan'} | ${2024} | ${'one-network'}                              | ${9972}   | ${9699}
    ${'changshan.kpi.rates'}       | ${'changshan'} | ${2024} | ${'credit-linked-checks'}                     | ${10_000} | ${9999}
    ${'jiujiang.kpi.satisfaction'} | ${'jiujiang'}  | ${2023} | ${'satisfaction'}                             | ${9600}   | ${9599}
    ${'bayuquan.kpi.appeals'}      | ${'bayuquan'}  | ${2021} | ${'forwarded-at-once'}                        | ${9000}   | ${8999}
    ${'bayuquan.kpi.appeals'}      | ${'bayuquan'}  | ${2024} | ${'answered-in-time'}                         | ${9000}   | ${8999}
    ${'bayuquan.kpi.appeals'}      | ${'bayuquan'}  | ${2024} | ${'connected'}                                | ${9500}   | ${9499}
    ${'bayuquan.kpi.appeals'}      | ${'bayuquan'}  | ${2024} | ${'closed'}                                   | ${9000}   | ${8999}
    ${'bayuquan.kpi.appeals'}      | ${'bayuquan'}  | ${2024} | ${'foreign-complaints-supervised'}            | ${10_000} | ${9999}
    ${'bayuquan.kpi.appeals'}      | ${'bayuquan'}  | ${2024} | ${'business-complaints-closed-in-six-months'} | ${8000}   | ${7999}
  `('$rule $name: $reached reached, $short not', ({ rule, jurisdiction, year, name, reached, short }) => {
    const at = (basisPoints: number) =>
      judge(rule, { year, rates: { [name]: { basisPoints } } }, in_(jurisdiction), name)
    expect(at(reached)).toMatchObject({ verdict: 'compliant', light: 'green', level: 'commitment' })
    expect(at(short)).toMatchObject({ verdict: 'breach', light: 'yellow' })
  })

  test('are exact: 19 of 20 are 95 %, 94999 of 100000 are not, whatever rounding makes of them', () => {
    const at = (numerator: number, denominator: number) =>
      judge(
        'changshan.kpi.rates',
        { year: 2024, rates: { satisfaction: { numerator, denominator } } },
        in_('changshan'),
        'satisfaction',
      )
    expect(at(19, 20)).toMatchObject({ verdict: 'compliant', actual: 9500, ratio: { numerator: 19, denominator: 20 } })
    expect(at(94_999, 100_000)).toMatchObject({ verdict: 'breach', actual: 9499 })
    expect(at(949_999, 1_000_000)?.verdict).toBe('breach')
    expect(at(0, 0)).toMatchObject({ verdict: 'cannot-tell', missing: ['rates.satisfaction'] })
  })

  test('one rate on record asks for the others of its target; none asks for nothing', () => {
    const year = { year: 2024, rates: { satisfaction: { basisPoints: 9600 } } }
    expect(judge('changshan.kpi.rates', year, in_('changshan'), 'one-network')).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['rates.one-network'],
    })
    expect(judgeDistrictYear({ year: 2024 }, in_('changshan'))).toEqual([])
    expect(judgeDistrictYear({ year: 2024, rates: { 'no-such': { basisPoints: 1 } } }, in_('changshan'))).toEqual([])
    expect(judgeDistrictYear({ ...year, year: 2025 }, in_('changshan'))).toEqual([])
    expect(judgeDistrictYear(year, in_('changshan')).map(({ procurements }) => procurements)).toEqual([[], [], []])
  })

  test('every rate has its words', () => {
    for (const figure of [zhenhaiRates, changshanRates, jiujiangSatisfaction, bayuquanAppeals]) {
      for (const name of Object.keys(figure.values[0]?.value ?? {}))
        expect([name, RATE_WORDS[name]?.zh]).not.toContain(undefined)
    }
  })
})

describe('changshan.kpi.bidders', () => {
  const RULE = 'changshan.kpi.bidders'
  const tender = (bidders: number | undefined, more: object = {}) =>
    aProcurement({ regime: 'tendering', bidders, announcementOn: '2024-03-01', bidDeadlineOn: '2024-03-29', ...more })
  const of = (procurements: readonly ReturnType<typeof tender>[]) =>
    judge(RULE, { year: 2024, procurements }, in_('changshan'))

  test('600 bidders of 2 tenders are 300 each', () => {
    expect(of([tender(599, { id: 'first' }), tender(1, { id: 'second' })])).toMatchObject({
      verdict: 'compliant',
      actual: 300,
      ratio: { numerator: 600, denominator: 2 },
      base: 'all-tenders',
      level: 'commitment',
      unit: 'count',
      procurements: ['first', 'second'],
    })
  })

  test('a tender without any bidder is in the denominator', () => {
    expect(of([tender(600), tender(0)])).toMatchObject({ verdict: 'compliant', actual: 300 })
    expect(of([tender(600), tender(0), tender(0)])).toMatchObject({
      actual: 200,
      ratio: { numerator: 600, denominator: 3 },
    })
  })

  test('a reported result is no duty: below it there is a remark', () => {
    expect(of([tender(599), tender(0)])).toMatchObject({ verdict: 'suggestion', light: 'grey', shortfall: 1 })
  })

  test('what is not on record, not closed, of another year or law', () => {
    expect(of([tender(600), tender(undefined)])).toMatchObject({ verdict: 'cannot-tell', missing: ['bidders'] })
    expect(of([])).toBeUndefined()
    const more = [
      tender(1, { bidDeadlineOn: undefined }),
      tender(1, { bidDeadlineOn: '2023-12-31' }),
      tender(1, { bidDeadlineOn: '2025-01-01' }),
      tender(1, { regime: 'government-procurement' }),
    ]
    expect(of([tender(300), ...more])?.ratio).toEqual({ numerator: 300, denominator: 1 })
    const running = judge(RULE, { year: 2024, procurements: [tender(300)] }, in_('changshan', { today: '2024-03-28' }))
    expect(running).toBeUndefined()
    expect(judge(RULE, { year: 2024 }, in_('changshan'))).toBeUndefined()
    expect(judge(RULE, { year: 2023, procurements: more }, in_('changshan'))).toBeUndefined()
  })

  test.each`
    bidDeadlineOn   | today           | because
    ${'2024-01-01'} | ${'2025-02-01'} | ${'the first day of the year'}
    ${'2024-12-31'} | ${'2025-02-01'} | ${'its last'}
    ${'2024-03-29'} | ${'2024-03-29'} | ${'bids come in until the end of today'}
  `('closed on $bidDeadlineOn counts on $today: $because', ({ bidDeadlineOn, today }) => {
    const year = { year: 2024, procurements: [tender(300, { bidDeadlineOn })] }
    expect(judge(RULE, year, in_('changshan', { today }))?.ratio).toEqual({ numerator: 300, denominator: 1 })
  })
})

describe('xialu.fcr.cleanup', () => {
  const RULE = 'xialu.fcr.cleanup'

  test('a list closes it; without one it stays open and is no breach', () => {
    expect(judge(RULE, { year: 2024, reviewedRules: ['《招标管理办法》'] }, in_('xialu'))).toMatchObject({
      verdict: 'compliant',
      level: 'commitment',
      procurements: [],
    })
    expect(judge(RULE, { year: 2024, reviewedRules: [] }, in_('xialu'))).toMatchObject({
      verdict: 'pending',
      light: 'grey',
    })
    expect(judge(RULE, { year: 2024 }, in_('xialu'))?.verdict).toBe('pending')
    expect(judge(RULE, { year: 2025 }, in_('xialu'))).toBeUndefined()
  })

  test('a target that the district switched off says nothing', () => {
    const settings = { ...NO_SETTINGS, isOn: (rule: string) => rule !== RULE }
    expect(judge(RULE, { year: 2024 }, in_('xialu', { settings }))).toBeUndefined()
  })
})
