import { randomUUID } from 'node:crypto'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** Whether the person wants the weekly mail. */
export async function wantsWeekly(db: Kysely<Schema>, districtId: string, personId: string): Promise<boolean> {
  const setting = await db
    .selectFrom('weekly_digest_settings')
    .select('wanted')
    .where('district_id', '=', districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return setting?.wanted === true
}

/** Records whether the person wants the weekly mail. */
export async function saveWantsWeekly(
  trx: Transaction<Schema>,
  districtId: string,
  personId: string,
  change: { readonly wanted: boolean; readonly at: Date },
): Promise<void> {
  const values = { wanted: change.wanted, changed_at: change.at }
  await trx
    .insertInto('weekly_digest_settings')
    .values({ district_id: districtId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** Those who wanted the mail before this moment and whose week was not looked at yet, by key. */
export async function awaitingWeek(
  db: Kysely<Schema>,
  districtId: string,
  { week, before }: { readonly week: CivilDate; readonly before: Date },
): Promise<string[]> {
  const people = await db
    .selectFrom('weekly_digest_settings as s')
    .select('s.person_id as id')
    .where('s.district_id', '=', districtId)
    .where('s.wanted', '=', true)
    .where('s.changed_at', '<', before)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('weekly_digests as w')
            .select('w.id')
            .whereRef('w.district_id', '=', 's.district_id')
            .whereRef('w.person_id', '=', 's.person_id')
            .where('w.week', '=', week),
        ),
      ),
    )
    .orderBy('s.person_id')
    .execute()
  return people.map(({ id }) => id)
}

export interface RaisedWeek {
  readonly personId: string
  readonly week: CivilDate
  /** How many things there are to do. */
  readonly things: number
  readonly on: CivilDate
  readonly at: Date
}

/** Puts a person's week on record, once; undefined when it is there already. */
export async function raiseWeek(
  trx: Transaction<Schema>,
  districtId: string,
  { personId, week, things, on, at }: RaisedWeek,
): Promise<string | undefined> {
  const raised = await trx
    .insertInto('weekly_digests')
    .values({
      district_id: districtId,
      id: randomUUID(),
      person_id: personId,
      week,
      things,
      raised_on: on,
      raised_at: at,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'week']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return raised?.id
}

/** The weeks with these ids. */
export function weeksOf(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly personId: string; readonly week: CivilDate }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('weekly_digests')
    .select(['id', 'person_id as personId', 'week'])
    .where('district_id', '=', districtId)
    .where('id', 'in', ids)
    .execute()
}
