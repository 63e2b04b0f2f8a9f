import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { judgeShares, judgeUnitYear } from './judge-unit-year.ts'
import type { UnitYear, YearContext } from './unit-year.ts'
import { BASES } from './year-finding.ts'

const AFTER: YearContext = { today: '2027-03-01', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' }
const ANNUAL = 'cn.law.sme.annual-share'
const SUM = 'cn.gp.sme.reserve-above'
const WORKS = 'cn.gp.sme.works-reserve'

let count = 0
/** A goods or services project of 2026 above the limit, with what it reserves. */
const project = (budget: number, reserved: number | undefined, smallMicro?: number, more: object = {}) =>
  aProcurement({
    id: `P${(count += 1)}`,
    budget,
    measure: reserved === undefined ? 'partial' : 'package',
    reservedSme: reserved,
    reservedSmallMicro: smallMicro ?? reserved,
    ...more,
  })

const works = (budget: number, reserved: number | undefined, smallMicro?: number, more: object = {}) =>
  project(budget, reserved, smallMicro, { regime: 'tendering', category: 'works', controlPrice: budget, ...more })

const judge = (rule: string, year: Partial<UnitYear>, context: YearContext = AFTER) =>
  judgeUnitYear({ unit: '示范区住房和城乡建设局', year: 2026, procurements: [], ...year }, context).find(
    (finding) => finding.rule === rule,
  )

describe('the whole budget of the year', () => {
  test.each`
    because                                     | total            | reserved         | small          | verdict          | light
    ${'30 % and of it 60 %, both exactly'}      | ${5_000_000_000} | ${1_500_000_000} | ${900_000_000} | ${'compliant'}   | ${'green'}
    ${'one yuan short of 30 %'}                 | ${5_000_000_000} | ${1_499_999_900} | ${900_000_000} | ${'breach'}      | ${'red'}
    ${'one fen short of 30 %'}                  | ${5_000_000_000} | ${1_499_999_999} | ${900_000_000} | ${'breach'}      | ${'red'}
    ${'one fen short of 60 %'}                  | ${5_000_000_000} | ${1_500_000_000} | ${899_999_999} | ${'breach'}      | ${'red'}
    ${'30 % of an odd total is rounded up'}     | ${5_000_000_001} | ${1_500_000_000} | ${900_000_000} | ${'breach'}      | ${'red'}
    ${'the total is not on record'}             | ${undefined}     | ${1_500_000_000} | ${900_000_000} | ${'cannot-tell'} | ${'grey'}
    ${'the small and micro part is not either'} | ${5_000_000_000} | ${1_500_000_000} | ${undefined}   | ${'cannot-tell'} | ${'grey'}
  `('$because: $verdict', ({ total, reserved, small, verdict, light }) => {
    const one = aProcurement({
      budget: 2_000_000_000,
      measure: 'package',
      reservedSme: reserved,
      reservedSmallMicro: small,
    })
    const year = { procurements: [one], ...(total === undefined ? {} : { gpBudgetTotal: total }) }
    expect(judge(ANNUAL, year)).toMatchObject({ verdict, light, level: 'law', base: 'gp-budget' })
  })

  test('small projects count, tendering does not, and no ground takes a project out of the base', () => {
    const year = {
      gpBudgetTotal: 400_000_000,
      procurements: [
        project(100_000_000, 100_000_000),
        works(900_000_000, 900_000_000),
        project(300_000_000, 0, 0, { measure: 'none', noReserveReason: '第六条第三项' }),
      ],
    }
    expect(judge(ANNUAL, year)).toMatchObject({
      verdict: 'breach',
      required: 120_000_000,
      actual: 100_000_000,
      ratio: { numerator: 100_000_000, denominator: 400_000_000 },
    })
  })

  test('before the law of 2017 there was no such share', () => {
    const first = { gpBudgetTotal: 1, procurements: [] }
    expect(judge(ANNUAL, { ...first, year: 2017 })).toBeUndefined()
    expect(judge(ANNUAL, { ...first, year: 2018 })).toMatchObject({ versions: { parameterFrom: '2018-01-01' } })
  })
})

describe('the sum over projects above the limit', () => {
  test.each`
    because                          | reserved       | small          | verdict
    ${'30 % and 60 %, both exactly'} | ${300_000_000} | ${180_000_000} | ${'compliant'}
    ${'one yuan short of 30 %'}      | ${299_999_900} | ${180_000_000} | ${'breach'}
    ${'one yuan short of 60 %'}      | ${300_000_000} | ${179_999_900} | ${'breach'}
  `('$because: $verdict', ({ reserved, small, verdict }) => {
    const procurements = [project(400_000_000, reserved, small), project(600_000_000, 0)]
    const finding = judge(SUM, { procurements })
    expect(finding).toMatchObject({
      verdict,
      level: 'law',
      part: 'sum',
      base: 'above-limit',
      unit: 'fen',
      required: 300_000_000,
      ratio: { numerator: reserved, denominator: 1_000_000_000 },
    })
    expect(finding?.procurements).toEqual(procurements.map(({ id }) => id))
  })

  test('one project short is made good by another', () => {
    expect(judge(SUM, { procurements: [project(300_000_000, 0), project(300_000_000, 180_000_000)] })?.verdict).toBe(
      'compliant',
    )
  })

  test.each`
    because                                            | more
    ${'at the limit exactly: not above it'}            | ${{ budget: 200_000_000 }}
    ${'works have a sum of their own'}                 | ${{ category: 'works' }}
    ${'the Tendering Law’s goods are not in this sum'} | ${{ regime: 'tendering' }}
    ${'another year’s'}                                | ${{ fiscalYear: 2025 }}
    ${'not suitable, on a stated ground of art. 6'}    | ${{ measure: 'none', noReserveReason: '第六条第二项' }}
  `('left out of the base: $because', ({ more }) => {
    const kept = project(300_000_000, 90_000_000)
    const finding = judge(SUM, { procurements: [kept, project(900_000_000, 0, 0, more)] })
    expect(finding).toMatchObject({ verdict: 'compliant', required: 90_000_000, procurements: [kept.id] })
  })

  test('a reason that is none of the five takes nothing out', () => {
    const none = project(900_000_000, 0, 0, { measure: 'none', noReserveReason: '时间紧' })
    expect(judge(SUM, { procurements: [none] })).toMatchObject({ verdict: 'breach', shortfall: 270_000_000 })
  })

  test('what is not on record leaves it open, unless even all of it would not do', () => {
    const open = project(300_000_000, undefined)
    expect(judge(SUM, { procurements: [open] })).toMatchObject({ verdict: 'cannot-tell', missing: ['reservedSme'] })
    const large = project(2_000_000_000, 0)
    expect(judge(SUM, { procurements: [open, large] })).toMatchObject({ verdict: 'breach', actual: 0 })
    const unmeasured = project(300_000_000, 90_000_000, undefined, { budget: undefined })
    expect(judge(SUM, { procurements: [unmeasured] })).toMatchObject({ verdict: 'cannot-tell', missing: ['budget'] })
    const unnamed = project(300_000_000, 90_000_000, undefined, { category: undefined })
    expect(judge(SUM, { procurements: [unnamed] })).toMatchObject({ verdict: 'cannot-tell', missing: ['category'] })
  })

  test('without such a project there is nothing to say', () => {
    expect(judge(SUM, { procurements: [project(100_000_000, 0)] })).toBeUndefined()
  })

  test('until the year is over a shortfall is pending', () => {
    const year = { procurements: [project(300_000_000, 0)] }
    expect(judge(SUM, year, { ...AFTER, today: '2026-12-31' })).toMatchObject({
      verdict: 'pending',
      light: 'yellow',
      due: '2026-12-31',
    })
    expect(judge(SUM, year, { ...AFTER, today: '2027-01-01' })).toMatchObject({ verdict: 'breach', light: 'red' })
    const kept = { procurements: [project(300_000_000, 300_000_000)] }
    expect(judge(SUM, kept, { ...AFTER, today: '2026-12-31' })).toMatchObject({ verdict: 'pending', light: 'green' })
  })

  test('the district’s own sum: 40 % and of it 70 %', () => {
    const year = (reserved: number, small: number) => ({ procurements: [project(300_000_000, reserved, small)] })
    const rule = 'jiujiang.gp.sme.reserve-above'
    expect(judge(rule, year(120_000_000, 84_000_000))).toMatchObject({ verdict: 'compliant', level: 'commitment' })
    expect(judge(rule, year(119_999_999, 84_000_000))?.verdict).toBe('breach')
    expect(judge(rule, year(120_000_000, 83_999_999))?.verdict).toBe('breach')
    expect(judge(rule, year(90_000_000, 90_000_000), { ...AFTER, jurisdiction: 'bayuquan' })).toBeUndefined()
  })
})

describe('works', () => {
  // Every day on which the share changes, and the day before; Jiujiang stays at 40 % of the control price throughout.
  test.each`
    announcementOn  | share   | district
    ${'2022-06-30'} | ${3000} | ${undefined}
    ${'2022-07-01'} | ${4000} | ${undefined}
    ${'2023-12-31'} | ${4000} | ${4000}
    ${'2024-01-01'} | ${4000} | ${4000}
    ${'2026-12-31'} | ${4000} | ${4000}
    ${'2027-01-01'} | ${3000} | ${4000}
  `('$announcementOn: $share', ({ announcementOn, share, district }) => {
    const on = { announcementOn, intentionOn: undefined, tenderPlanOn: undefined, bidDeadlineOn: undefined }
    const of = (rule: string, part: number) =>
      judge(
        rule,
        { year: Number(announcementOn.slice(0, 4)), procurements: [works(1_000_000_000, part, part, on)] },
        { ...AFTER, today: '2028-01-01' },
      )?.verdict
    expect([of(WORKS, share * 100_000), of(WORKS, share * 100_000 - 1)]).toEqual(['compliant', 'breach'])
    const local = 'jiujiang.works.sme.reserve-above'
    if (district === undefined) expect(of(local, 0)).toBeUndefined()
    else expect([of(local, district * 100_000), of(local, district * 100_000 - 1)]).toEqual(['compliant', 'breach'])
  })

  test('a year with two figures adds each project by its own', () => {
    const on = (announcementOn: string) => ({ announcementOn, intentionOn: undefined, bidDeadlineOn: undefined })
    const year = (reserved: number) => ({
      year: 2022,
      procurements: [
        works(1_000_000_001, reserved, reserved, on('2022-06-30')),
        works(1_000_000_001, 0, 0, on('2022-07-01')),
      ],
    })
    // 30 % and 40 % of an odd amount are 700,000,000.7 fen together.
    expect(judge(WORKS, year(700_000_001))).toMatchObject({ verdict: 'compliant', required: 700_000_001 })
    expect(judge(WORKS, year(700_000_000))?.verdict).toBe('breach')
  })

  test('the district measures by the control price, the country by the budget', () => {
    const priced = works(1_000_000_000, 360_000_000, 360_000_000, { controlPrice: 900_000_000 })
    expect(judge('jiujiang.works.sme.reserve-above', { procurements: [priced] })).toMatchObject({
      verdict: 'compliant',
      base: 'district-works',
      required: 360_000_000,
    })
    expect(judge(WORKS, { procurements: [priced] })).toMatchObject({
      verdict: 'breach',
      base: 'works-above-limit',
      required: 400_000_000,
    })
  })
})

test('the three bases are named apart, in both languages', () => {
  const year = {
    gpBudgetTotal: 1_000_000_000,
    procurements: [project(300_000_000, 120_000_000), works(900_000_000, 400_000_000)],
  }
  const bases = judgeUnitYear({ unit: 'U', year: 2026, ...year }, AFTER).flatMap(({ base }) => base ?? [])
  expect(bases).toEqual(['gp-budget', 'above-limit', 'works-above-limit', 'district-above-limit', 'district-works'])
  expect(new Set(Object.values(BASES).map(({ zh }) => zh)).size).toBe(Object.keys(BASES).length)
})

test('a rule that the district switched off says nothing', () => {
  const settings = { ...NO_SETTINGS, isOn: (rule: string) => rule !== SUM }
  const year = { procurements: [project(300_000_000, 0)] }
  expect(judge(SUM, year, { ...AFTER, settings })).toBeUndefined()
  expect(judge('jiujiang.gp.sme.reserve-above', year, { ...AFTER, settings })?.verdict).toBe('breach')
})

test('judged by themselves, the shares say what they say in the whole year', () => {
  const year: UnitYear = {
    unit: '示范区住房和城乡建设局',
    year: 2026,
    gpBudgetTotal: 2_000_000_000,
    procurements: [project(400_000_000, 100_000_000), works(900_000_000, undefined), project(300_000_000, 300_000_000)],
  }
  const shares = judgeShares(year, AFTER)
  expect(shares.map(({ rule }) => rule)).toEqual(expect.arrayContaining([ANNUAL, SUM, WORKS]))
  expect(judgeUnitYear(year, AFTER)).toEqual(expect.arrayContaining([...shares]))
  const settings = { ...NO_SETTINGS, isOn: (rule: string) => rule !== ANNUAL }
  expect(judgeShares(year, { ...AFTER, settings }).map(({ rule }) => rule)).not.toContain(ANNUAL)
})
