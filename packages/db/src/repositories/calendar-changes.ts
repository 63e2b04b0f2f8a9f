import { sql } from 'kysely'
import type { Kysely, RawBuilder, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { ColumnTypes } from '../bulk-insert.ts'
import type { CalendarChanges } from '../schema/calendar.ts'
import type { Schema } from '../schema.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

export type CalendarChangeRow = Selectable<CalendarChanges>

const TYPES: ColumnTypes<CalendarChangeRow> = {
  district_id: 'uuid',
  id: 'uuid',
  procurement_id: 'uuid',
  organisation_id: 'uuid',
  rule: 'text',
  part: 'text',
  matter: 'text',
  level: 'text',
  open: 'boolean',
  target_event: 'text',
  trigger_on: 'date',
  from_calendar: 'text',
  to_calendar: 'text',
  from_aim_for: 'date',
  from_due: 'date',
  from_warn: 'date',
  from_provisional: 'boolean',
  to_aim_for: 'date',
  to_due: 'date',
  to_warn: 'date',
  to_provisional: 'boolean',
  changed_at: 'timestamptz',
  digest_id: 'uuid',
}

/** Puts changes on record, in the transaction that moves the clocks. */
export function insertChanges(trx: Transaction<Schema>, changes: readonly CalendarChangeRow[]): Promise<void> {
  return bulkInsert(trx, 'calendar_changes', TYPES, changes)
}

export interface ChangeFilter {
  readonly districtId: string
  readonly within: Reach
  /** Only this organisation's. */
  readonly unit: string | undefined
  readonly calendar: string | undefined
}

export interface ListedChange extends CalendarChangeRow {
  readonly number: string
  readonly title: string | null
  readonly unit: string
}

function found({ districtId, within, unit, calendar }: ChangeFilter): RawBuilder<boolean> {
  return sql<boolean>`c.district_id = ${districtId}${andWithin(within, 'c.organisation_id', 'c.procurement_id')}
    ${unit === undefined ? sql`` : sql`and c.organisation_id = ${unit}`}
    ${calendar === undefined ? sql`` : sql`and c.to_calendar = ${calendar}`}`
}

/** A page of changes: the newest calendar's first, then by the new day; `after` of them left out. */
export async function listChanges(
  db: Kysely<Schema>,
  filter: ChangeFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ListedChange[]> {
  const { rows } = await sql<ListedChange>`
    select c.*, p.number, p.title, o.name as unit
    from calendar_changes c
    join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    join organisations o on o.district_id = c.district_id and o.id = c.organisation_id
    where ${found(filter)}
    order by c.changed_at desc, (c.from_due <> c.to_due) desc, c.to_due, c.procurement_id, c.rule, c.part, c.matter
    limit ${limit} offset ${after}`.execute(db)
  return rows
}

/** How many changes the filter finds, and how many of them moved the last day. */
export async function countChanges(
  db: Kysely<Schema>,
  filter: ChangeFilter,
): Promise<{ total: number; moved: number }> {
  const { rows } = await sql<{ total: number; moved: number }>`
    select count(*) as total, count(*) filter (where c.from_due <> c.to_due) as moved
    from calendar_changes c where ${found(filter)}`.execute(db)
  return rows[0] ?? { total: 0, moved: 0 }
}
