import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { LogEntry } from '../audit-log/entry.ts'
import type { Schema } from '../schema.ts'
import { entryOf } from './audit-row.ts'

/** Which entries are looked for; every filter may be absent. */
export interface EntryFilter {
  readonly person?: string | undefined
  readonly action?: string | undefined
  /** The key of a record, or what people call it. */
  readonly record?: string | undefined
  /** From this instant on, and ahead of that one. */
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

/** Entries of a district, newest first, older than entry `before` where given. */
export async function listEntries(
  db: Kysely<Schema>,
  districtId: string,
  filter: EntryFilter,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<LogEntry[]> {
  const { person, action, record, from, until } = filter
  let query = db.selectFrom('audit_entries').selectAll().where('district_id', '=', districtId)
  if (person !== undefined) query = query.where('person_id', '=', person)
  if (action !== undefined) query = query.where('action', '=', action)
  if (record !== undefined) query = query.where((eb) => eb('record_id', '=', record).or('label', '=', record))
  if (from !== undefined) query = query.where('at', '>=', from)
  if (until !== undefined) query = query.where('at', '<', until)
  if (page.before !== undefined) query = query.where('number', '<', page.before)
  return (await query.orderBy('number', 'desc').limit(page.limit).execute()).map(entryOf)
}

/** The entries of a district behind entry `after` up to entry `through`, in order: at most `limit` of them. */
export async function entriesBetween(
  db: Kysely<Schema>,
  districtId: string,
  { after, through, limit }: { readonly after: number; readonly through: number; readonly limit: number },
): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('number', '>', after)
    .where('number', '<=', through)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** The people and the actions that a district's log speaks of. */
export async function logWords(
  db: Kysely<Schema>,
  districtId: string,
): Promise<{ people: { id: string; name: string }[]; actions: string[] }> {
  // One step through an index a value, however long the log is.
  const { rows: people } = await sql<{ id: string; name: string }>`
    with recursive each as (
      (select person_id, person_name from audit_entries where district_id = ${districtId} and person_id is not null
        order by person_id, number desc limit 1)
      union all
      select next.person_id, next.person_name from each cross join lateral (
        select person_id, person_name from audit_entries where district_id = ${districtId} and person_id > each.person_id
        order by person_id, number desc limit 1) next
    ) select person_id as id, person_name as name from each order by name, id`.execute(db)
  const { rows: actions } = await sql<{ action: string }>`
    with recursive each as (
      (select action from audit_entries where district_id = ${districtId} order by action limit 1)
      union all
      select (select action from audit_entries where district_id = ${districtId} and action > each.action order by action limit 1)
      from each where each.action is not null
    ) select action from each where action is not null`.execute(db)
  return { people, actions: actions.map(({ action }) => action) }
}
