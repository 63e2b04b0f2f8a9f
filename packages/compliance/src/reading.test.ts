import { dayNumber } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVENT_NAMES, EVENTS } from './procurement/events.ts'
import type { Procurement } from './procurement/procurement.ts'
import { ABSENT, eventIndex, rareBits, read } from './reading.ts'
import { anyRow, SEED } from './testing/any-row.ts'

const LEDGER_ROW: Procurement = { id: 'A', heldBy: 'ledger', intentionOn: '2026-01-05', awardNoticeOn: '2026-03-02' }

test('every fact is read, every date as its day', () => {
  fc.assert(
    fc.property(anyRow, ({ row }) => {
      const { facts, days } = read(row)
      const there = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
      expect(there).toStrictEqual(row)
      for (const event of EVENT_NAMES) {
        const date = row[EVENTS[event]]
        expect(days[eventIndex(event)]).toBe(date === undefined ? ABSENT : dayNumber(date))
      }
    }),
    { numRuns: 200, seed: SEED },
  )
})

test('records without rare facts have one shape, whatever they hold and in whatever order', () => {
  const other: Procurement = { awardNoticeOn: '2026-03-02', budget: 100, heldBy: 'ledger', id: 'B' }
  expect(Object.keys(read(other).facts)).toEqual(Object.keys(read(LEDGER_ROW).facts))
  expect(Object.keys(read(LEDGER_ROW).facts).slice(0, EVENT_NAMES.length)).toEqual(Object.values(EVENTS))
})

test('nothing of one record is left for the next', () => {
  read({ ...LEDGER_ROW, budget: 100, paidOn: '2026-04-01', matters: [] })
  const { facts, days, rare } = read(LEDGER_ROW)
  expect([facts.budget, facts.paidOn, facts.matters, rare]).toEqual([undefined, undefined, undefined, 0])
  expect(days.filter((day) => day !== ABSENT)).toHaveLength(2)
})

test.each`
  because                                        | fields                              | bits
  ${'a column of the ledger is no rare fact'}    | ${['budget']}                       | ${'never'}
  ${'one of them is in the ledger'}              | ${['matters', 'budget']}            | ${'never'}
  ${'what no ledger holds is rare'}              | ${['clarifiedOn']}                  | ${'of its own'}
  ${'matters are rare'}                          | ${['matters']}                      | ${'of its own'}
  ${'facts of the register alone share one bit'} | ${['documentText', 'partnerShare']} | ${'the first'}
  ${'a list of nothing asks nothing'}            | ${[]}                               | ${'never'}
`('$because', ({ fields, bits }) => {
  const found = rareBits(fields)
  expect(found === 0 ? 'never' : found === 1 ? 'the first' : 'of its own').toBe(bits)
})

test('the rare facts of a record are those bits, a field without a value is none', () => {
  const rareOf = (more: Partial<Procurement>) => read({ ...LEDGER_ROW, ...more }).rare
  expect(rareOf({ clarifiedOn: '2026-02-02' })).toBe(rareBits(['clarifiedOn']))
  expect(rareOf({ clarifiedOn: '2026-02-02', matters: [] })).toBe(rareBits(['clarifiedOn', 'matters']))
  expect(rareOf({ partnerShare: 3000 })).toBe(1)
  const withoutValue: object = { partnerShare: undefined, clarifiedOn: undefined }
  expect(rareOf(withoutValue)).toBe(0)
})

test('a date that does not exist is told, not read', () => {
  expect(() => read({ budget: 100, ...LEDGER_ROW, awardNoticeOn: '2026-02-30' })).toThrow(RangeError)
  // Nothing of the broken record is left.
  expect(read(LEDGER_ROW).facts.budget).toBeUndefined()
})
