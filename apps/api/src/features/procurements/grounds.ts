import { clockOf } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { recordOf } from '@tenderlight/compliance/records/record-of'
import type { groundsInput, groundsOutput } from '@tenderlight/contracts/grounds'
import { attributeVersionsOf, versionsOfFields } from '@tenderlight/db/repositories/attribute-versions'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import { factsOf } from '@tenderlight/db/repositories/facts'
import type { RecordedFact } from '@tenderlight/db/repositories/facts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { recordKnownAt } from '../../record/known-at.ts'
import type { KnownVersion } from '../../record/known-at.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'

type Grounds = z.input<typeof groundsOutput>
/** Something that was put in place of something else. */
type Correction = Pick<Grounds['changed'][number], 'at' | 'by' | 'reason'>

/** The newest that a panel shows. */
const MOST = 20
/** What every record names, and nobody corrects. */
const GIVEN: ReadonlySet<string> = new Set(['id', 'heldBy', 'times'])

/**
 * What a finding hangs on: the days and fields that its rule looked at, those included that were taken off the record, what was
 * corrected of them, and which corrections changed the finding. Throws `Refused` `not-found` when the rule says nothing about this procurement.
 */
export async function grounds(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { key, rule, part, matter }: z.output<typeof groundsInput>,
): Promise<Grounds> {
  const { db } = deps
  const { districtId } = actor
  const stored = await reach(db, actor, key)
  const context = await contextFor(deps, actor, today)
  const asked = { rule, ...(part === undefined ? {} : { part }), ...(matter === undefined ? {} : { matter }) }
  const judge = (record: typeof stored.record) => recordOf(asked, asProcurement({ ...stored, record }), context)
  const now = judge(stored.record)
  if (now === undefined) throw new Refused('not-found')
  const facts = await factsOf(db, districtId, key)
  const events = eventsOf(now.finding, Object.keys(now.facts), facts)
  const whole = await attributeVersionsOf(db, districtId, key)
  const judgeAt = (instant: number) => {
    const record = recordKnownAt(whole, facts, new Date(instant))
    return record === undefined ? undefined : judge(record)
  }
  const findingAt = (instant: number) => judgeAt(instant)?.finding ?? null
  const gone = [...erasedAt(whole)].filter(([field, at]) => Object.hasOwn(judgeAt(at - 1)?.facts ?? {}, field))
  const looked = new Set([...Object.keys(now.facts), ...gone.map(([field]) => field)])
  const fields = [...looked].filter((field) => !GIVEN.has(field) && EVENT_OF.get(field) === undefined)
  const versions = fields.length === 0 ? [] : await versionsOfFields(db, districtId, key, fields)
  const corrections = [
    ...facts.filter(({ supersedes, event }) => supersedes !== null && events.includes(event)).map(ofFact),
    ...fields.flatMap((field) => correctionsOf(field, versions)),
  ]
  return {
    events,
    fields: fields.map((field) => ({
      field,
      value: now.facts[field] ?? null,
      corrections: correctionsOf(field, versions).slice(-MOST),
    })),
    changed: atOnce(corrections)
      .slice(0, MOST)
      .map(({ at, by, reason }) => {
        const instant = Date.parse(at)
        return { at, by, reason, before: findingAt(instant - 1), after: findingAt(instant) }
      })
      .filter(({ before, after }) => !isDeepStrictEqual(before, after)),
  }
}

const EVENT_OF = new Map<string, EventName>(Object.entries(EVENTS).map(([event, field]) => [field, event as EventName]))

/** The events that the rule read, with those that start and meet its clock where they were ever on record. */
function eventsOf(finding: Finding, read: readonly string[], facts: readonly RecordedFact[]): EventName[] {
  const clock = clockOf(finding)
  const ofClock: ReadonlySet<string> = new Set([clock?.to, finding.trigger?.event].filter((one) => one !== undefined))
  const wasRead = new Set(read.map((field) => EVENT_OF.get(field)))
  const recorded = new Set(facts.map(({ event }) => event))
  return EVENT_NAMES.filter((event) => wasRead.has(event) || (ofClock.has(event) && recorded.has(event)))
}

const ofFact = ({ recorded_at, recorder, reason }: RecordedFact): Correction => ({
  at: recorded_at.toISOString(),
  by: recorder,
  reason,
})

/** The fields that were taken off the record and are not on it again, each with the instant. */
function erasedAt(versions: readonly KnownVersion[]): ReadonlyMap<string, number> {
  const erased = new Map<string, number>()
  for (const { changes, recorded_at: at } of versions) {
    for (const [field, value] of Object.entries(changes)) {
      if (value === null) erased.set(field, at.getTime())
      else erased.delete(field)
    }
  }
  return erased
}

/** The values of a field that took the place of another, oldest first. */
function correctionsOf(field: string, versions: readonly RecordedVersion[]): Grounds['fields'][number]['corrections'] {
  const set = versions.filter(({ changes }) => field in changes)
  return set.flatMap(({ changes, recorded_at, recorder, reason }, index) => {
    const from = set[index - 1]?.changes[field] ?? null
    const to = changes[field] ?? null
    if (from === null || isDeepStrictEqual(from, to)) return []
    return [{ at: recorded_at.toISOString(), by: recorder, reason, from, to }]
  })
}

/** Newest first; what was corrected in one act counts once. */
function atOnce(corrections: readonly Correction[]): Correction[] {
  const byMoment = new Map(corrections.map((one) => [one.at, one]))
  return [...byMoment.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
