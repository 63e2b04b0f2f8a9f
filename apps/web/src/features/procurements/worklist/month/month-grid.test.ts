import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { dayAfterKey } from './month-grid.tsx'

test.each`
  key             | from            | to
  ${'ArrowRight'} | ${'2026-02-28'} | ${'2026-03-01'}
  ${'ArrowLeft'}  | ${'2026-03-01'} | ${'2026-02-28'}
  ${'ArrowDown'}  | ${'2026-12-28'} | ${'2027-01-04'}
  ${'ArrowUp'}    | ${'2026-03-05'} | ${'2026-02-26'}
  ${'Home'}       | ${'2026-03-05'} | ${'2026-03-02'}
  ${'End'}        | ${'2026-03-05'} | ${'2026-03-08'}
  ${'PageDown'}   | ${'2026-01-31'} | ${'2026-02-28'}
  ${'PageUp'}     | ${'2026-03-31'} | ${'2026-02-28'}
  ${'Enter'}      | ${'2026-03-05'} | ${undefined}
`('$key leads from $from to $to', ({ key, from, to }) => {
  expect(dayAfterKey(key, civilDate(from))).toBe(to)
})
