import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { findingOf } from '../../testing/findings.ts'

const unreserved = { measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined } as const

describe.each(['cn.gp.sme.exclusive-below', 'jiujiang.gp.sme.exclusive-below'])('%s', (rule) => {
  test.each`
    because                                              | category      | budget         | verdict
    ${'2,000,000.00 is inside 200万元以下'}              | ${'services'} | ${200_000_000} | ${'breach'}
    ${'2,000,000.01 is outside'}                         | ${'services'} | ${200_000_001} | ${undefined}
    ${'4,000,000.00 of works is inside'}                 | ${'works'}    | ${400_000_000} | ${'breach'}
    ${'4,000,000.01 of works is outside'}                | ${'works'}    | ${400_000_001} | ${undefined}
    ${'the category does not matter below both limits'}  | ${undefined}  | ${200_000_000} | ${'breach'}
    ${'between the limits the category decides'}         | ${undefined}  | ${300_000_000} | ${'cannot-tell'}
    ${'above both limits it does not matter either'}     | ${undefined}  | ${400_000_001} | ${undefined}
    ${'4,000,000.00 may be works: the category decides'} | ${undefined}  | ${400_000_000} | ${'cannot-tell'}
    ${'without a budget nothing can be told'}            | ${'services'} | ${undefined}   | ${'cannot-tell'}
  `('nothing reserved, no ground: $because', ({ category, budget, verdict }) => {
    const finding = findingOf(aProcurement({ ...unreserved, category, budget }), rule)
    expect(finding?.verdict).toBe(verdict)
    if (verdict === 'cannot-tell') expect(finding?.missing).toEqual([budget === undefined ? 'budget' : 'category'])
  })

  test('what is lacking is told, and what excuses it', () => {
    const short = findingOf(aProcurement(unreserved), rule)
    expect(short).toMatchObject({ unit: 'fen', required: 186_000_000, actual: 0, shortfall: 186_000_000 })
    const excused = findingOf(aProcurement({ ...unreserved, noReserveReason: '第六条第三项' }), rule)
    expect(excused).toMatchObject({
      ground: 'cn.gp.sme.no-reserve-reasons',
      unit: 'fen',
      required: 186_000_000,
      actual: 0,
      shortfall: 186_000_000,
    })
  })

  test.each`
    because                                           | overrides                                         | missing
    ${'nothing says how it is reserved'}              | ${{ measure: undefined, reservedSme: undefined }} | ${['measure']}
    ${'a part is reserved, and nobody says how much'} | ${{ measure: 'package', reservedSme: undefined }} | ${['reservedSme']}
  `('asks for what is missing: $because', ({ overrides, missing }) => {
    expect(findingOf(aProcurement(overrides), rule)?.missing).toEqual(missing)
  })

  test.each`
    because                                                       | overrides                                                                            | verdict
    ${'reserved as a whole'}                                      | ${{ measure: 'exclusive', reservedSme: undefined }}                                  | ${'compliant'}
    ${'reserved as a whole, though a part is noted'}              | ${{ measure: 'exclusive', reservedSme: 100_000_000 }}                                | ${'compliant'}
    ${'a part reserved, and a ground that would excuse nothing'}  | ${{ measure: 'package', reservedSme: 100_000_000, noReserveReason: '第六条第三项' }} | ${'breach'}
    ${'the whole by related partners is nothing'}                 | ${{ measure: 'consortium', partnersRelated: true }}                                  | ${'breach'}
    ${'the whole amount is reserved'}                             | ${{ measure: 'package', reservedSme: 186_000_000 }}                                  | ${'compliant'}
    ${'a part is not the whole'}                                  | ${{ measure: 'subcontract', reservedSme: 185_999_999 }}                              | ${'breach'}
    ${'a share of 100 % is the whole'}                            | ${{ measure: 'partial', reservedSme: undefined, reservedSmeShare: 10_000 }}          | ${'compliant'}
    ${'not reserved, on ground three'}                            | ${{ ...unreserved, noReserveReason: '第六条第三项' }}                                | ${'exempt'}
    ${'a framework agreement is ground four, where it is stated'} | ${{ ...unreserved, noReserveReason: '框架协议采购' }}                                | ${'exempt'}
    ${'the method alone states no ground'}                        | ${{ ...unreserved, method: 'framework-agreement' }}                                  | ${'breach'}
    ${'short of time is no ground'}                               | ${{ ...unreserved, noReserveReason: '时间紧' }}                                      | ${'breach'}
    ${'the record does not say'}                                  | ${{ measure: undefined, reservedSme: undefined }}                                    | ${'cannot-tell'}
    ${'a part of unknown size'}                                   | ${{ measure: 'partial', reservedSme: undefined }}                                    | ${'cannot-tell'}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(aProcurement(overrides), rule)?.verdict).toBe(verdict)
  })
})

describe('above the limit', () => {
  const above = (sme: number | undefined, smallMicro: number | undefined, budget = 300_000_000) =>
    aProcurement({ budget, measure: 'package', reservedSme: sme, reservedSmallMicro: smallMicro })

  test.each`
    because                                              | sme            | smallMicro    | national         | district
    ${'40 % and of it 70 %: both boundaries pass'}       | ${120_000_000} | ${84_000_000} | ${'compliant'}   | ${'compliant'}
    ${'33.3 %: enough nationally, short here'}           | ${100_000_000} | ${70_000_000} | ${'compliant'}   | ${'breach'}
    ${'60 % to small and micro: enough nationally only'} | ${120_000_000} | ${72_000_000} | ${'compliant'}   | ${'breach'}
    ${'one fen short of 40 %'}                           | ${119_999_999} | ${84_000_000} | ${'compliant'}   | ${'breach'}
    ${'one fen short of 70 %'}                           | ${120_000_000} | ${83_999_999} | ${'compliant'}   | ${'breach'}
    ${'30 % and of it 60 %: both national boundaries'}   | ${90_000_000}  | ${54_000_000} | ${'compliant'}   | ${'breach'}
    ${'one fen short of 30 %'}                           | ${89_999_999}  | ${54_000_000} | ${'breach'}      | ${'breach'}
    ${'one fen short of 60 %'}                           | ${90_000_000}  | ${53_999_999} | ${'breach'}      | ${'breach'}
    ${'the small and micro part is not on record'}       | ${120_000_000} | ${undefined}  | ${'cannot-tell'} | ${'cannot-tell'}
  `('$because', ({ sme, smallMicro, national, district }) => {
    expect(findingOf(above(sme, smallMicro), 'cn.gp.sme.reserve-above')?.verdict).toBe(national)
    expect(findingOf(above(sme, smallMicro), 'jiujiang.gp.sme.reserve-above')?.verdict).toBe(district)
  })

  test('the shortfall of one project is a national warning and a district breach', () => {
    const short = above(80_000_000, 80_000_000)
    expect(findingOf(short, 'cn.gp.sme.reserve-above')).toMatchObject({ verdict: 'breach', light: 'yellow' })
    expect(findingOf(short, 'jiujiang.gp.sme.reserve-above')).toMatchObject({
      verdict: 'breach',
      light: 'red',
      required: 120_000_000,
      actual: 80_000_000,
      shortfall: 40_000_000,
    })
  })

  test('40 % of 2,800,000.01 yuan is not rounded into compliance', () => {
    expect(findingOf(above(112_000_000, 112_000_000, 280_000_001), 'jiujiang.gp.sme.reserve-above')?.verdict).toBe(
      'breach',
    )
    expect(findingOf(above(112_000_001, 112_000_001, 280_000_001), 'jiujiang.gp.sme.reserve-above')?.verdict).toBe(
      'compliant',
    )
  })

  test.each`
    because                                     | category     | budget         | missing
    ${'services above 2,000,000 or works?'}     | ${undefined} | ${300_000_000} | ${['category']}
    ${'services or works, above either limit?'} | ${undefined} | ${400_000_001} | ${['category']}
    ${'goods of unknown size'}                  | ${'goods'}   | ${undefined}   | ${['budget']}
  `('asks for what decides: $because', ({ category, budget, missing }) => {
    const unknown = aProcurement({ category, budget, measure: 'package', reservedSme: 0, reservedSmallMicro: 0 })
    for (const rule of ['cn.gp.sme.reserve-above', 'jiujiang.gp.sme.reserve-above']) {
      expect(findingOf(unknown, rule)).toMatchObject({ verdict: 'cannot-tell', missing })
    }
  })

  test('small enough for either category the rule is off', () => {
    const small = aProcurement({ category: undefined, budget: 200_000_000, measure: 'package', reservedSme: 0 })
    expect(findingOf(small, 'cn.gp.sme.reserve-above')).toBeUndefined()
  })

  test('at the limit exactly the rule is off, and works are never under it', () => {
    expect(findingOf(above(0, 0, 200_000_000), 'cn.gp.sme.reserve-above')).toBeUndefined()
    const works = aProcurement({ category: 'works', budget: 900_000_000 })
    expect(findingOf(works, 'cn.gp.sme.reserve-above')).toBeUndefined()
    expect(findingOf(works, 'jiujiang.gp.sme.reserve-above')).toBeUndefined()
  })
})
