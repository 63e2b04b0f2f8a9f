import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { aContext } from '../testing/findings.ts'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import type { FindingRecord } from './finding-record.ts'
import { recordsOf } from './record-of.ts'
import { replay } from './replay.ts'

vi.setConfig({ testTimeout: 60_000 })
const SEED = Date.now() % 2_147_483_647

/** Through a file and back: what a reader years later has in hand. */
const stored = (record: FindingRecord): FindingRecord => JSON.parse(JSON.stringify(record)) as FindingRecord

describe.each([
  { rows: ledgerRow, kind: 'ledger rows', district: 'jiujiang', count: 250 },
  { rows: registerRow, kind: 'records of the register', district: 'jiujiang', count: 250 },
  { rows: ledgerRow, kind: 'ledger rows', district: 'bayuquan', count: 100 },
] as const)('$count random $kind in $district (seed ' + SEED + ')', ({ rows, district, count }) => {
  test('every finding has a record, and replays to itself from the record alone', () => {
    let replayed = 0
    fc.assert(
      fc.property(rows, ({ row, today }) => {
        const context = aContext(today, district)
        const records = recordsOf(row, context)
        expect(records.map(({ finding }) => finding)).toEqual(evaluate(row, context))
        for (const record of records) {
          const again = replay(stored(record))
          expect([again.problem, again.differences, again.changedFigures]).toEqual([undefined, [], []])
          expect(again.same).toBe(true)
          replayed += 1
        }
      }),
      { numRuns: count, seed: SEED },
    )
    // 10,000 findings and more in all.
    expect(replayed).toBeGreaterThan(count * 10)
  })
})
