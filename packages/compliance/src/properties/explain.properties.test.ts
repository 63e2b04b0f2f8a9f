import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { clockOf } from '../clock.ts'
import { evaluate } from '../evaluate.ts'
import { explain } from '../explain.ts'
import { anyRow, SEED } from '../testing/any-row.ts'
import { aContext } from '../testing/findings.ts'

vi.setConfig({ testTimeout: 60_000 })

test('the days that are counted are as many as the figure says, and the last one is the last day', () => {
  let seen = 0
  let stopped = 0
  fc.assert(
    fc.property(anyRow, fc.constantFrom(...JURISDICTION_IDS), ({ row, today }, jurisdiction) => {
      const context = aContext(today, jurisdiction)
      for (const finding of evaluate(row, context)) {
        const counting = clockOf(finding)?.counting
        if (counting !== 'days' && counting !== 'working-days') continue
        const days = explain(finding, row, context)
        if (days.length === 0 || finding.required === undefined) continue
        const name = [finding.rule, finding.part, finding.matter, finding.trigger?.on]
        expect([...name, days.at(-1)?.date]).toEqual([...name, finding.due])
        expect([...name, days.filter(({ counted }) => counted > 0).length]).toEqual([...name, finding.required])
        // A term of no days ends on its trigger.
        if (finding.required > 0) {
          expect([...name, days.findLast(({ counted }) => counted > 0)?.date]).toEqual([...name, finding.aimFor])
        }
        seen += 1
        if (days.some(({ why }) => why === 'suspended')) stopped += 1
      }
    }),
    { numRuns: 800, seed: SEED },
  )
  expect(seen).toBeGreaterThan(1000)
  expect(stopped).toBeGreaterThan(10)
})
