import { withFigures } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { figuresWith } from '../testing/figures.ts'
import { judgeUnitYear } from './judge-unit-year.ts'
import type { YearContext } from './unit-year.ts'

const settings = { ...NO_SETTINGS, threshold: () => 400_000_000 }
const CONTEXT: YearContext = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang', settings }

const judge = (rule: string, records: readonly object[], context: YearContext = CONTEXT) =>
  judgeUnitYear(
    {
      unit: '示范区住房和城乡建设局',
      year: 2026,
      procurements: records.map((one, index) => aProcurement({ id: `P${index + 1}`, ...one })),
    },
    context,
  ).filter((finding) => finding.rule === rule)

describe('cn.gp.split', () => {
  const RULE = 'cn.gp.split'
  const bought = (budget: number | undefined, more: object = {}) => ({
    budget,
    method: 'inquiry',
    category: 'goods',
    budgetItem: '办公设备购置',
    catalogueItem: 'A02010105',
    contractAmount: undefined,
    awardAmount: undefined,
    ...more,
  })
  const half = bought(200_000_000)

  test.each`
    because                                               | records                                                                                                   | verdict
    ${'2,000,000 twice is the threshold, not above it'}   | ${[half, half]}                                                                                           | ${undefined}
    ${'one fen more'}                                     | ${[half, bought(200_000_001)]}                                                                            | ${'breach'}
    ${'two budget items'}                                 | ${[half, bought(200_000_001, { budgetItem: '信息化建设' })]}                                              | ${undefined}
    ${'two kinds of goods'}                               | ${[half, bought(200_000_001, { catalogueItem: 'A02020100' })]}                                            | ${undefined}
    ${'the category stands for a kind not on record'}     | ${[bought(200_000_000, { catalogueItem: undefined }), bought(200_000_001, { catalogueItem: undefined })]} | ${'breach'}
    ${'one purchase is no splitting'}                     | ${[bought(900_000_000)]}                                                                                  | ${undefined}
    ${'open tender is not added up'}                      | ${[half, bought(200_000_001, { method: 'open-tender' })]}                                                 | ${undefined}
    ${'approved for another method'}                      | ${[half, bought(200_000_001, { methodApproved: true })]}                                                  | ${undefined}
    ${'split off by an adjusted budget'}                  | ${[half, bought(200_000_001, { budgetAdjusted: true })]}                                                  | ${undefined}
    ${'another fiscal year'}                              | ${[half, bought(200_000_001, { fiscalYear: 2025 })]}                                                      | ${undefined}
    ${'works are not spoken of'}                          | ${[bought(300_000_000, { category: 'works' }), bought(300_000_000, { category: 'works' })]}               | ${undefined}
    ${'tendering is not spoken of'}                       | ${[half, bought(200_000_001, { regime: 'tendering' })]}                                                   | ${undefined}
    ${'the method of one is not on record, and decides'}  | ${[half, bought(200_000_001, { method: undefined })]}                                                     | ${'cannot-tell'}
    ${'the method of one is not on record, and does not'} | ${[half, bought(200_000_001), bought(100, { method: undefined })]}                                        | ${'breach'}
    ${'the budget item is not on record'}                 | ${[bought(200_000_000, { budgetItem: undefined }), bought(200_000_001, { budgetItem: undefined })]}       | ${'cannot-tell'}
    ${'what one came to is not on record'}                | ${[half, bought(undefined)]}                                                                              | ${'cannot-tell'}
    ${'the contract stands for a budget not on record'}   | ${[half, bought(undefined, { contractAmount: 200_000_001 })]}                                             | ${'breach'}
  `('$because: $verdict', ({ records, verdict }) => {
    expect(judge(RULE, records)[0]?.verdict).toBe(verdict)
  })

  test('says by how much, and which purchases', () => {
    expect(judge(RULE, [half, bought(200_000_001)])).toMatchObject([
      {
        light: 'red',
        level: 'law',
        unit: 'fen',
        required: 400_000_000,
        actual: 400_000_001,
        shortfall: 1,
        base: 'purchases-of-one-item',
        procurements: ['P1', 'P2'],
      },
    ])
  })

  const unnamed = { budgetItem: undefined }
  const uncertain = { method: undefined }
  const open = bought(undefined)
  test.each`
    because                                                  | records                                                                                                                   | missing
    ${'services as goods: no item on record'}                | ${[bought(300_000_000, { ...unnamed, category: 'services' }), bought(300_000_000, { ...unnamed, category: 'services' })]} | ${['budgetItem']}
    ${'the threshold is reached without it, not exceeded'}   | ${[half, half, bought(1, uncertain)]}                                                                                     | ${['method']}
    ${'with it exactly the threshold: nothing to ask'}       | ${[half, bought(200_000_000, uncertain)]}                                                                                 | ${'nothing'}
    ${'far below with it: nothing to ask'}                   | ${[half, bought(1, uncertain)]}                                                                                           | ${'nothing'}
    ${'an amount that is lacking, and a method that could'}  | ${[half, bought(200_000_001, uncertain), open]}                                                                           | ${['method', 'budget']}
    ${'an amount that is lacking, a method that could not'}  | ${[half, bought(1, uncertain), open]}                                                                                     | ${['budget']}
    ${'without the amount exactly at the threshold'}         | ${[half, half, open]}                                                                                                     | ${['budget']}
    ${'beyond it without the amount: nothing more is asked'} | ${[half, bought(200_000_001), open]}                                                                                      | ${undefined}
    ${'no item and no amount'}                               | ${[bought(undefined, unnamed), bought(1, unnamed)]}                                                                       | ${['budgetItem', 'budget']}
  `('what is asked for: $because', ({ records, missing }) => {
    const [finding] = judge(RULE, records)
    expect(finding === undefined ? 'nothing' : finding.missing).toEqual(missing)
  })

  test('goods and services without a kind on record are two kinds', () => {
    const unknown = (category: string) => bought(300_000_000, { catalogueItem: undefined, category })
    expect(judge(RULE, [unknown('goods'), unknown('services')])).toEqual([])
    expect(judge(RULE, [unknown('services'), unknown('services')])).toHaveLength(1)
  })

  test('the article is that of the latest purchase’s day, and of today while a notice is to come', () => {
    const on = (announcementOn?: string) =>
      bought(300_000_000, { announcementOn, intentionOn: undefined, tenderPlanOn: undefined, fiscalYear: 2026 })
    const of = (...records: readonly object[]) =>
      withFigures(figuresWith(RULE, '2026-07-01', null), () => judge(RULE, records)[0]?.versions.parameterFrom)
    expect(of(on('2026-05-06'), on('2026-07-01'), on('2026-05-06'))).toBe('2026-07-01')
    expect(of(on('2026-05-06'), on('2026-06-30'), on('2026-05-06'))).toBe('2015-03-01')
    expect(of(on('2026-05-06'), on())).toBe('2026-07-01')
  })

  test('without the district’s threshold nothing can be told, and it is not taken for compliance', () => {
    const { settings: _, ...unset } = CONTEXT
    expect(judge(RULE, [half, half], unset)).toMatchObject([
      { verdict: 'cannot-tell', light: 'grey', missing: ['threshold.open-tender.goods-services'] },
    ])
    expect(judge(RULE, [half], unset)).toEqual([])
  })

  test('there was no such article before 2015-03-01', () => {
    const on = (announcementOn: string) => ({ announcementOn, intentionOn: undefined, fiscalYear: 2026 })
    expect(judge(RULE, [bought(300_000_000, on('2015-02-28')), bought(300_000_000, on('2015-02-28'))])).toEqual([])
    expect(judge(RULE, [bought(300_000_000, on('2015-02-28')), bought(300_000_000, on('2015-03-01'))])).toHaveLength(1)
  })
})

describe('cn.tender.split', () => {
  const RULE = 'cn.tender.split'
  const lot = (budget: number, more: object = {}) => ({
    budget,
    category: 'works',
    method: 'competitive-consultation',
    site: '示范路',
    controlPrice: undefined,
    ...more,
  })
  const third = lot(150_000_000)

  test.each`
    because                                              | records                                                                                                         | found
    ${'three lots of 1,500,000 at one site in one year'} | ${[third, third, third]}                                                                                        | ${['P1', 'P2', 'P3']}
    ${'one lot of 3,900,000'}                            | ${[lot(390_000_000)]}                                                                                           | ${undefined}
    ${'two lots that stay below together'}               | ${[third, third]}                                                                                               | ${undefined}
    ${'together exactly the figure: it includes'}        | ${[lot(200_000_000), lot(200_000_000)]}                                                                         | ${['P1', 'P2']}
    ${'one fen below it'}                                | ${[lot(200_000_000), lot(199_999_999)]}                                                                         | ${undefined}
    ${'a lot at the figure is no part of a pattern'}     | ${[lot(400_000_000), third]}                                                                                    | ${undefined}
    ${'two sites'}                                       | ${[third, third, lot(150_000_000, { site: '样板街' })]}                                                         | ${undefined}
    ${'lots that were tendered'}                         | ${[third, third, lot(150_000_000, { method: 'open-tender' })]}                                                  | ${undefined}
    ${'two kinds: construction and supervision'}         | ${[third, third, lot(90_000_000, { tenderObject: 'services' })]}                                                | ${undefined}
    ${'supervision has a figure of its own'}             | ${[lot(60_000_000, { tenderObject: 'services' }), lot(40_000_000, { tenderObject: 'services' })]}               | ${['P1', 'P2']}
    ${'the site is not on record'}                       | ${[third, third, lot(150_000_000, { site: undefined })]}                                                        | ${undefined}
    ${'before the figures of 2018'}                      | ${[third, third, lot(150_000_000, { announcementOn: '2018-05-31', intentionOn: undefined, fiscalYear: 2026 })]} | ${undefined}
  `('$because', ({ records, found }) => {
    expect(judge(RULE, records)[0]?.procurements).toEqual(found)
  })

  test('a signal: yellow, with the sum and the figure', () => {
    expect(judge(RULE, [third, third, third])).toMatchObject([
      {
        verdict: 'breach',
        light: 'yellow',
        level: 'law',
        unit: 'fen',
        required: 400_000_000,
        actual: 450_000_000,
        base: 'lots-of-one-site',
      },
    ])
  })
})
