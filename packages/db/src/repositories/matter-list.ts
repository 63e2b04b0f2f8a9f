import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { Light } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Schema } from '../schema.ts'
import { shownMatters } from './matters.ts'
import type { MatterShown } from './matters.ts'

export interface MatterFilter {
  readonly kinds?: readonly MatterKind[] | undefined
  readonly open?: boolean | undefined
  /** In the title, or the number. */
  readonly text?: string | undefined
  readonly channel?: string | undefined
  readonly organisationId?: string | undefined
  readonly ids?: readonly string[] | undefined
}

function filtered(db: Kysely<Schema>, districtId: string, filter: MatterFilter) {
  const { kinds, open, text, channel, organisationId, ids } = filter
  return shownMatters(db, districtId)
    .$if(kinds !== undefined, (query) => query.where('m.kind', 'in', kinds ?? []))
    .$if(open !== undefined, (query) => query.where('m.open', '=', open ?? true))
    .$if(channel !== undefined, (query) => query.where('m.channel', '=', channel ?? ''))
    .$if(organisationId !== undefined, (query) => query.where('m.organisation_id', '=', organisationId ?? ''))
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`m.id = any (${ids ?? []}::uuid[])`))
    .$if(text !== undefined, (query) =>
      query.where(sql<boolean>`position(lower(${text ?? ''}) in lower(m.number || ' ' || m.title)) > 0`),
    )
}

/** A page of matters, the newest first. */
export function listMatters(
  db: Kysely<Schema>,
  districtId: string,
  filter: MatterFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<MatterShown[]> {
  return filtered(db, districtId, filter)
    .orderBy('m.received_on', 'desc')
    .orderBy('m.number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** How many matters the filter lets through. */
export async function countMatters(db: Kysely<Schema>, districtId: string, filter: MatterFilter): Promise<number> {
  const { count } = await db
    .selectFrom(filtered(db, districtId, filter).as('f'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Everything on record of one procurement, the oldest first. */
export function mattersOfProcurement(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<MatterShown[]> {
  return shownMatters(db, districtId)
    .where('m.procurement_id', '=', procurementId)
    .orderBy('m.received_on')
    .orderBy('m.number')
    .execute()
}

/** The matters received from a day on about which somebody was asked whether they are content, by key. */
export async function askedAbout(db: Kysely<Schema>, districtId: string, from: CivilDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('matter_steps as s')
    .innerJoin('matters as m', (on) =>
      on.onRef('m.district_id', '=', 's.district_id').onRef('m.id', '=', 's.matter_id'),
    )
    .select('s.matter_id as id')
    .distinct()
    .where('s.district_id', '=', districtId)
    .where('s.kind', '=', 'satisfaction-asked')
    .where('m.received_on', '>=', from)
    .execute()
  return rows.map(({ id }) => id)
}

/** What is on record of those matters as one text: the same text, nothing of them has changed. Empty where there are none. */
export async function askedBasis(db: Kysely<Schema>, districtId: string): Promise<string> {
  const { last, steps } = await db
    .selectFrom('matter_steps as s')
    .select(({ fn }) => [fn.countAll<string | number>().as('steps'), fn.max('s.at').as('last')])
    .where('s.district_id', '=', districtId)
    .where((query) =>
      query.exists(
        query
          .selectFrom('matter_steps as a')
          .select('a.step')
          .whereRef('a.district_id', '=', 's.district_id')
          .whereRef('a.matter_id', '=', 's.matter_id')
          .where('a.kind', '=', 'satisfaction-asked'),
      ),
    )
    .executeTakeFirstOrThrow()
  return last === null ? '' : `${Number(steps)}:${last.toISOString()}`
}

/** A clock of a procurement that is one of its matters’. */
export interface MatterClock {
  readonly matter: string
  readonly rule: string
  readonly part: string
  readonly due: CivilDate | null
  readonly open: boolean
  readonly baseLight: Light
  readonly lateLight: Light
  readonly warnFrom: CivilDate | null
}

/** The clocks of these matters that are somebody’s duty, as they were projected with their procurements. */
export function clocksOfMatters(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<MatterClock[]> {
  return db
    .selectFrom('clocks as c')
    .select([
      'c.matter',
      'c.rule',
      'c.part',
      'c.due',
      'c.open',
      'c.base_light as baseLight',
      'c.late_light as lateLight',
      'c.warn_from as warnFrom',
    ])
    .where('c.district_id', '=', districtId)
    .where(sql<boolean>`c.matter = any (${ids}::text[])`)
    .where('c.bound', '<>', 'supplier')
    .where('c.level', '<>', 'encouragement')
    .execute()
}
