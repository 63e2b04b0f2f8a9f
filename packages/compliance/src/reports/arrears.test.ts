import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { sumOfUnpaid, unpaidByAge, unpaidOn } from './arrears.ts'
import type { OwedContract } from './arrears.ts'
import { arrearsSections } from './arrears-sections.ts'

// Accepted on 1 June, invoiced on 3 June: the regulation's 30 days end on 1 July.
const contract = (overrides: Partial<OwedContract> = {}, record: object = {}): OwedContract => ({
  project: 'p1',
  unit: 'water',
  procurement: aProcurement({ paidOn: undefined, ...record }),
  instalments: undefined,
  ...overrides,
})
const context = aContext('2026-11-21')
const on = (day: string, of: OwedContract) => unpaidOn(of, civilDate(day), context)

test.each`
  because                                             | record                           | day             | parts
  ${'on its last day nothing is late'}                | ${{}}                            | ${'2026-07-01'} | ${[]}
  ${'a day after it is one day late'}                 | ${{}}                            | ${'2026-07-02'} | ${[{ daysLate: 1, age: '1-30', amount: 180_000_000 }]}
  ${'thirty-one days are of the second age'}          | ${{}}                            | ${'2026-08-01'} | ${[{ daysLate: 31, age: '31-60' }]}
  ${'paid on that day it is not owed at its end'}     | ${{ paidOn: '2026-07-05' }}      | ${'2026-07-05'} | ${[]}
  ${'paid the day after it was owed'}                 | ${{ paidOn: '2026-07-05' }}      | ${'2026-07-04'} | ${[{ daysLate: 3, due: '2026-07-01' }]}
  ${'without an amount it is owed, and not how much'} | ${{ contractAmount: undefined }} | ${'2026-07-04'} | ${[{ amount: undefined, interest: undefined }]}
`('$because', ({ record, day, parts }) => {
  const found = on(day as string, contract({}, record as object))
  expect(found).toHaveLength((parts as object[]).length)
  expect(found).toMatchObject(parts as object[])
})

test('interest is that through the day, by the regulation’s rate for a small enterprise; a large one has none', () => {
  const [small] = on('2026-07-11', contract())
  expect(small?.interest).toBe((180_000_000 * 500 * (small?.daysLate ?? 0)) / 1_000_000)
  const large = contract({}, { winnerScale: 'large', agreedPaymentDays: undefined })
  for (const { interest } of on('2026-07-31', large)) expect(interest).toBeNull()
})

test('of instalments each counts by itself, and one that was paid later was still owed', () => {
  const instalment = (id: string, amount: number, paid?: string) => ({
    id,
    name: id,
    amount,
    condition: 'acceptance' as const,
    payments: paid === undefined ? [] : [{ id: `${id}-p`, on: civilDate(paid), amount }],
  })
  const instalments = [
    instalment('first', 100_000_000, '2026-06-20'),
    instalment('second', 60_000_000, '2026-08-20'),
    instalment('third', 20_000_000),
  ]
  const of = (day: string) => on(day, contract({ instalments })).map(({ instalment: name, amount }) => [name, amount])
  expect(of('2026-07-20')).toEqual([
    ['second', 60_000_000],
    ['third', 20_000_000],
  ])
  expect(of('2026-09-30')).toEqual([['third', 20_000_000]])
})

test('sums, ages and units agree, and a project with two instalments is one project', () => {
  const parts = [
    ...on('2026-07-20', contract()),
    ...on('2026-07-20', contract({ project: 'p2', unit: 'education' }, { contractAmount: undefined })),
  ]
  const sum = sumOfUnpaid([...parts, ...parts])
  expect(sum).toMatchObject({ parts: 4, projects: 2, amount: 360_000_000, unknown: 2, interestUnknown: 2 })
  expect(unpaidByAge(parts).map(({ sum: own }) => own.parts)).toEqual([2, 0, 0])
  const units = [
    { id: 'education', name: '示范区教育局' },
    { id: 'water', name: '示范区水务局' },
  ]
  const [ages, byUnits, projects] = arrearsSections({ parts, units, day: '2026-07-20' })
  expect(ages?.table?.total).toEqual([
    { zh: '合计', en: 'together' },
    2,
    2,
    180_000_000,
    sumOfUnpaid(parts).interest,
    1,
  ])
  expect(byUnits?.table?.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
    ['示范区教育局', 0, 0, 0, 1],
    ['示范区水务局', 180_000_000, 0, 0, 1],
  ])
  expect(projects?.table?.rows.map(({ project, unit }) => [project, unit])).toEqual([
    ['p1', 'water'],
    ['p2', 'education'],
  ])
})

test('with nothing unpaid there are the ages with zero, no chart, and where the interest comes from', () => {
  const [ages] = arrearsSections({ parts: [], units: [], day: '2026-07-20' })
  expect(ages?.table?.rows).toHaveLength(3)
  expect(ages?.chart).toBeUndefined()
  expect(ages?.notes[1]?.zh).toContain('第十七条')
  const [before] = arrearsSections({ parts: [], units: [], day: '2019-07-20' })
  expect(before?.notes[1]?.zh).toContain('未设定')
})
