import { expect, test } from 'vitest'
import { ofUnit, one, works } from '../testing/unit-years.ts'

const REPORT = 'cn.gp.sme.annual-report'
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
])('%s', (_, found, said) => {
  expect(found()).toStrictEqual(said)
})

const ARREARS = 'cn.pay.disclosure'

test.each<[because: string, year: Parameters<typeof ofUnit>[1], said: readonly string[]]>([
  ['nothing about arrears on record', {}, []],
  ['nothing overdue', { overdueContracts: 0 }, []],
  [
    'published, of how many is not on record',
    { arrearsDisclosedOn: '2027-03-01' },
    ['compliant, due 2027-03-31, met 2027-03-01, of 2025-06-01'],
  ],
  ['not published', { overdueContracts: 2 }, ['breach, due 2027-03-31, late 2 as presumed, of 2025-06-01']],
])('arrears of a year: %s', (_, year, said) => {
  expect(ofUnit(ARREARS, year)).toStrictEqual(said)
})
