import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { FigureKind } from '../schema/desk.ts'
import type { Schema } from '../schema.ts'

/** A figure over all records of a district, with what it was made of. */
export interface Figure {
  readonly kind: FigureKind
  /** A unit; empty for the whole district. */
  readonly key: string
  readonly day: CivilDate
  readonly basis: string
  readonly madeAt: Date
  readonly tookMs: number
  readonly content: unknown
}

const COLUMNS = ['kind', 'key', 'day', 'basis', 'made_at as madeAt', 'took_ms as tookMs', 'content'] as const

/** How many of a kind and key are kept; those of a day that is over stay for good. */
const KEPT = 3
const FOR_GOOD: readonly FigureKind[] = ['day', 'past-board']

/** The newest figure of a kind (and key); undefined: none was made yet. */
export function newestFigure(
  db: Kysely<Schema>,
  districtId: string,
  kind: FigureKind,
  key = '',
): Promise<Figure | undefined> {
  return db
    .selectFrom('figures')
    .select(COLUMNS)
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The figure of a day, the newest where several were made. */
export function figureOfDay(
  db: Kysely<Schema>,
  districtId: string,
  { kind, key = '', day, basis }: Pick<Figure, 'kind' | 'day'> & { readonly key?: string; readonly basis?: string },
): Promise<Figure | undefined> {
  return db
    .selectFrom('figures')
    .select(COLUMNS)
    .where('district_id', '=', districtId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('day', '=', day)
    .$if(basis !== undefined, (query) => query.where('basis', '=', basis ?? ''))
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps figures, and throws away what they make old. One that was made of the same before stays as it was. */
export async function keepFigures(
  trx: Transaction<Schema>,
  districtId: string,
  figures: readonly Figure[],
): Promise<void> {
  for (const { kind, key, day, basis, madeAt, tookMs, content } of figures) {
    await trx
      .insertInto('figures')
      .values({
        district_id: districtId,
        kind,
        key,
        day,
        basis,
        made_at: madeAt,
        took_ms: tookMs,
        content: JSON.stringify(content),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const kinds = [...new Set(figures.map(({ kind }) => kind))].filter((kind) => !FOR_GOOD.includes(kind))
  if (kinds.length === 0) return
  await sql`delete from figures f using (
      select kind, key, day, basis, row_number() over (partition by kind, key order by made_at desc, day desc, basis desc) as place
      from figures where district_id = ${districtId} and kind = any (${kinds}::text[])
    ) old
    where old.place > ${KEPT} and f.district_id = ${districtId} and f.kind = old.kind and f.key = old.key
      and f.day = old.day and f.basis = old.basis`.execute(trx)
}

/** Keeps the board of a day in place of the one that was kept earlier on it; those of other days stay. */
export async function keepDay(
  trx: Transaction<Schema>,
  districtId: string,
  figure: Omit<Figure, 'kind' | 'key'>,
): Promise<void> {
  await trx
    .deleteFrom('figures')
    .where('district_id', '=', districtId)
    .where('kind', '=', 'day')
    .where('day', '=', figure.day)
    .execute()
  await keepFigures(trx, districtId, [{ ...figure, kind: 'day', key: '' }])
}

/**
 * What figures over the records of a district are made of, as one text: how many there are, when the last of them changed, and
 * what they were projected with. The same text: nothing that they are made of has changed.
 */
export async function basisOf(db: Kysely<Schema>, districtId: string): Promise<string> {
  const { records, changed, projected } = await db
    .selectFrom('procurements')
    .select(({ fn }) => [
      fn.countAll<string | number>().as('records'),
      fn.max('updated_at').as('changed'),
      fn.max('projected_with').as('projected'),
    ])
    .where('district_id', '=', districtId)
    .executeTakeFirstOrThrow()
  return `${projected ?? ''}:${Number(records)}:${changed?.toISOString() ?? ''}`
}
