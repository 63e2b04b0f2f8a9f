import { withFigures } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { figuresFrom } from '../../testing/figures.ts'
import { findingOf } from '../../testing/findings.ts'

const NATIONAL = 'cn.gp.sme.works-reserve'
const DISTRICT = 'jiujiang.works.sme.reserve-above'

const works = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    regime: 'tendering',
    category: 'works',
    budget: 1_000_000_000,
    controlPrice: 1_000_000_000,
    measure: 'subcontract',
    intentionOn: undefined,
    bidDeadlineOn: undefined,
    ...overrides,
  })

describe('without a limit to be above', () => {
  const reserving = { announcementOn: '2026-03-02', reservedSme: 0, reservedSmallMicro: 0 } as const

  test.each`
    rule        | limits
    ${NATIONAL} | ${'cn.gp.sme.exclusive-below'}
    ${DISTRICT} | ${'jiujiang.gp.sme.exclusive-below'}
  `('$rule asks for nothing', ({ rule, limits }) => {
    expect(findingOf(works(reserving), rule)?.verdict).toBe('breach')
    const later = figuresFrom(limits, '2027-01-01')
    expect(withFigures(later, () => findingOf(works(reserving), rule))).toBeUndefined()
  })
})

test.each`
  rule        | overrides                                           | missing
  ${NATIONAL} | ${{ budget: undefined }}                            | ${['budget']}
  ${DISTRICT} | ${{ controlPrice: undefined }}                      | ${['controlPrice']}
  ${NATIONAL} | ${{ budget: undefined, category: undefined }}       | ${['category', 'budget']}
  ${DISTRICT} | ${{ controlPrice: undefined, category: undefined }} | ${['category', 'controlPrice']}
`('$rule asks for $missing', ({ rule, overrides, missing }) => {
  const finding = findingOf(works({ announcementOn: '2026-03-02', ...overrides }), rule)
  expect([finding?.verdict, finding?.missing]).toEqual(['cannot-tell', missing])
})

describe('the share by the day of the notice', () => {
  test.each`
    because                                 | announcementOn  | sme            | verdict
    ${'40 % on the last day of 2026'}       | ${'2026-12-31'} | ${400_000_000} | ${'compliant'}
    ${'39.99 % on that day'}                | ${'2026-12-31'} | ${399_900_000} | ${'breach'}
    ${'35 % after the cliff of 2027-01-01'} | ${'2027-01-04'} | ${350_000_000} | ${'compliant'}
    ${'29.99 % after the cliff'}            | ${'2027-01-04'} | ${299_900_000} | ${'breach'}
    ${'30 % before the rise of 2022-07-01'} | ${'2022-06-30'} | ${300_000_000} | ${'compliant'}
    ${'30 % after the rise'}                | ${'2022-07-01'} | ${300_000_000} | ${'breach'}
  `('$because', ({ announcementOn, sme, verdict }) => {
    const notice = works({ announcementOn, reservedSme: sme, reservedSmallMicro: sme, tenderPlanOn: undefined })
    expect(findingOf(notice, NATIONAL)?.verdict).toBe(verdict)
  })

  // The day before and the day of every change: 30, 40, 40 (another instrument), 30 % again; Jiujiang stays at 40 %.
  test.each`
    announcementOn  | national | clause
    ${'2021-01-01'} | ${3000}  | ${'第八条'}
    ${'2022-06-30'} | ${3000}  | ${'第八条'}
    ${'2022-07-01'} | ${4000}  | ${'三'}
    ${'2023-12-31'} | ${4000}  | ${'三'}
    ${'2024-01-01'} | ${4000}  | ${'支持中小企业'}
    ${'2026-12-31'} | ${4000}  | ${'支持中小企业'}
    ${'2027-01-01'} | ${3000}  | ${'第八条'}
  `('$announcementOn: $national', ({ announcementOn, national, clause }) => {
    const reserving = (part: number, rule: string) =>
      findingOf(works({ announcementOn, tenderPlanOn: undefined, reservedSme: part, reservedSmallMicro: part }), rule)
    expect(reserving(national * 100_000, NATIONAL)).toMatchObject({ verdict: 'compliant', citation: { clause } })
    expect(reserving(national * 100_000 - 1, NATIONAL)?.verdict).toBe('breach')
    if (announcementOn < '2023-02-06') return expect(reserving(0, DISTRICT)).toBeUndefined()
    expect(reserving(400_000_000, DISTRICT)?.verdict).toBe('compliant')
    expect(reserving(399_999_999, DISTRICT)?.verdict).toBe('breach')
  })

  test.each`
    announcementOn  | verdict
    ${'2020-12-31'} | ${undefined}
    ${'2021-01-01'} | ${'breach'}
  `('before the measures there was no share: $announcementOn', ({ announcementOn, verdict }) => {
    const none = works({ announcementOn, tenderPlanOn: undefined, reservedSme: 0, reservedSmallMicro: 0 })
    expect(findingOf(none, NATIONAL)?.verdict).toBe(verdict)
  })

  test('the district keeps 40 % after the cliff', () => {
    const notice = works({ announcementOn: '2027-01-04', reservedSme: 350_000_000, reservedSmallMicro: 350_000_000 })
    expect(findingOf(notice, NATIONAL)?.verdict).toBe('compliant')
    expect(findingOf(notice, DISTRICT)?.verdict).toBe('breach')
  })
})

test.each`
  because                                               | overrides                                                                                    | verdict
  ${'40 % of the control price, 60 % of it small'}      | ${{ reservedSme: 400_000_000, reservedSmallMicro: 240_000_000 }}                             | ${'compliant'}
  ${'one fen short'}                                    | ${{ reservedSme: 399_999_999, reservedSmallMicro: 240_000_000 }}                             | ${'breach'}
  ${'small and micro one fen short'}                    | ${{ reservedSme: 400_000_000, reservedSmallMicro: 239_999_999 }}                             | ${'breach'}
  ${'a control price of 4,000,000 exactly: rule off'}   | ${{ controlPrice: 400_000_000, reservedSme: 0, reservedSmallMicro: 0 }}                      | ${undefined}
  ${'one fen above: rule on'}                           | ${{ controlPrice: 400_000_001, reservedSme: 0, reservedSmallMicro: 0 }}                      | ${'breach'}
  ${'no control price on record'}                       | ${{ controlPrice: undefined }}                                                               | ${'cannot-tell'}
  ${'no control price, and a budget below the limit'}   | ${{ controlPrice: undefined, budget: 390_000_000 }}                                          | ${undefined}
  ${'no control price, and a budget at the limit'}      | ${{ controlPrice: undefined, budget: 400_000_000 }}                                          | ${undefined}
  ${'no control price, and a budget a fen above'}       | ${{ controlPrice: undefined, budget: 400_000_001 }}                                          | ${'cannot-tell'}
  ${'a budget at the limit, and a control price above'} | ${{ budget: 400_000_000, controlPrice: 400_000_001, reservedSme: 0, reservedSmallMicro: 0 }} | ${'breach'}
  ${'goods are not works'}                              | ${{ category: 'goods' }}                                                                     | ${undefined}
`('$because: $verdict', ({ overrides, verdict }) => {
  expect(findingOf(works(overrides), DISTRICT)?.verdict).toBe(verdict)
})

test('the base is the control price here and the budget nationally', () => {
  const priced = works({ controlPrice: 900_000_000, reservedSme: 360_000_000, reservedSmallMicro: 360_000_000 })
  expect(findingOf(priced, DISTRICT)).toMatchObject({ verdict: 'compliant', required: 360_000_000 })
  expect(findingOf(priced, NATIONAL)).toMatchObject({ verdict: 'breach', required: 400_000_000, shortfall: 40_000_000 })
})

describe('at the limit of 4,000,000 yuan item 70① holds, above it item 76', () => {
  const EXCLUSIVE = 'jiujiang.gp.sme.exclusive-below'
  const gpWorks = (amount: number) =>
    works({
      regime: 'government-procurement',
      budget: amount,
      controlPrice: amount,
      measure: 'none',
      reservedSme: 0,
      reservedSmallMicro: 0,
    })

  test.each`
    because                   | amount         | exclusive    | above
    ${'exactly 4,000,000.00'} | ${400_000_000} | ${'breach'}  | ${undefined}
    ${'4,000,000.01'}         | ${400_000_001} | ${undefined} | ${'breach'}
  `('$because', ({ amount, exclusive, above }) => {
    expect(findingOf(gpWorks(amount), EXCLUSIVE)?.verdict).toBe(exclusive)
    expect(findingOf(gpWorks(amount), DISTRICT)?.verdict).toBe(above)
  })
})

test.each`
  because                                                 | overrides                                                              | national                  | district
  ${'neither category nor amounts are on record'}         | ${{ category: undefined, budget: undefined, controlPrice: undefined }} | ${['category', 'budget']} | ${['category', 'controlPrice']}
  ${'above the limit, and the category is not on record'} | ${{ category: undefined }}                                             | ${['category']}           | ${['category']}
  ${'works of which no amount is on record'}              | ${{ budget: undefined, controlPrice: undefined }}                      | ${['budget']}             | ${['controlPrice']}
`('asks for what decides: $because', ({ overrides, national, district }) => {
  expect(findingOf(works(overrides), NATIONAL)).toMatchObject({ verdict: 'cannot-tell', missing: national })
  expect(findingOf(works(overrides), DISTRICT)).toMatchObject({ verdict: 'cannot-tell', missing: district })
})

test('at the limit or below it the category does not matter', () => {
  const small = works({ category: undefined, budget: 400_000_000, controlPrice: 400_000_000 })
  expect([findingOf(small, NATIONAL), findingOf(small, DISTRICT)]).toEqual([undefined, undefined])
})

test('before the measures nothing is asked, though the category is not on record', () => {
  const old = works({ category: undefined, announcementOn: '2020-12-31', tenderPlanOn: undefined })
  expect([findingOf(old, NATIONAL), findingOf(old, DISTRICT)]).toEqual([undefined, undefined])
  const planned = works({ controlPrice: undefined, announcementOn: '2020-12-31', tenderPlanOn: undefined })
  expect(findingOf(planned, DISTRICT)).toBeUndefined()
})
