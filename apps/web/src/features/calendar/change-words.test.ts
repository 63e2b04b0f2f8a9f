import type { CalendarChange } from '@tenderlight/contracts/calendar'
import { expect, test } from 'vitest'
import { sayChange, whyOf } from './change-words.ts'

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
