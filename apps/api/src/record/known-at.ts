import type { AttributeVersionRow } from '@tenderlight/db/repositories/attribute-versions'
import type { FactRow } from '@tenderlight/db/repositories/facts'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { changeRecord } from './change-record.ts'
import { newest } from './chains.ts'
import type { Happening } from './split-record.ts'

/** What is read of a version. */
export type KnownVersion = Pick<AttributeVersionRow, 'changes' | 'recorded_at'>

/** What is read of a fact. */
export type KnownFact = Pick<
  FactRow,
  'id' | 'event' | 'on_date' | 'at_time' | 'medium' | 'recorded_at' | 'supersedes' | 'withdrawn'
>

/**
 * The record of a procurement as it was known at `instant`: what had been put on record by then, and nothing that was entered, corrected
 * or withdrawn later. undefined: it was not on record yet. `versions`: oldest first; of the facts all, superseded and withdrawn ones
 * included. With everything that was ever recorded, and an instant not before the last of it, it is the record that is stored.
 */
export function recordKnownAt(
  versions: readonly KnownVersion[],
  facts: readonly KnownFact[],
  instant: Date,
): StoredRecord | undefined {
  const until = instant.getTime()
  const known = versions.filter(({ recorded_at }) => recorded_at.getTime() <= until)
  if (known.length === 0) return undefined
  const attributes: Record<string, unknown> = {}
  for (const { changes } of known) Object.assign(attributes, changes)
  return changeRecord({}, attributes, shownOf(facts.filter(({ recorded_at }) => recorded_at.getTime() <= until)))
}

/** What the record shows of each event, of facts that were known: the newest that nothing known supersedes or withdraws. */
function shownOf(facts: readonly KnownFact[]): Happening[] {
  const superseded = new Set(facts.map(({ supersedes }) => supersedes))
  const standing = facts.filter(({ id, withdrawn }) => !withdrawn && !superseded.has(id))
  return [...Map.groupBy(standing, ({ event }) => event)].flatMap(([event, ends]) => {
    const shown = newest(ends)
    return shown === undefined ? [] : [{ event, on: shown.on_date, time: shown.at_time, medium: shown.medium }]
  })
}
