import { REPEATED } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { FactRow } from '@tenderlight/db/repositories/facts'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chain } from './chains.ts'
import { changeRecord } from './change-record.ts'
import type { FactChange } from './change-record.ts'
import { recordKnownAt } from './known-at.ts'
import type { KnownVersion } from './known-at.ts'

const START = Date.UTC(2026, 0, 5, 1)
const at = (step: number) => new Date(START + step * 60_000)
const EVENTS_TRIED: readonly EventName[] = ['intention', 'clarification', 'contract-signed']

/** One change that somebody might make: some attributes, and an event that happens, is corrected or is withdrawn. */
const changes = fc.array(
  fc.record({
    attributes: fc.dictionary(
      fc.constantFrom('title', 'budget', 'reasons', 'parties'),
      fc.option(fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer())), { nil: null }),
      { maxKeys: 3 },
    ),
    event: fc.constantFrom(...EVENTS_TRIED),
    day: fc.integer({ min: 0, max: 40 }),
    time: fc.option(fc.constantFrom('09:00', '17:30'), { nil: null }),
    medium: fc.option(fc.constantFrom('municipal' as const, 'provincial' as const), { nil: null }),
    does: fc.constantFrom('nothing', 'happens', 'happens-again', 'withdrawn', 'first-corrected'),
  }),
  { minLength: 1, maxLength: 14 },
)

type Tried = typeof changes extends fc.Arbitrary<infer T> ? T : never

/** Writes changes as `changeRecords` does, with rows in a list; after each the record that it would store. */
function written(all: Tried): {
  readonly versions: readonly KnownVersion[]
  readonly facts: readonly FactRow[]
  readonly states: readonly StoredRecord[]
} {
  const versions: KnownVersion[] = [{ changes: { title: '校舍' }, recorded_at: at(0) }]
  const facts: FactRow[] = []
  const states: StoredRecord[] = [{ title: '校舍' }]
  for (const [index, { attributes, event, day, time, medium, does }] of all.entries()) {
    const ends = facts.filter((row) => row.event === event && !facts.some((later) => later.supersedes === row.id))
    const happened = factOf({ event, on: addDays(civilDate('2026-01-05'), day), time, medium }, does, ends)
    const chained = happened.map((fact) => chain(fact, ends))
    const recorded = at(index + 1)
    states.push(
      changeRecord(
        states.at(-1) ?? {},
        attributes,
        chained.map(({ shown }) => shown),
      ),
    )
    if (Object.keys(attributes).length > 0) versions.push({ changes: attributes, recorded_at: recorded })
    for (const { fact, superseded } of chained) facts.push(rowOf(`${facts.length}`, fact, superseded, recorded))
  }
  return { versions, facts, states }
}

/** The change that is asked for, as far as it can be made. */
function factOf(fact: FactChange & { readonly on: string }, does: string, ends: readonly FactRow[]): FactChange[] {
  const [first] = ends
  switch (does) {
    case 'happens':
      return [fact]
    case 'happens-again':
      return [REPEATED.has(fact.event) && ends.length > 0 ? { ...fact, further: true } : fact]
    case 'withdrawn':
      return ends.some(({ withdrawn }) => !withdrawn) ? [{ event: fact.event, on: null }] : []
    case 'first-corrected':
      return first === undefined ? [] : [{ ...fact, corrects: first.id }]
    default:
      return []
  }
}

function rowOf(id: string, fact: FactChange, superseded: FactRow | undefined, recorded: Date): FactRow {
  const seen = superseded ?? { on_date: civilDate('2026-01-05'), at_time: null, medium: null }
  return {
    district_id: 'd',
    id,
    procurement_id: 'p',
    event: fact.event,
    on_date: fact.on ?? seen.on_date,
    at_time: fact.on === null ? seen.at_time : fact.time,
    medium: fact.on === null ? seen.medium : fact.medium,
    evidence: null,
    recorded_at: recorded,
    recorded_by: null,
    import_id: null,
    supersedes: superseded?.id ?? null,
    reason: null,
    withdrawn: fact.on === null,
    further: fact.further ?? false,
  }
}

test('after any changes, corrections and withdrawals every earlier state is the one that was stored then', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const { versions, facts, states } = written(all)
      for (const [step, state] of states.entries()) {
        expect(recordKnownAt(versions, facts, at(step))).toStrictEqual(state)
        // Until the next change is recorded.
        expect(recordKnownAt(versions, facts, new Date(at(step + 1).getTime() - 1))).toStrictEqual(state)
      }
      expect(recordKnownAt(versions, facts, new Date(START - 1))).toBe(undefined)
    }),
    { numRuns: 300 },
  )
})

test('what is corrected later was known as it stood then', () => {
  const signed = { event: 'contract-signed', time: null, medium: null } as const
  const first = rowOf('a', { ...signed, on: '2026-09-02' }, undefined, new Date('2026-09-03T02:00:00Z'))
  const corrected = rowOf('b', { ...signed, on: '2026-09-20' }, first, new Date('2026-10-08T02:00:00Z'))
  const versions = [{ changes: {}, recorded_at: new Date('2026-09-01T02:00:00Z') }]
  const on = (day: string) =>
    recordKnownAt(versions, [first, corrected], new Date(`${day}T23:59:59.999+08:00`))?.contractSignedOn
  expect([on('2026-09-02'), on('2026-09-30'), on('2026-10-08')]).toEqual([undefined, '2026-09-02', '2026-09-20'])
})
