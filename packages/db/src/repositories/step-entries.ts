import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Who put something on record last, and when; `by` null: an import that nobody confirmed by name. */
export interface Entry {
  readonly by: string | null
  readonly at: Date
}

/**
 * Who entered each event that stands, and each of these fields, of these projects: by project and event or field
 * (`<key> award-notice`, `<key> winner`). Of an import it is whoever confirmed it.
 */
export async function lastEntries(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
  fields: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  if (procurementIds.length === 0) return new Map()
  const { rows } = await sql<{ name: string; at: Date; person: string | null; import: string | null }>`
    (select f.procurement_id || ' ' || f.event as name, f.recorded_at as at, f.recorded_by as person, f.import_id as import
    from facts f
    where f.district_id = ${districtId}::uuid and f.procurement_id = any (${procurementIds}::uuid[]) and not f.withdrawn
      and not exists (select from facts l where l.district_id = f.district_id and l.supersedes = f.id)
    order by f.on_date, f.recorded_at)
    union all
    (select distinct on (a.procurement_id, field) a.procurement_id || ' ' || field, a.recorded_at, a.recorded_by, a.import_id
    from attribute_versions a cross join unnest(${fields}::text[]) field
    where a.district_id = ${districtId}::uuid and a.procurement_id = any (${procurementIds}::uuid[]) and a.changes ? field
    order by a.procurement_id, field, a.version desc)`.execute(db)
  const imports = await confirmedBy(db, districtId, distinct(rows.map((row) => row.import)))
  const personOf = (row: (typeof rows)[number]) => row.person ?? imports.get(row.import ?? '') ?? null
  const names = await namesOf(db, districtId, distinct(rows.map(personOf)))
  return new Map(rows.map((row) => [row.name, { by: names.get(personOf(row) ?? '') ?? null, at: row.at }]))
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

/** Each name is asked for once: the database looks behind the reader's back for it. */
async function namesOf(db: Kysely<Schema>, districtId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, tenderlight.name_of(${districtId}::uuid, id) as name from unnest(${ids}::uuid[]) id`.execute(db)
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}

async function confirmedBy(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('ledger_imports')
    .select(['id', 'confirmed_by'])
    .where('district_id', '=', districtId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute()
  return new Map(rows.flatMap(({ id, confirmed_by: by }) => (by === null ? [] : [[id, by] as const])))
}

/** How many files prove each step of these projects, withdrawn ones left out: by project and event. */
export async function filesOfSteps(
  db: Kysely<Schema>,
  districtId: string,
  procurementIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (procurementIds.length === 0) return new Map()
  const { rows } = await sql<{ name: string; files: number }>`
    select e.procurement_id || ' ' || e.event as name, count(*)::integer as files from evidence e
    where e.district_id = ${districtId}::uuid and e.procurement_id = any (${procurementIds}::uuid[])
      and not exists (select from evidence_withdrawals w where w.district_id = e.district_id and w.evidence_id = e.id)
    group by 1`.execute(db)
  return new Map(rows.map(({ name, files }) => [name, files]))
}
