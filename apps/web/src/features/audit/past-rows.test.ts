import { evaluate } from '@tenderlight/compliance/evaluate'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { aContext } from '@tenderlight/compliance/testing/findings'
import type { PastCount, PastProject } from '@tenderlight/contracts/look-back'
import { expect, test } from 'vitest'
import { changedFields, changedFindings, differences, pastRows, sumOf } from './past-rows.ts'
import { readLookBackSearch } from './look-back-search.ts'

const count = (unit: string, stage: PastCount['stage'], more: Partial<PastCount>): PastCount => ({
  unit,
  stage,
  bound: 'buyer',
  red: 0,
  yellow: 0,
  green: 0,
  breaches: 0,
  ...more,
})
const UNITS = [
  { id: 'a', name: '教育局' },
  { id: 'b', name: '水务局' },
]
const COUNTS = [
  count('a', 'contract', { green: 2 }),
  count('b', 'contract', { red: 1 }),
  count('b', 'award', { red: 2, breaches: 1 }),
  count('b', 'award', { red: 9, bound: 'supervisor' }),
]

test('units by how much was overdue; what binds the bureau is counted against none', () => {
  const rows = pastRows(COUNTS, UNITS)
  expect(rows.map((row) => [row.unit.name, sumOf(row, 'red'), sumOf(row, 'breaches')])).toEqual([
    ['水务局', 3, 1],
    ['教育局', 0, 0],
  ])
  expect(rows[0]?.stages.contract).toMatchObject({ red: 1 })
  expect(rows[0]?.stages.payment).toEqual({ red: 0, yellow: 0, green: 0, breaches: 0 })
  expect(pastRows([count('c', 'award', { red: 1 })], UNITS)[0]?.unit.name).toBe('c')
})

test('two boards differ in every place with another number; the order of the counts is none', () => {
  expect(differences(COUNTS, COUNTS.toReversed())).toBe(0)
  expect(differences(COUNTS, COUNTS.slice(1))).toBe(1)
  expect(differences(COUNTS, [])).toBe(5)
})

test('of a project what reads otherwise: fields and findings', () => {
  const seen = (procurement: ReturnType<typeof aProcurement>): PastProject['now'] => ({
    record: { ...procurement },
    stage: 'contract',
    lights: { law: 'green', commitment: 'green' },
    findings: evaluate(procurement, aContext('2026-03-30')),
  })
  const project: PastProject = {
    day: '2026-02-27',
    asOf: '2026-03-30',
    key: 'k',
    id: 'JJ-1',
    unit: { id: 'a', name: '教育局' },
    past: seen(aProcurement({ contractSignedOn: undefined })),
    now: seen(aProcurement()),
  }
  const signed = project.now.record['contractSignedOn']
  expect(changedFields(project)).toEqual([{ field: 'contractSignedOn', before: undefined, now: signed }])
  const signing = changedFindings(project).find(({ rule }) => rule === 'jiujiang.gp.contract.sign')
  expect([signing?.before?.verdict, signing?.now?.met]).toEqual(['breach', signed])
  expect(changedFindings({ ...project, past: project.now })).toEqual([])
  expect(changedFields({ ...project, past: null }).length).toBeGreaterThan(10)
})

test('an address: what cannot be asked is as if it were not there', () => {
  const key = '3f0e8a52-0b0e-4a57-9a4b-0f6f0a7d1b11'
  expect(readLookBackSearch({ day: '2026-09-30', level: 'law', project: key })).toEqual({
    day: '2026-09-30',
    level: 'law',
    project: key,
  })
  expect(readLookBackSearch({ day: '2026-09-31', level: 'x', project: 'y' })).toEqual({})
})
