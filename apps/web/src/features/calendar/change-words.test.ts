import type { CalendarChange } from '@tenderlight/contracts/calendar'
import { expect, test } from 'vitest'
import { sayChange, whyOf } from './change-words.ts'
import { m } from '../../paraglide/messages.js'

const ENGLISH = { locale: 'en' } as const
const MOVES = { recounted: 1, settled: 0 }

type Day = CalendarChange['from']
const day = (due: Day['due'], provisional = false): Day => ({ due, aimFor: due, provisional })

test.each`
  because                     | from                       | to                         | said
  ${'later'}                  | ${day('2027-01-06', true)} | ${day('2027-01-08')}       | ${'推后 2 天'}
  ${'earlier'}                | ${day('2027-01-08')}       | ${day('2027-01-07')}       | ${'提前 1 天'}
  ${'the same, and now sure'} | ${day('2027-01-06', true)} | ${day('2027-01-06')}       | ${'确定'}
  ${'sure no longer'}         | ${day('2027-01-06')}       | ${day('2027-01-06', true)} | ${'改为暂定'}
  ${'only the yellow day'}    | ${day('2027-01-06')}       | ${day('2027-01-06')}       | ${'只改临期日'}
`('$because', ({ from, to, said }: { from: Day; to: Day; said: string }) => {
  expect(sayChange({ from, to })).toBe(said)
})

test('the clock is asked about by rule and part', () => {
  expect(whyOf({ rule: 'cn.gp.bid-bond.refund', part: 'losers' })).toBe('cn.gp.bid-bond.refund:losers')
  expect(whyOf({ rule: 'cn.gp.contract.sign', part: null })).toBe('cn.gp.contract.sign')
})

test.each`
  said                                                       | expected
  ${m.calendar_moved_later({ n: 1 }, ENGLISH)}               | ${'1 day later'}
  ${m.calendar_moved_earlier({ n: 2 }, ENGLISH)}             | ${'2 days earlier'}
  ${m.calendar_load_refused({ n: 1 }, ENGLISH)}              | ${'This notice cannot be loaded: 1 problem'}
  ${m.calendar_done_counts({ ...MOVES, moved: 1 }, ENGLISH)} | ${'1 project counted anew; in this district 1 date moved, 0 only changed their mark.'}
  ${m.calendar_done_counts({ ...MOVES, moved: 2 }, ENGLISH)} | ${'1 project counted anew; in this district 2 dates moved, 0 only changed their mark.'}
`('English counts one as one: $expected', ({ said, expected }) => {
  expect(said).toBe(expected)
})
