import { withFigures } from '@tenderlight/law/dated-parameter'
import { expect, test } from 'vitest'
import { figuresFrom } from '../testing/figures.ts'
import { lot, ofUnit, one, works } from '../testing/unit-years.ts'

const SUM = 'cn.gp.sme.reserve-above'
const WORKS = 'cn.gp.sme.works-reserve'
const OWN_WORKS = 'jiujiang.works.sme.reserve-above'
const ANNUAL = 'cn.law.sme.annual-share'
const GROUND = { noReserveReason: '第六条第三项' } as const
const EXCLUSIVE = { measure: 'exclusive', reservedSme: undefined, reservedSmallMicro: 700_000_000 } as const
const unknown = { measure: 'partial', reservedSme: undefined } as const

// Each row says what a finding about the year names: no case is told by its verdict alone.
test.each<[because: string, found: () => readonly string[], said: readonly string[]]>([
  [
    'nothing above the limit: no share is owed',
    () => ofUnit(SUM, { procurements: [one('a', { budget: 200_000_000 })] }),
    [],
  ],
  [
    'a project of no known kind',
    () => ofUnit(SUM, { procurements: [one('a', { category: undefined }), one('b')] }),
    ['cannot-tell, category, of 2021-01-01, a'],
  ],
  [
    'what lacks is the small and micro part of one of two',
    () => ofUnit(SUM, { procurements: [one('a'), one('b', { reservedSmallMicro: undefined })] }),
    ['cannot-tell, reservedSmallMicro, of 2021-01-01, a, b'],
  ],
  [
    'what reserves nothing needs no such part',
    () =>
      ofUnit(SUM, {
        procurements: [
          one('a', { reservedSme: 900_000_000, reservedSmallMicro: 900_000_000 }),
          one('b', { measure: 'none', reservedSme: 0, reservedSmallMicro: undefined }),
        ],
      }),
    ['compliant, due 2026-12-31, of 2021-01-01, a, b'],
  ],
  [
    'the law of the latest project names the figure',
    () =>
      ofUnit(WORKS, {
        year: 2022,
        procurements: [works('a', { announcementOn: '2022-09-01' }), works('b', { announcementOn: '2022-03-01' })],
      }),
    ['compliant, due 2022-12-31, of 2022-07-01, a, b'],
  ],
  [
    'in whatever order they are listed',
    () =>
      ofUnit(WORKS, {
        year: 2022,
        procurements: [works('b', { announcementOn: '2022-03-01' }), works('a', { announcementOn: '2022-09-01' })],
      }),
    ['compliant, due 2022-12-31, of 2022-07-01, b, a'],
  ],
  [
    'a control price that is lacking, of a budget above the limit',
    () => ofUnit(OWN_WORKS, { procurements: [works('a', { controlPrice: undefined }), works('b')] }),
    ['cannot-tell, controlPrice, of 2023-02-06, a'],
  ],
  [
    'of a budget at the limit it is not asked for',
    () =>
      ofUnit(OWN_WORKS, { procurements: [works('a', { controlPrice: undefined, budget: 400_000_000 }), works('b')] }),
    ['compliant, due 2026-12-31, of 2023-02-06, b'],
  ],
  [
    'of no budget either it is',
    () => ofUnit(OWN_WORKS, { procurements: [works('a', { controlPrice: undefined, budget: undefined }), works('b')] }),
    ['cannot-tell, controlPrice, of 2023-02-06, a'],
  ],
  [
    'works before the share was raised, the only ones of the year',
    () => ofUnit(WORKS, { year: 2022, procurements: [works('a', { announcementOn: '2022-03-01' })] }),
    ['compliant, due 2022-12-31, of 2021-01-01, a'],
  ],
  [
    'the latest in the middle of the list',
    () =>
      ofUnit(WORKS, {
        year: 2022,
        procurements: [
          works('a', { announcementOn: '2022-03-01' }),
          works('b', { announcementOn: '2022-09-01' }),
          works('c', { announcementOn: '2022-03-01' }),
        ],
      }),
    ['compliant, due 2022-12-31, of 2022-07-01, a, b, c'],
  ],
  [
    'what cannot be told is told by the law of its own day',
    () =>
      ofUnit(WORKS, {
        year: 2022,
        procurements: [works('a', { announcementOn: '2022-03-01', category: undefined })],
      }),
    ['cannot-tell, category, of 2021-01-01, a'],
  ],
  [
    'of the budget of a year without such a law, noticed under it',
    () => ofUnit(SUM, { year: 2020, procurements: [one('a', { fiscalYear: 2020, announcementOn: '2021-02-01' })] }),
    ['compliant, due 2020-12-31, of 2021-01-01, a'],
  ],
  [
    'noticed before the law',
    () => ofUnit(SUM, { year: 2021, procurements: [one('a', { fiscalYear: 2021, announcementOn: '2020-12-31' })] }),
    [],
  ],
  [
    'a share without a limit to be above',
    () =>
      withFigures(figuresFrom('cn.gp.sme.exclusive-below', '2027-01-01'), () =>
        ofUnit(SUM, { procurements: [one('a')] }),
      ),
    [],
  ],
  [
    'a limit without a share',
    () => withFigures(figuresFrom(SUM, '2027-01-01'), () => ofUnit(SUM, { procurements: [one('a')] })),
    [],
  ],
  [
    'works or not: not known, and above the limit of works',
    () => ofUnit(WORKS, { procurements: [works('a', { category: undefined }), works('b')] }),
    ['cannot-tell, category, of 2024-01-01, a'],
  ],
  [
    'a control price at the limit decides, whatever the budget',
    () => ofUnit(OWN_WORKS, { procurements: [works('a', { controlPrice: 400_000_000 }), works('b')] }),
    ['compliant, due 2026-12-31, of 2023-02-06, b'],
  ],
  [
    'and one above it',
    () => ofUnit(OWN_WORKS, { procurements: [works('a', { budget: 400_000_000 }), works('b')] }),
    ['compliant, due 2026-12-31, of 2023-02-06, a, b'],
  ],
  [
    'a ground for reserving nothing takes out what reserves nothing',
    () => ofUnit(SUM, { procurements: [one('a', { ...GROUND, reservedSme: 0 }), one('b')] }),
    ['compliant, due 2026-12-31, of 2021-01-01, b'],
  ],
  [
    'not what reserves something',
    () => ofUnit(SUM, { procurements: [one('a', GROUND), one('b')] }),
    ['compliant, due 2026-12-31, of 2021-01-01, a, b'],
  ],
  [
    'nor what reserves all of a budget',
    () => ofUnit(SUM, { procurements: [one('a', { ...GROUND, ...EXCLUSIVE }), one('b')] }),
    ['compliant, due 2026-12-31, of 2021-01-01, a, b'],
  ],
  [
    'nor what reserves all of a budget that is not on record',
    () => ofUnit(SUM, { procurements: [one('a', { ...GROUND, ...EXCLUSIVE, budget: undefined })] }),
    ['cannot-tell, budget, of 2021-01-01, a'],
  ],
  [
    'what is open would just reach the share',
    () =>
      ofUnit(SUM, {
        procurements: [
          one('a', { ...unknown, budget: 300_000_000 }),
          one('b', { budget: 700_000_000, reservedSme: 0 }),
        ],
      }),
    ['cannot-tell, reservedSme, of 2021-01-01, a, b'],
  ],
  [
    'one fen less would not',
    () =>
      ofUnit(SUM, {
        procurements: [
          one('a', { ...unknown, budget: 299_999_999 }),
          one('b', { budget: 700_000_001, reservedSme: 0 }),
        ],
      }),
    ['breach, due 2026-12-31, of 2021-01-01, a, b'],
  ],
  [
    'of the whole year: the budget is known, what it reserves is not',
    () => ofUnit(ANNUAL, { gpBudgetTotal: 1_000_000_000, procurements: [one('a', unknown)] }),
    ['cannot-tell, reservedSme, of 2018-01-01, a'],
  ],
  [
    'of the whole year: all of one budget is reserved',
    () =>
      ofUnit(ANNUAL, {
        gpBudgetTotal: 2_000_000_000,
        procurements: [one('a', { ...EXCLUSIVE, reservedSmallMicro: 600_000_000 })],
      }),
    ['compliant, due 2026-12-31, of 2018-01-01, a'],
  ],
  [
    'the year’s whole budget is not on record',
    () => ofUnit(ANNUAL, { procurements: [one('a'), lot('b')] }),
    ['cannot-tell, gpBudgetTotal, of 2018-01-01, a'],
  ],
  [
    'neither budget nor reservation of one is',
    () =>
      ofUnit(ANNUAL, {
        gpBudgetTotal: 2_000_000_000,
        procurements: [one('a'), one('b', { budget: undefined, reservedSme: undefined })],
      }),
    ['cannot-tell, budget, of 2018-01-01, b'],
  ],
  [
    'without a budget it counts with what it reserves',
    () => ofUnit(ANNUAL, { gpBudgetTotal: 2_000_000_000, procurements: [one('a'), one('b', { budget: undefined })] }),
    ['compliant, due 2026-12-31, of 2018-01-01, a, b'],
  ],
])('%s', (_, found, said) => {
  expect(found()).toStrictEqual(said)
})
