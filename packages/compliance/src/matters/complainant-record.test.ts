import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { Matter } from '../procurement/matter.ts'
import { sayFinding } from '../say.ts'
import { aContext } from '../testing/findings.ts'
import { complainantRecord } from './complainant-record.ts'

const complaints = (...decided: readonly (readonly [CivilDate, boolean?])[]): Matter[] =>
  decided.map(([on, proven], index) => ({
    id: `T${index}`,
    kind: 'complaint',
    by: '某供应商',
    decidedOn: on,
    ...(proven === undefined ? {} : { proven }),
  }))
const record = (matters: readonly Matter[], today: CivilDate = '2026-11-21') =>
  complainantRecord('某供应商', matters, aContext(today))

test.each`
  because                                                    | decided                                                                                         | count | verdict
  ${'three in twelve months: 以上 includes three'}           | ${[['2026-01-05', false], ['2026-05-06', false], ['2026-11-02', false]]}                        | ${3}  | ${'breach'}
  ${'two'}                                                   | ${[['2026-01-05', false], ['2026-05-06', false]]}                                               | ${2}  | ${'compliant'}
  ${'three, the last on the corresponding day a year later'} | ${[['2025-11-20', false], ['2026-05-06', false], ['2026-11-20', false]]}                        | ${3}  | ${'breach'}
  ${'three, the last a day after that'}                      | ${[['2025-11-19', false], ['2026-05-06', false], ['2026-11-20', false]]}                        | ${2}  | ${'compliant'}
  ${'three years ago counts within its own twelve months'}   | ${[['2023-01-05', false], ['2023-05-06', false], ['2023-11-02', false], ['2026-11-02', false]]} | ${3}  | ${'breach'}
  ${'one of the three proved true'}                          | ${[['2026-01-05', false], ['2026-05-06', true], ['2026-11-02', false]]}                         | ${2}  | ${'compliant'}
  ${'the third is decided today'}                            | ${[['2026-01-05', false], ['2026-05-06', false], ['2026-11-21', false]]}                        | ${3}  | ${'breach'}
  ${'the third is decided after today'}                      | ${[['2026-01-05', false], ['2026-05-06', false], ['2026-11-22', false]]}                        | ${2}  | ${'compliant'}
`('$because', ({ decided, count, verdict }) => {
  expect(record(complaints(...decided))).toMatchObject({ verdict, actual: count, required: 3, unit: 'count' })
})

test('a decision of which nobody noted the outcome tips the balance: cannot tell', () => {
  const three = complaints(['2026-01-05', false], ['2026-05-06', false], ['2026-11-02'])
  expect(record(three)).toMatchObject({ verdict: 'cannot-tell', missing: ['matter.proven'], actual: 2 })
  expect(record(three.slice(1))).toMatchObject({ verdict: 'compliant' })
})

test('others’ complaints, other matters and those of tendering do not count', () => {
  const three = complaints(['2026-01-05', false], ['2026-05-06', false], ['2026-11-02', false])
  const [first, ...rest] = three
  if (first === undefined) throw new Error('no complaint')
  for (const changed of [{ by: '另一供应商' }, { kind: 'objection' }, { regime: 'tendering' }] as const) {
    expect(record([{ ...first, ...changed }, ...rest])?.verdict).toBe('compliant')
  }
  expect(record([])).toBeUndefined()
  expect(record(three, '2018-02-28')).toBeUndefined()
})

test('before the measures of 2018 three were no matter', () => {
  const early = complaints(['2017-05-08', false], ['2017-09-04', false], ['2018-01-08', false])
  expect(record(early, '2018-02-28')).toBeUndefined()
  expect(record(early, '2018-03-01')?.verdict).toBe('breach')
})

test('of two runs of the same length the later is named', () => {
  const twice = complaints(['2023-01-05', false], ['2023-05-06', false], ['2026-05-06', false], ['2026-11-02', false])
  expect(record(twice)).toMatchObject({ actual: 2, shortfall: 0, trigger: { on: '2026-05-06' }, met: '2026-11-02' })
})

test('what is said is a count, not a charge; the run is named by its first and last day', () => {
  const finding = record(complaints(['2026-01-05', false], ['2026-05-06', false], ['2026-11-02', false]))
  expect(finding).toMatchObject({ light: 'yellow', trigger: { on: '2026-01-05' }, met: '2026-11-02' })
  expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe(
    '12 个月内查无实据的投诉已达列入不良行为记录名单的次数',
  )
})
