import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { REGIMES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Detail } from '@tenderlight/contracts/procurements'

type Stored = Detail['record']

/** A text field of the stored record; undefined where it holds none. */
export function textOf(record: Stored, field: string): string | undefined {
  const value = record[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An amount or a share of the stored record. */
export function numberOf(record: Stored, field: string): number | undefined {
  const value = record[field]
  return typeof value === 'number' ? value : undefined
}

export function regimeOf(record: Stored): Regime | undefined {
  return REGIMES.find((regime) => regime === record['regime'])
}

/** The dates of the record, by event. */
export function datesOf(record: Stored): Map<EventName, CivilDate> {
  const dates = new Map<EventName, CivilDate>()
  for (const [event, field] of Object.entries(EVENTS)) {
    const text = textOf(record, field)
    const on = text === undefined ? undefined : parseCivilDate(text)
    if (on !== undefined) dates.set(event as EventName, on)
  }
  return dates
}

/** What the procurement is called: its title, else its number. */
export function nameOf({ record, id }: Pick<Detail, 'record' | 'id'>): string {
  return textOf(record, 'title') ?? id
}
