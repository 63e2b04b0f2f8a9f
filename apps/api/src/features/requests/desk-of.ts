import type { DeskContents, DeskKind } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'

/** What the desk of a district set about requests; undefined: nothing. */
interface IntakeDesk {
  readonly channels: DeskContents['intake-channels'] | undefined
  readonly classes: DeskContents['intake-classes'] | undefined
  readonly routes: DeskContents['intake-routes'] | undefined
}

export async function deskOf(db: Kysely<Schema>, districtId: string, on: CivilDate): Promise<IntakeDesk> {
  return {
    channels: await standing(db, districtId, 'intake-channels', on),
    classes: await standing(db, districtId, 'intake-classes', on),
    routes: await standing(db, districtId, 'intake-routes', on),
  }
}

async function standing<K extends DeskKind>(
  db: Kysely<Schema>,
  districtId: string,
  kind: K,
  on: CivilDate,
): Promise<DeskContents[K] | undefined> {
  const row = (await standingDesk(db, districtId, kind, on)).get('')
  return row === undefined ? undefined : readContent(kind, row.content).content
}
