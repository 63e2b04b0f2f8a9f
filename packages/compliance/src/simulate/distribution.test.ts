import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { Procurement } from '../procurement/procurement.ts'
import { distributionOf, LONGEST } from './distribution.ts'
import { toColumns } from './to-columns.ts'

const CLOCK = { from: 'award-notice', to: 'contract-signed' } as const
const AWARD = '2026-02-13'

const row = (awardNoticeOn: CivilDate | undefined, contractSignedOn: CivilDate | undefined): Procurement => ({
  id: '',
  heldBy: 'ledger',
  ...(awardNoticeOn && { awardNoticeOn }),
  ...(contractSignedOn && { contractSignedOn }),
})
const rows = [
  row(AWARD, AWARD),
  row(AWARD, '2026-02-27'),
  row(AWARD, '2026-02-27'),
  row(AWARD, addDays(AWARD, LONGEST)),
  row(AWARD, addDays(AWARD, LONGEST + 300)),
  row(AWARD, '2026-02-12'),
  row(AWARD, '2025-12-01'),
  row(AWARD, undefined),
  row(undefined, '2026-02-27'),
  row(AWARD, '2026-03-02'),
]
/** The last one is of a rule that says nothing of it. */
const judged = Uint8Array.from(rows, (_, index) => (index === rows.length - 1 ? 0 : 2))
const by = { unit: Int32Array.from(rows, (_, index) => (index < 2 ? 0 : 1)), units: 3 }

test('days as they were, from a day too early to a year and more, in all and by unit', () => {
  const { counting, total, units } = distributionOf(
    toColumns(rows),
    CALENDAR_CN,
    { ...CLOCK, counting: 'days' },
    by,
    judged,
  )
  expect(counting).toBe('days')
  expect(total).toEqual([
    { days: -1, count: 2 },
    { days: 0, count: 1 },
    { days: 14, count: 2 },
    { days: 366, count: 2 },
  ])
  expect(units).toEqual([
    [
      { days: 0, count: 1 },
      { days: 14, count: 1 },
    ],
    [
      { days: -1, count: 2 },
      { days: 14, count: 1 },
      { days: 366, count: 2 },
    ],
    [],
  ])
})

test('working days where the clock counts those, on days beyond the calendar as well', () => {
  const old = [...rows.slice(0, 2), row('1985-03-04', '1985-03-08'), row('2190-01-04', '2190-01-12')]
  const own = { unit: new Int32Array(4), units: 1 }
  const clock = { ...CLOCK, counting: 'working-days' } as const
  const { counting, total, units } = distributionOf(toColumns(old), CALENDAR_CN, clock, own, Uint8Array.of(2, 2, 2, 2))
  expect(counting).toBe('working-days')
  expect(total).toEqual([
    { days: 0, count: 1 },
    { days: 4, count: 1 },
    { days: 5, count: 1 },
    { days: 6, count: 1 },
  ])
  expect(units).toEqual([total])
})

test('dates that no record has are no days', () => {
  const none = distributionOf(
    toColumns([row(undefined, undefined)]),
    CALENDAR_CN,
    { ...CLOCK, counting: 'days' },
    by,
    judged,
  )
  expect(none).toMatchObject({ total: [], units: [[], [], []] })
})
