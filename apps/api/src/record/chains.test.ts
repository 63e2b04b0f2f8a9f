import type { EventName } from '@tenderlight/compliance/procurement/events'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { chain } from './chains.ts'

let minute = 0
const row = (id: string, on: string, withdrawn = false, event: EventName = 'clarification') => ({
  district_id: 'd',
  id,
  procurement_id: 'p',
  event,
  on_date: civilDate(on),
  at_time: null,
  medium: null,
  evidence: null,
  recorded_at: new Date(Date.UTC(2026, 0, 1, 0, (minute += 1))),
  recorded_by: null,
  import_id: null,
  supersedes: null,
  reason: null,
  withdrawn,
  further: false,
})
const A = row('a', '2026-01-20')
const B = row('b', '2026-01-26')
const GONE = row('gone', '2026-01-28', true)
const on = (day: string, more: object = {}) => ({
  event: 'clarification' as const,
  on: civilDate(day),
  time: null,
  medium: null,
  ...more,
})
const off = (more: object = {}) => ({ event: 'clarification' as const, on: null, ...more })

test.each`
  because                                           | fact                                   | ends         | superseded   | shown
  ${'the first'}                                    | ${on('2026-01-20')}                    | ${[]}        | ${undefined} | ${'2026-01-20'}
  ${'a later one beside it'}                        | ${on('2026-01-26', { further: true })} | ${[A]}       | ${undefined} | ${'2026-01-26'}
  ${'an earlier one that is entered later'}         | ${on('2026-01-20', { further: true })} | ${[B]}       | ${undefined} | ${'2026-01-26'}
  ${'the newest is corrected where none is named'}  | ${on('2026-01-27')}                    | ${[B, A]}    | ${'b'}       | ${'2026-01-27'}
  ${'corrected to before another'}                  | ${on('2026-01-10')}                    | ${[A, B]}    | ${'b'}       | ${'2026-01-20'}
  ${'the earlier is corrected'}                     | ${on('2026-01-19', { corrects: 'a' })} | ${[A, B]}    | ${'a'}       | ${'2026-01-26'}
  ${'the earlier becomes the newest'}               | ${on('2026-01-30', { corrects: 'a' })} | ${[A, B]}    | ${'a'}       | ${'2026-01-30'}
  ${'the newest is withdrawn: the earlier shows'}   | ${off({ corrects: 'b' })}              | ${[A, B]}    | ${'b'}       | ${'2026-01-20'}
  ${'the only one is withdrawn'}                    | ${off()}                               | ${[A]}       | ${'a'}       | ${null}
  ${'what was withdrawn does not show'}             | ${off({ corrects: 'a' })}              | ${[A, GONE]} | ${'a'}       | ${null}
  ${'again, after all was withdrawn'}               | ${on('2026-02-01')}                    | ${[GONE]}    | ${'gone'}    | ${'2026-02-01'}
  ${'what stands is corrected, not what was taken'} | ${on('2026-02-01')}                    | ${[GONE, A]} | ${'a'}       | ${'2026-02-01'}
`('$because', ({ fact, ends, superseded, shown }) => {
  const chained = chain(fact, ends)
  expect([chained.superseded?.id, chained.shown.on, chained.fact]).toEqual([superseded, shown, fact])
})

test('of what happens once, a correction shows whatever else there is', () => {
  const signed = { ...on('2026-01-05'), event: 'contract-signed' as const }
  const ends = [row('s', '2026-01-20', false, 'contract-signed')]
  expect(chain(signed, ends)).toMatchObject({ superseded: { id: 's' }, shown: { on: '2026-01-05' } })
})
