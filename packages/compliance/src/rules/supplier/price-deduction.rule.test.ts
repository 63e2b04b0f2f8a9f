import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { findingOf } from '../../testing/findings.ts'

const GS = 'cn.gp.sme.price-deduction.gs'
const WORKS = 'cn.gp.sme.price-deduction.works'
const PARTNERS = 'cn.gp.sme.price-deduction.consortium'
const DOMESTIC = 'cn.gp.domestic-preference'

const open = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    measure: 'none',
    noReserveReason: '第六条第三项',
    reservedSme: 0,
    reservedSmallMicro: 0,
    ...overrides,
  })

describe(GS, () => {
  test.each`
    because                                                  | overrides                                                                              | verdict
    ${'10 %'}                                                | ${{ priceDeduction: 1000 }}                                                            | ${'compliant'}
    ${'9 %'}                                                 | ${{ priceDeduction: 900 }}                                                             | ${'breach'}
    ${'20 %'}                                                | ${{ priceDeduction: 2000 }}                                                            | ${'compliant'}
    ${'21 %'}                                                | ${{ priceDeduction: 2100 }}                                                            | ${'breach'}
    ${'a hundredth of a percent below'}                      | ${{ priceDeduction: 999 }}                                                             | ${'breach'}
    ${'none at all in the documents'}                        | ${{ priceDeduction: 0 }}                                                               | ${'breach'}
    ${'not on record: nothing asked'}                        | ${{}}                                                                                  | ${undefined}
    ${'8 % on the last day of the old range'}                | ${{ priceDeduction: 800, announcementOn: '2022-06-30' }}                               | ${'compliant'}
    ${'6 % then'}                                            | ${{ priceDeduction: 600, announcementOn: '2022-06-30' }}                               | ${'compliant'}
    ${'5.99 % then'}                                         | ${{ priceDeduction: 599, announcementOn: '2022-06-30' }}                               | ${'breach'}
    ${'12 % then is above'}                                  | ${{ priceDeduction: 1200, announcementOn: '2022-06-30' }}                              | ${'breach'}
    ${'8 % on the first day of the new range'}               | ${{ priceDeduction: 800, announcementOn: '2022-07-01' }}                               | ${'breach'}
    ${'an invitation where there is no announcement'}        | ${{ priceDeduction: 800, announcementOn: undefined, documentsIssuedOn: '2022-06-30' }} | ${'compliant'}
    ${'planned before, not announced: still the plan’s day'} | ${{ priceDeduction: 800, announcementOn: undefined, intentionOn: '2022-06-01' }}       | ${'compliant'}
    ${'before the measures there is no figure'}              | ${{ priceDeduction: 800, announcementOn: '2020-12-31' }}                               | ${undefined}
    ${'reserved as a whole: nothing to deduct'}              | ${{ measure: 'exclusive', priceDeduction: 0 }}                                         | ${undefined}
    ${'the packages that are not reserved'}                  | ${{ measure: 'package', priceDeduction: 1000 }}                                        | ${'compliant'}
    ${'works have a range of their own'}                     | ${{ category: 'works', priceDeduction: 1000 }}                                         | ${undefined}
    ${'the category is not on record'}                       | ${{ category: undefined, priceDeduction: 1000 }}                                       | ${'cannot-tell'}
    ${'whether it is reserved is not on record'}             | ${{ measure: undefined, priceDeduction: 1000 }}                                        | ${'cannot-tell'}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(open({ announcementOn: '2026-01-22', ...overrides }), GS)?.verdict).toBe(verdict)
  })

  test('a breach names the end that was passed, and the instrument in force', () => {
    expect(findingOf(open({ priceDeduction: 2100 }), GS)).toMatchObject({
      light: 'red',
      unit: 'basis-points',
      required: 2000,
      shortfall: 100,
      citation: { clause: '二', verification: 'public text' },
      versions: { parameterFrom: '2022-07-01' },
    })
  })
})

describe(WORKS, () => {
  const works = (overrides: Parameters<typeof aProcurement>[0]) => open({ category: 'works', ...overrides })

  test.each`
    because                                             | overrides                                                | verdict
    ${'5 %'}                                            | ${{ priceDeduction: 500 }}                               | ${'compliant'}
    ${'3 %'}                                            | ${{ priceDeduction: 300 }}                               | ${'compliant'}
    ${'2.99 %'}                                         | ${{ priceDeduction: 299 }}                               | ${'breach'}
    ${'10 % copied from the template of goods'}         | ${{ priceDeduction: 1000 }}                              | ${'breach'}
    ${'19号 left works alone: 5 % after it as before'}  | ${{ priceDeduction: 500, announcementOn: '2022-07-01' }} | ${'compliant'}
    ${'a bonus on the price score under tendering law'} | ${{ regime: 'tendering', priceScoreBonus: 400 }}         | ${'compliant'}
    ${'too large a bonus'}                              | ${{ regime: 'tendering', priceScoreBonus: 501 }}         | ${'breach'}
    ${'a bonus is no way of government procurement'}    | ${{ priceScoreBonus: 400 }}                              | ${undefined}
    ${'the category is not on record'}                  | ${{ category: undefined, priceDeduction: 500 }}          | ${'cannot-tell'}
    ${'not on record: nothing asked'}                   | ${{}}                                                    | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(works(overrides), WORKS)?.verdict).toBe(verdict)
  })
})

describe(PARTNERS, () => {
  test.each`
    because                                         | overrides                                                                      | verdict
    ${'30 % opens 4 %'}                             | ${{ partnerShare: 3000, partnerDeduction: 400 }}                               | ${'compliant'}
    ${'30 % opens 6 %'}                             | ${{ partnerShare: 3000, partnerDeduction: 600 }}                               | ${'compliant'}
    ${'6.01 % is too much'}                         | ${{ partnerShare: 3000, partnerDeduction: 601 }}                               | ${'breach'}
    ${'3.99 % is too little'}                       | ${{ partnerShare: 3000, partnerDeduction: 399 }}                               | ${'breach'}
    ${'29.9 % opens nothing, and none was given'}   | ${{ partnerShare: 2990, partnerDeduction: 0 }}                                 | ${'compliant'}
    ${'29.9 % opens nothing, 4 % was given'}        | ${{ partnerShare: 2990, partnerDeduction: 400 }}                               | ${'breach'}
    ${'related partners get nothing'}               | ${{ partnerShare: 5000, partnersRelated: true, partnerDeduction: 400 }}        | ${'breach'}
    ${'none given although the share is reached'}   | ${{ partnerShare: 3000, partnersRelated: false, partnerDeduction: 0 }}         | ${'breach'}
    ${'none given, relation unknown'}               | ${{ partnerShare: 3000, partnerDeduction: 0 }}                                 | ${'cannot-tell'}
    ${'the share is not on record'}                 | ${{ partnerDeduction: 400 }}                                                   | ${'cannot-tell'}
    ${'the benefit was given, how much is unknown'} | ${{ partnerShare: 3000, smeBenefitGranted: true }}                             | ${'cannot-tell'}
    ${'works: 1 %'}                                 | ${{ category: 'works', partnerShare: 3000, partnerDeduction: 100 }}            | ${'compliant'}
    ${'works: 2 %'}                                 | ${{ category: 'works', partnerShare: 3000, partnerDeduction: 200 }}            | ${'compliant'}
    ${'works: 4 % is the range of goods'}           | ${{ category: 'works', partnerShare: 3000, partnerDeduction: 400 }}            | ${'breach'}
    ${'2 % on the last day of the old range'}       | ${{ announcementOn: '2022-06-30', partnerShare: 3000, partnerDeduction: 200 }} | ${'compliant'}
    ${'4 % on that day is above'}                   | ${{ announcementOn: '2022-06-30', partnerShare: 3000, partnerDeduction: 400 }} | ${'breach'}
    ${'4 % on the first day of the new range'}      | ${{ announcementOn: '2022-07-01', partnerShare: 3000, partnerDeduction: 400 }} | ${'compliant'}
    ${'the share alone asks for nothing'}           | ${{ partnerShare: 3000 }}                                                      | ${undefined}
    ${'nor does a benefit without partners'}        | ${{ smeBenefitGranted: true }}                                                 | ${undefined}
    ${'nor one that was not given'}                 | ${{ partnerShare: 3000, smeBenefitGranted: false }}                            | ${undefined}
    ${'reserved as a whole: nothing to deduct'}     | ${{ measure: 'exclusive', partnerShare: 3000, partnerDeduction: 900 }}         | ${undefined}
    ${'the category is not on record'}              | ${{ category: undefined, partnerShare: 3000, partnerDeduction: 400 }}          | ${'cannot-tell'}
    ${'nothing on record'}                          | ${{}}                                                                          | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(open(overrides), PARTNERS)?.verdict).toBe(verdict)
  })
})

describe(DOMESTIC, () => {
  const goods = (overrides: Parameters<typeof aProcurement>[0]) =>
    open({ category: 'goods', foreignCompetes: true, ...overrides })

  test.each`
    because                                | overrides                                                    | verdict
    ${'the last day before it'}            | ${{ announcementOn: '2025-12-31', domesticDeduction: 0 }}    | ${undefined}
    ${'its first day, 20 %'}               | ${{ announcementOn: '2026-01-01', domesticDeduction: 2000 }} | ${'compliant'}
    ${'its first day, none'}               | ${{ announcementOn: '2026-01-01', domesticDeduction: 0 }}    | ${'breach'}
    ${'a fixed figure: less is a breach'}  | ${{ domesticDeduction: 1999 }}                               | ${'breach'}
    ${'and more is'}                       | ${{ domesticDeduction: 2001 }}                               | ${'breach'}
    ${'only domestic goods bid'}           | ${{ foreignCompetes: false, domesticDeduction: 0 }}          | ${undefined}
    ${'goods inside services'}             | ${{ category: 'services', domesticDeduction: 2000 }}         | ${'compliant'}
    ${'works are outside'}                 | ${{ category: 'works', domesticDeduction: 0 }}               | ${undefined}
    ${'others compete, nothing on record'} | ${{}}                                                        | ${'cannot-tell'}
    ${'who competes is not on record'}     | ${{ foreignCompetes: undefined, domesticDeduction: 0 }}      | ${'cannot-tell'}
    ${'nothing on record: nothing asked'}  | ${{ foreignCompetes: undefined }}                            | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(goods(overrides), DOMESTIC)?.verdict).toBe(verdict)
  })
})
