import type { CivilDate } from '@tenderlight/law/civil-date'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'

/** A digest that this transaction put on record. */
export interface RaisedDigest {
  readonly id: string
  readonly organisationId: string
}

/**
 * Gathers the changes of which nobody was told into one digest a unit and calendar, and one of them all for each finance
 * bureau, and marks them as told. Of several processes at once, each change is told by exactly one: they take turns by district.
 */
export async function raiseDigests(
  trx: Transaction<Schema>,
  districtId: string,
  raised: { readonly on: CivilDate; readonly at: Date },
): Promise<RaisedDigest[]> {
  await takeTurn(trx, `digests ${districtId}`)
  const { rows } = await sql<{ organisation_id: string; to_calendar: string; moved: number; settled: number }>`
    select organisation_id, to_calendar, count(*) filter (where from_due <> to_due) as moved,
      count(*) filter (where from_due = to_due) as settled
    from calendar_changes where district_id = ${districtId} and digest_id is null
    group by organisation_id, to_calendar order by organisation_id, to_calendar`.execute(trx)
  const digests: RaisedDigest[] = []
  const add = async (
    organisationId: string,
    calendar: string,
    { moved, settled }: { moved: number; settled: number },
  ) => {
    const id = randomUUID()
    digests.push({ id, organisationId })
    await trx
      .insertInto('calendar_digests')
      .values({
        district_id: districtId,
        id,
        organisation_id: organisationId,
        calendar_version: calendar,
        moved,
        settled,
        raised_on: raised.on,
        raised_at: raised.at,
      })
      .execute()
    return id
  }
  for (const { organisation_id: organisationId, to_calendar: calendar, moved, settled } of rows) {
    const id = await add(organisationId, calendar, { moved, settled })
    await trx
      .updateTable('calendar_changes')
      .set({ digest_id: id })
      .where('district_id', '=', districtId)
      .where('organisation_id', '=', organisationId)
      .where('to_calendar', '=', calendar)
      .where('digest_id', 'is', null)
      .execute()
  }
  const bureaus = await trx
    .selectFrom('organisations')
    .select('id')
    .where('district_id', '=', districtId)
    .where('kind', '=', 'finance-bureau')
    .orderBy('id')
    .execute()
  for (const calendar of new Set(rows.map((row) => row.to_calendar))) {
    const own = rows.filter((row) => row.to_calendar === calendar)
    const sum = (of: (row: (typeof own)[number]) => number) => own.reduce((total, row) => total + of(row), 0)
    const all = { moved: sum((row) => row.moved), settled: sum((row) => row.settled) }
    for (const bureau of bureaus) await add(bureau.id, calendar, all)
  }
  return digests
}

/** A digest with the names, for whoever words it. `isBureau`: it tells of all units. */
export interface DigestRecord {
  readonly id: string
  readonly unit: string
  readonly unitId: string
  readonly isBureau: boolean
  readonly district: string
  readonly calendar: string
  readonly moved: number
  readonly settled: number
  readonly raisedOn: CivilDate
}

/** The digests with these ids, in no particular order. */
export function digestRecords(db: Kysely<Schema>, districtId: string, ids: readonly string[]): Promise<DigestRecord[]> {
  if (ids.length === 0) return Promise.resolve([])
  return digests(db, districtId).where('g.id', 'in', ids).execute()
}

function digests(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('calendar_digests as g')
    .innerJoin('organisations as o', (on) =>
      on.onRef('o.district_id', '=', 'g.district_id').onRef('o.id', '=', 'g.organisation_id'),
    )
    .innerJoin('districts as d', 'd.id', 'g.district_id')
    .select([
      'g.id',
      'o.name as unit',
      'o.id as unitId',
      sql<boolean>`o.kind = 'finance-bureau'`.as('isBureau'),
      'd.name as district',
      'g.calendar_version as calendar',
      'g.moved',
      'g.settled',
      'g.raised_on as raisedOn',
    ])
    .where('g.district_id', '=', districtId)
}

/** Whose digests: those told to one organisation; the read marks are those of `personId`. */
export interface DigestReach {
  readonly districtId: string
  readonly organisationId: string
  readonly personId: string
}

/** The newest digests within reach. */
export async function listDigests(
  db: Kysely<Schema>,
  reach: DigestReach,
  limit: number,
): Promise<(DigestRecord & { readonly read: boolean })[]> {
  const { districtId, organisationId, personId } = reach
  return digests(db, districtId)
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('calendar_digest_reads as r')
            .select('r.digest_id')
            .whereRef('r.district_id', '=', 'g.district_id')
            .whereRef('r.digest_id', '=', 'g.id')
            .where('r.person_id', '=', personId),
        )
        .$castTo<boolean>()
        .as('read'),
    )
    .where('g.organisation_id', '=', organisationId)
    .orderBy('g.raised_at', 'desc')
    .orderBy('g.id')
    .limit(limit)
    .execute()
}

/** How many digests within reach the person has not read. */
export async function countUnreadDigests(db: Kysely<Schema>, reach: DigestReach): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from calendar_digests g where g.district_id = ${reach.districtId} and g.organisation_id = ${reach.organisationId}
      and not exists (select 1 from calendar_digest_reads r where r.district_id = g.district_id
        and r.digest_id = g.id and r.person_id = ${reach.personId})`.execute(db)
  return rows[0]?.unread ?? 0
}

/** Marks digests within reach as read by the person: those of `ids` or, without, all. */
export async function markDigestsRead(
  db: Kysely<Schema>,
  reach: DigestReach,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  const chosen = ids === undefined ? sql`` : sql`and g.id = any (${ids}::uuid[])`
  await sql`
    insert into calendar_digest_reads (district_id, digest_id, person_id, read_at)
    select g.district_id, g.id, ${reach.personId}::uuid, ${at}::timestamptz from calendar_digests g
    where g.district_id = ${reach.districtId} and g.organisation_id = ${reach.organisationId} ${chosen}
    on conflict do nothing`.execute(db)
}
