import { isDeepStrictEqual } from 'node:util'
import { detailsOf } from '@tenderlight/contracts/steps'
import type { AttributeVersionRow } from '@tenderlight/db/repositories/attribute-versions'
import type { FactRow } from '@tenderlight/db/repositories/facts'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { Attributes } from './split-record.ts'

/** What is known before its step, and stays when that is withdrawn. */
const STAYS: ReadonlySet<string> = new Set(['controlPrice'])

type Entry = Pick<FactRow, 'id' | 'event' | 'recorded_at' | 'supersedes' | 'withdrawn'>
type Version = Pick<AttributeVersionRow, 'changes' | 'recorded_at'>

/**
 * What a withdrawal of `fact` sets besides: fields that were entered with the step, or with a correction of its date, and that
 * nobody has changed since, go back to what stood there before (null: nothing). `versions`: oldest first.
 */
export function takenBack(
  fact: Entry,
  facts: readonly Entry[],
  versions: readonly Version[],
  record: StoredRecord,
): Attributes {
  const moments = momentsOf(fact, facts)
  const entered = detailsOf(fact.event).map(({ field }) => field)
  const fields: readonly (keyof StoredRecord)[] = [...entered.filter((field) => !STAYS.has(field)), 'reasons']
  return Object.fromEntries(
    fields.flatMap((field) => {
      const own = versions.filter(({ changes }) => Object.hasOwn(changes, field))
      const last = own.at(-1)
      if (last === undefined || !moments.has(last.recorded_at.getTime())) return []
      if (record[field] === undefined || !isDeepStrictEqual(last.changes[field], record[field])) return []
      return [[field, own.at(-2)?.changes[field] ?? null]]
    }),
  )
}

/** When the entry and those that it corrects were made, back to the last withdrawal. */
function momentsOf(fact: Entry, facts: readonly Entry[]): ReadonlySet<number> {
  const byId = new Map(facts.map((one) => [one.id, one]))
  const moments = new Set<number>()
  for (let one: Entry | undefined = fact; one !== undefined && !one.withdrawn; one = byId.get(one.supersedes ?? '')) {
    moments.add(one.recorded_at.getTime())
  }
  return moments
}
