import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aContext } from '../testing/findings.ts'
import { ledgerRow } from '../testing/second-opinion/rows/rows.ts'
import { simulate } from './simulate.ts'
import { toColumns } from './to-columns.ts'

const SIGN = 'jiujiang.gp.contract.sign'

test('a figure that stays the same turns nobody, whatever the rows are', () => {
  fc.assert(
    fc.property(fc.array(ledgerRow, { maxLength: 20 }), (looked) => {
      const { rules } = simulate(toColumns(looked.map(({ row }) => row)), aContext(), [{ rule: SIGN, value: 7 }])
      expect(rules[0]?.turned).toEqual([])
      expect(rules[0]?.total.before).toEqual(rules[0]?.total.after)
    }),
    { numRuns: 50 },
  )
})

test('a longer term turns nobody red; the units add up to the whole; the days are those of the calendar', () => {
  fc.assert(
    fc.property(fc.array(ledgerRow, { maxLength: 20 }), fc.integer({ min: 8, max: 40 }), (looked, value) => {
      const rows = looked.map(({ row }, index) => ({ ...row, buyer: `单位${index % 3}` }))
      const [rule] = simulate(toColumns(rows), aContext(), [{ rule: SIGN, value }]).rules
      expect(rule?.turned.filter(({ to }) => to === 'red')).toEqual([])
      for (const shade of ['none', 'grey', 'green', 'yellow', 'red'] as const) {
        expect(rule?.units.reduce((sum, { after }) => sum + after[shade], 0)).toBe(rule?.total.after[shade])
      }
      const taken = rows.flatMap(({ awardNoticeOn, contractSignedOn, regime }) =>
        awardNoticeOn === undefined || contractSignedOn === undefined || regime === 'tendering'
          ? []
          : [Math.max(-1, workingDaysBetween(CALENDAR_CN, awardNoticeOn, contractSignedOn).days)],
      )
      const counted = rule?.days?.total.flatMap(({ count, days }) => Array.from({ length: count }, () => days))
      expect(counted).toEqual(taken.toSorted((a, b) => a - b))
    }),
    { numRuns: 100 },
  )
})
