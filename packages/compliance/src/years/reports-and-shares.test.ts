import { expect, test } from 'vitest'
import { lot, ofUnit, one, works } from '../testing/unit-years.ts'

const REPORT = 'cn.gp.sme.annual-report'
const SUM = 'cn.gp.sme.reserve-above'
const WORKS = 'cn.gp.sme.works-reserve'
const OWN_WORKS = 'jiujiang.works.sme.reserve-above'
const ANNUAL = 'cn.law.sme.annual-share'
const short = { reservedSme: 280_000_000 }
const unknown = { measure: 'partial', reservedSme: undefined } as const

// Each row says what a finding about the year names: no case is told by its verdict alone.
test.each<[because: string, found: () => readonly string[], said: readonly string[]]>([
  [
    'no report by the bureau’s day',
    () =>
      ofUnit(REPORT, {
        report: null,
        reportDueOn: '2027-03-31',
        procurements: [one('a'), one('b', { fiscalYear: 2025 })],
      }),
    ['breach, report, due 2027-03-31, late 2 as presumed, of 2022-01-01, a'],
  ],
  [
    'no report by a day of a published year',
    () => ofUnit(REPORT, { year: 2025, report: null, reportDueOn: '2026-03-31' }, '2026-04-02'),
    ['breach, report, due 2026-03-31, late 2, of 2022-01-01'],
  ],
  [
    'no report, the bureau’s day still to come',
    () => ofUnit(REPORT, { report: null, reportDueOn: '2027-04-30' }),
    ['pending, due 2027-04-30, of 2022-01-01'],
  ],
  [
    'no report, and nobody wrote down the bureau’s day',
    () => ofUnit(REPORT, { report: null }),
    ['cannot-tell, reportDueOn, of 2022-01-01'],
  ],
  ['whether there is a report is not on record', () => ofUnit(REPORT, {}), ['cannot-tell, report, of 2022-01-01']],
  [
    'a report after the day',
    () => ofUnit(REPORT, { report: { publishedOn: '2027-04-01' }, reportDueOn: '2027-03-31' }),
    ['breach, due 2027-03-31, met 2027-04-01, late 1 as presumed, of 2022-01-01'],
  ],
  [
    'a report in time',
    () => ofUnit(REPORT, { report: { publishedOn: '2027-03-31' }, reportDueOn: '2027-03-31' }),
    ['compliant, due 2027-03-31, met 2027-03-31, of 2022-01-01'],
  ],
  [
    'a shortfall that the report does not explain',
    () => ofUnit(REPORT, { report: { publishedOn: '2027-02-28' }, procurements: [one('a', short)] }),
    ['breach, report.explanation, met 2027-02-28, of 2022-01-01, a'],
  ],
  [
    'one that it explains',
    () =>
      ofUnit(REPORT, {
        report: { publishedOn: '2027-02-28', explanation: '无法充分竞争' },
        procurements: [one('a', short)],
      }),
    ['compliant, met 2027-02-28, of 2022-01-01, a'],
  ],
  [
    'a shortfall so far, reported before the year is over',
    () => ofUnit(REPORT, { report: { publishedOn: '2026-12-18' }, procurements: [one('a', short)] }, '2026-12-20'),
    ['breach, report.explanation, met 2026-12-18, of 2022-01-01, a'],
  ],
  [
    'nothing short so far, reported before the year is over',
    () =>
      ofUnit(
        REPORT,
        { report: { publishedOn: '2026-12-18' }, procurements: [one('a')], gpBudgetTotal: 1_000_000_000 },
        '2026-12-20',
      ),
    ['compliant, met 2026-12-18, of 2022-01-01, a'],
  ],
  [
    'what is missing is asked for once, and not of what is known',
    () =>
      ofUnit(REPORT, {
        report: { publishedOn: '2027-02-28' },
        procurements: [one('a', unknown), one('b', unknown), works('c')],
      }),
    ['cannot-tell, reservedSme, met 2027-02-28, of 2022-01-01, a, b, c'],
  ],
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
