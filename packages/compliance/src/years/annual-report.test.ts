import { describe, expect, test } from 'vitest'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { aProcurement } from '../testing/builders.ts'
import { judgeUnitYear } from './judge-unit-year.ts'
import type { UnitYear, YearContext } from './unit-year.ts'

const AFTER: YearContext = { today: '2027-03-01', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' }

/** A services project of 2026 above the limit, with what it reserves for small and micro enterprises. */
const project = (budget: number, reserved: number | undefined) =>
  aProcurement({
    budget,
    measure: reserved === undefined ? 'partial' : 'package',
    reservedSme: reserved,
    reservedSmallMicro: reserved,
  })

const judge = (rule: string, year: Partial<UnitYear>, context: YearContext = AFTER) =>
  judgeUnitYear({ unit: '示范区住房和城乡建设局', year: 2026, procurements: [], ...year }, context).find(
    (finding) => finding.rule === rule,
  )

describe('the yearly report', () => {
  const RULE = 'cn.gp.sme.annual-report'
  const kept = [project(1_000_000_000, 300_000_000)]
  const short = [project(1_000_000_000, 280_000_000)]
  const on = (publishedOn: string, explanation?: string) => ({ publishedOn, explanation })

  test.each`
    because                                            | year                                                                             | today           | verdict          | light
    ${'published, no shortfall'}                       | ${{ procurements: kept, report: on('2027-02-28') }}                              | ${'2027-03-01'} | ${'compliant'}   | ${'green'}
    ${'28 % and no explanation'}                       | ${{ procurements: short, report: on('2027-02-28') }}                             | ${'2027-03-01'} | ${'breach'}      | ${'red'}
    ${'28 % and a blank one'}                          | ${{ procurements: short, report: on('2027-02-28', ' ') }}                        | ${'2027-03-01'} | ${'breach'}      | ${'red'}
    ${'28 % and an explanation'}                       | ${{ procurements: short, report: on('2027-02-28', '两个项目无法充分竞争') }}     | ${'2027-03-01'} | ${'compliant'}   | ${'green'}
    ${'whether there is a shortfall is not on record'} | ${{ procurements: [project(300_000_000, undefined)], report: on('2027-02-28') }} | ${'2027-03-01'} | ${'cannot-tell'} | ${'grey'}
    ${'on the finance bureau’s last day'}              | ${{ procurements: kept, report: on('2027-03-31'), reportDueOn: '2027-03-31' }}   | ${'2027-04-01'} | ${'compliant'}   | ${'green'}
    ${'the day after it'}                              | ${{ procurements: kept, report: on('2027-04-01'), reportDueOn: '2027-03-31' }}   | ${'2027-04-01'} | ${'breach'}      | ${'red'}
    ${'none yet, on the last day'}                     | ${{ report: null, reportDueOn: '2027-03-31' }}                                   | ${'2027-03-31'} | ${'pending'}     | ${'green'}
    ${'none, the day after it'}                        | ${{ report: null, reportDueOn: '2027-03-31' }}                                   | ${'2027-04-01'} | ${'breach'}      | ${'red'}
    ${'none, and the bureau’s day is not on record'}   | ${{ report: null }}                                                              | ${'2027-12-31'} | ${'cannot-tell'} | ${'grey'}
    ${'none by the end of the following year'}         | ${{ report: null }}                                                              | ${'2028-01-01'} | ${'breach'}      | ${'red'}
    ${'whether there is one is not on record'}         | ${{}}                                                                            | ${'2027-03-01'} | ${'cannot-tell'} | ${'grey'}
    ${'the year is not over'}                          | ${{}}                                                                            | ${'2026-12-31'} | ${undefined}     | ${undefined}
    ${'the first year of which a report was owed'}     | ${{ year: 2021, report: null }}                                                  | ${'2027-03-01'} | ${'breach'}      | ${'red'}
    ${'the year before it'}                            | ${{ year: 2020, report: null }}                                                  | ${'2027-03-01'} | ${undefined}     | ${undefined}
  `('$because: $verdict', ({ year, today, verdict, light }) => {
    const finding = judge(RULE, year, { ...AFTER, today })
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
  })
})

describe('arrears that are to be published', () => {
  const RULE = 'cn.pay.disclosure'

  test('are asked for only where something of them is on record', () => {
    expect(judge(RULE, {})).toBeUndefined()
    expect(judge(RULE, { overdueContracts: 2, arrearsDisclosedOn: '2027-03-30' })?.verdict).toBe('compliant')
    expect(judge(RULE, { overdueContracts: 2 }, { ...AFTER, today: '2027-04-01' })?.verdict).toBe('breach')
  })
})
