import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Context } from '../../evaluate.ts'
import { RULEBOOK } from '../../rules/all.ts'
import { compare } from './compare.ts'
import { EVERYDAY } from './everyday.ts'
import { ledgerRow, registerRow } from './rows/rows.ts'
import type { LookedAt } from './rows/rows.ts'

/** New rows in every run; a failure names the seed and shows the smallest row that the evaluators see differently. */
const SEED = Date.now() % 2_147_483_647

// Slow on purpose, and slower still on a machine that runs every test at once.
vi.setConfig({ testTimeout: 300_000 })

const contextOf = (jurisdiction: Context['jurisdiction'], { today }: LookedAt): Context => ({
  today,
  calendar: CALENDAR_CN,
  rulebook: RULEBOOK,
  jurisdiction,
})

describe.each([
  { district: 'jiujiang', kind: 'ledger rows', rows: ledgerRow, count: 30_000 },
  { district: 'jiujiang', kind: 'records of the register', rows: registerRow, count: 15_000 },
  { district: 'bayuquan', kind: 'ledger rows', rows: ledgerRow, count: 10_000 },
  { district: 'zhenhai', kind: 'records of the register', rows: registerRow, count: 5000 },
] as const)(`$count random $kind in $district (seed ${SEED})`, ({ district, rows, count }) => {
  test('both evaluators say the same of every everyday rule', () => {
    fc.assert(
      fc.property(rows, (looked) => {
        expect(compare(looked.row, contextOf(district, looked)).differing).toEqual([])
      }),
      { numRuns: count, seed: SEED },
    )
  })
})

describe('what 3,000 ledger rows put to the test', () => {
  const sample = fc.sample(ledgerRow, { numRuns: 3000, seed: 20_261_121 })
  const said = sample.flatMap((looked) => compare(looked.row, contextOf('jiujiang', looked)).agreed)

  test('every verdict and every light of every kind of rule comes up, hundreds of times where it is common', () => {
    const seen = new Map<string, number>()
    for (const { says } of said) {
      const answer = says.split(' ').slice(0, 2).join(' ')
      seen.set(answer, (seen.get(answer) ?? 0) + 1)
    }
    const least = {
      'compliant green': 5000,
      'compliant yellow': 20,
      'breach red': 3000,
      'breach yellow': 100,
      'pending running': 500,
      'pending grey': 3000,
      'exempt green': 500,
      'cannot-tell grey': 3000,
      'suggestion grey': 200,
    }
    const few = Object.entries(least).filter(([answer, wanted]) => (seen.get(answer) ?? 0) < wanted)
    expect(few.map(([answer]) => `${answer}: ${seen.get(answer) ?? 0}`)).toEqual([])
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(least).toSorted())
  })

  test('no everyday rule of the district is left out', () => {
    const rules = new Set(said.map(({ key }) => key.split('#')[0]))
    const elsewhere = [...EVERYDAY].filter((id) => id.startsWith('bayuquan.'))
    expect([...EVERYDAY].filter((id) => !rules.has(id) && !elsewhere.includes(id))).toEqual([])
  })

  test('a second evaluator that is a day off is found out', () => {
    const off = sample.filter((looked) => {
      const context = contextOf('jiujiang', looked)
      return compare(looked.row, context, addDays(looked.today, 1)).differing.length > 0
    })
    expect(off.length).toBeGreaterThan(40)
  })
})
