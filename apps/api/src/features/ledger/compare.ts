import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { StandingNotice } from '@tenderlight/db/repositories/notices'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import { noticeOn } from '../../record/beside-notice.ts'
import type { FactChange } from '../../record/change-record.ts'
import { splitRecord } from '../../record/split-record.ts'

export interface FieldChange {
  readonly field: string
  readonly from: string | number | null
  readonly to: string | number
}

/** What a ledger row says otherwise than a published notice: it stays as it was published. */
export interface HeldField extends FieldChange {
  /** The number of the notice. */
  readonly notice: string
}

/** What a ledger row would change on a record. */
export interface RowChange {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly facts: readonly FactChange[]
  /** The same for people to read. */
  readonly fields: readonly FieldChange[]
  /** What is not taken over, because everybody can read it otherwise. */
  readonly held: readonly HeldField[]
}

const NO_CHANGE: RowChange = { attributes: {}, facts: [], fields: [], held: [] }

/**
 * Compares a ledger row with the record. Only what the row says counts: a blank cell never erases, a date without an hour
 * keeps the hour on record, and what `notices` say stays as it was published.
 */
export function compareRow(record: StoredRecord, row: Procurement, notices: readonly StandingNotice[] = []): RowChange {
  const { id: _id, heldBy: _heldBy, ...said } = row
  const before = new Map<string, unknown>(Object.entries(record))
  const priced = noticeOn(notices, 'controlPrice')
  const differing = Object.entries(splitRecord(said).attributes).filter(([field, value]) => before.get(field) !== value)
  const changed = differing.filter(([field]) => priced === undefined || field !== 'controlPrice')
  const happened = EVENT_NAMES.flatMap((event): FactChange[] => {
    const field = EVENTS[event]
    const on = row[field]
    if (on === undefined) return []
    const known = record.times?.[field]
    const time = row.times?.[field]
    if (on === record[field] && (time === undefined || time === known)) return []
    const kept = on === record[field] ? known : undefined
    return [{ event, on, time: time ?? kept ?? null, medium: record.media?.[field] ?? null }]
  })
  if (differing.length === 0 && happened.length === 0) return NO_CHANGE
  const ofAttribute = ([field, to]: readonly [string, unknown]) => ({
    field,
    from: shown(before.get(field)),
    to: shown(to) ?? '',
  })
  const ofFact = ({ event, on }: FactChange) => ({
    field: EVENTS[event],
    from: record[EVENTS[event]] ?? null,
    to: on ?? '',
  })
  const facts = happened.filter(({ event }) => noticeOn(notices, event) === undefined)
  return {
    attributes: Object.fromEntries(changed),
    facts,
    fields: [...changed.map(ofAttribute), ...facts.map(ofFact)],
    held: [
      ...differing.flatMap((one) => (changed.includes(one) ? [] : heldBy(priced, ofAttribute(one)))),
      ...happened.flatMap((fact) => heldBy(noticeOn(notices, fact.event), ofFact(fact))),
    ],
  }
}

function heldBy(notice: StandingNotice | undefined, field: FieldChange): HeldField[] {
  return notice === undefined ? [] : [{ ...field, notice: notice.number }]
}

/** True when the row says nothing new. */
export function isUnchanged(change: RowChange): boolean {
  return change.fields.length === 0
}

function shown(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value === undefined || value === null ? null : JSON.stringify(value)
}
