import type { DeskKind } from '@tenderlight/compliance/desk/kinds'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

/** A version of something that the desk set, as it is on record. */
export interface DeskRow {
  readonly kind: DeskKind
  readonly key: string
  readonly version: number
  /** Null: from `from` on nothing is set. */
  readonly content: unknown
  readonly from: CivilDate
  readonly reason: string
  readonly recordedAt: Date
  /** Name of who recorded it; null for units. */
  readonly recordedBy: string | null
}

const COLUMNS = [
  's.kind',
  's.key',
  's.version',
  's.content',
  's.from_on as from',
  's.reason',
  's.recorded_at as recordedAt',
] as const

/** Who recorded it, for whoever reaches the whole district: units read what holds, and not whose act it was. */
const recorder = () =>
  sql<string | null>`case when tenderlight.whole() then ${nameOf('s.district_id', 's.recorded_by')} end`

/** Everything that the desk of a district ever set, by kind and key, in the order of recording. */
export function deskSettingsOf(db: Kysely<Schema>, districtId: string): Promise<DeskRow[]> {
  return db
    .selectFrom('desk_settings as s')
    .select(COLUMNS)
    .select(recorder().as('recordedBy'))
    .where('s.district_id', '=', districtId)
    .orderBy('s.kind')
    .orderBy('s.key')
    .orderBy('s.version')
    .execute()
}

/**
 * What holds of a kind on a day, by key: of each key the version with the latest first day up to then, of several from one day
 * the last one. A key that was taken back is not among them.
 */
export async function standingDesk(
  db: Kysely<Schema>,
  districtId: string,
  kind: DeskKind,
  on: CivilDate,
): Promise<ReadonlyMap<string, DeskRow>> {
  const rows = await db
    .selectFrom('desk_settings as s')
    .distinctOn('s.key')
    .select(COLUMNS)
    .select(recorder().as('recordedBy'))
    .where('s.district_id', '=', districtId)
    .where('s.kind', '=', kind)
    .where('s.from_on', '<=', on)
    .orderBy('s.key')
    .orderBy('s.from_on', 'desc')
    .orderBy('s.version', 'desc')
    .execute()
  return new Map(rows.flatMap((row) => (row.content === null ? [] : [[row.key, row] as const])))
}

/** A version before it is recorded. */
export interface NewDeskRow extends Pick<DeskRow, 'kind' | 'key' | 'content' | 'from' | 'reason' | 'recordedAt'> {
  /** Key of the person. */
  readonly recordedBy: string
}

/**
 * Adds the version after `seen`, which the person had before them (0: none); undefined, and nothing is added, where that is
 * not the last one any more. Who else changes the same waits until the transaction ends.
 */
export async function addDesk(
  trx: Transaction<Schema>,
  districtId: string,
  { kind, key, content, from, reason, recordedAt, recordedBy }: NewDeskRow,
  seen: number,
): Promise<number | undefined> {
  await takeTurn(trx, `desk ${districtId} ${kind} ${key}`)
  const last = await trx
    .selectFrom('desk_settings')
    .select('version')
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if ((last?.version ?? 0) !== seen) return undefined
  const version = seen + 1
  await trx
    .insertInto('desk_settings')
    .values({
      district_id: districtId,
      kind,
      key,
      version,
      content: content === null ? null : JSON.stringify(content),
      from_on: from,
      reason,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute()
  return version
}
