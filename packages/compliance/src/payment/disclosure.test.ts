import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { sayFinding } from '../say.ts'
import { aContext } from '../testing/findings.ts'
import { judgeDisclosure } from './disclosure.ts'

const at = (unit: object, today: CivilDate = '2027-06-01') => judgeDisclosure({ year: 2026, ...unit }, aContext(today))

test.each`
  because                                           | published       | verdict        | light
  ${'before the day, as the strict reading has it'} | ${'2027-03-30'} | ${'compliant'} | ${'green'}
  ${'on the day: 前 is read as including it'}       | ${'2027-03-31'} | ${'compliant'} | ${'yellow'}
  ${'the day after: fires'}                         | ${'2027-04-01'} | ${'breach'}    | ${'red'}
  ${'not at all: fires'}                            | ${undefined}    | ${'breach'}    | ${'red'}
`('$because', ({ published, verdict, light }) => {
  const finding = at({ overdueContracts: 3, publishedOn: published })
  expect(finding).toMatchObject({ aimFor: '2027-03-30', due: '2027-03-31', verdict, light })
})

test.each`
  today           | light
  ${'2027-03-08'} | ${'green'}
  ${'2027-03-09'} | ${'yellow'}
  ${'2027-03-31'} | ${'yellow'}
`('still to be published on $today: $light', ({ today, light }) => {
  expect(at({ overdueContracts: 3 }, today)).toMatchObject({
    verdict: 'pending',
    light,
    late: null,
    provisional: false,
  })
})

test('nothing overdue, nothing to publish; not known, and nothing published: cannot tell', () => {
  expect(at({ overdueContracts: 0 })).toBeUndefined()
  expect(at({})).toMatchObject({ verdict: 'cannot-tell', missing: ['overdueContracts'] })
  expect(at({ publishedOn: '2027-03-01' })?.verdict).toBe('compliant')
})

test('how late is counted, provisionally where no notice is out', () => {
  const finding = at({ overdueContracts: 1, publishedOn: '2027-04-02' })
  expect(finding).toMatchObject({ late: { calendarDays: 2, workingDays: 2 }, provisional: true })
  expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe(
    '应于 2027-03-31 前,实际 2027-04-02,超 2 个工作日',
  )
})

test('a late day of a published year is counted as it is', () => {
  const finding = at({ year: 2025, overdueContracts: 1, publishedOn: '2026-04-02' })
  expect(finding).toMatchObject({ late: { calendarDays: 2, workingDays: 2 }, provisional: false })
})

test.each`
  because                                       | year    | clause
  ${'the regulation of 2020 for the year 2024'} | ${2024} | ${'第十六条'}
  ${'the revised one for the year 2025'}        | ${2025} | ${'第十八条'}
  ${'nothing before'}                           | ${2019} | ${undefined}
`('$because', ({ year, clause }) => {
  expect(judgeDisclosure({ year, overdueContracts: 1 }, aContext())?.citation.clause).toBe(clause)
})
