import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'
import { bindsUnit, isRed } from './running-clock.ts'

/** A breach of a unit: an overdue clock, or a requirement that is not met. */
export interface Breach {
  readonly key: string
  readonly number: string
  readonly title: string | null
  readonly unitId: string
  readonly unitName: string
  readonly rule: string
  readonly part: string
  readonly matter: string
  readonly level: 'law' | 'commitment'
  readonly light: 'red' | 'yellow'
  /** Null: a requirement without a last day. */
  readonly due: CivilDate | null
  /** The last day; of a requirement the day on which its record was last changed. */
  readonly since: CivilDate
  /** By which it stands in its order: what has no last day comes last. */
  readonly place: CivilDate
}

export interface BreachFilter {
  readonly districtId: string
  readonly within: Reach
  readonly today: CivilDate
  readonly light: 'red' | 'yellow'
  readonly unit?: string | undefined
  readonly level?: 'law' | 'commitment' | undefined
  readonly rule?: string | undefined
  readonly key?: string | undefined
  /** open: none that an open case is about. ever: none that any case was ever about. */
  readonly without: 'open' | 'ever'
}

/** Where a breach stands in the order of a page. */
export type BreachMark = readonly [unit: string, place: string, key: string, rule: string, part: string, matter: string]

/** Breaches of units without a case, by unit and then by how long they wait, `limit` behind `after`. */
export async function breachesWithoutCase(
  db: Kysely<Schema>,
  filter: BreachFilter,
  { after, limit }: { readonly after: BreachMark | undefined; readonly limit: number },
): Promise<Breach[]> {
  const { districtId, today, light, without } = filter
  const late = light === 'red' ? isRed(today) : sql<boolean>`(c.due < ${today}::date and c.late_light = 'yellow')`
  const still = without === 'open' ? sql` and k.stage <> 'closed'` : sql``
  const beyond =
    after === undefined
      ? sql``
      : sql` and (o.name, b.place, b.key, b.rule, b.part, b.matter) > (${after[0]}, ${after[1]}::date, ${after[2]}::uuid, ${after[3]}, ${after[4]}, ${after[5]})`
  // The records themselves are looked at for the rows of the page alone.
  const { rows } = await sql<Breach>`
    select b.*, p.number, p.title, coalesce(b.due, (p.updated_at at time zone 'Asia/Shanghai')::date) as since
    from (
      select b.key, o.id as "unitId", o.name as "unitName", b.rule, b.part, b.matter, b.level, b.light, b.due, b.place from (
        select c.procurement_id as key, c.organisation_id, c.rule, c.part, c.matter, c.level, ${light}::text as light, c.due, c.due as place
        from clocks c where c.district_id = ${districtId} and ${bindsUnit} and c.open and ${late}${narrowed(filter, 'c')}
        union all
        select c.procurement_id, c.organisation_id, c.rule, c.part, c.matter, c.level, c.light, null, '9999-12-31'::date
        from standing_breaches c where c.district_id = ${districtId} and ${bindsUnit} and c.light = ${light}${narrowed(filter, 'c')}
      ) b
      join organisations o on o.district_id = ${districtId} and o.id = b.organisation_id
      where not exists (select from case_subjects s join cases k on k.district_id = s.district_id and k.id = s.case_id
        where s.district_id = ${districtId} and s.procurement_id = b.key and s.rule = b.rule and s.part = b.part and s.matter = b.matter${still})${beyond}
      order by o.name, b.place, b.key, b.rule, b.part, b.matter limit ${limit}
    ) b
    join procurements p on p.district_id = ${districtId} and p.id = b.key
    order by b."unitName", b.place, b.key, b.rule, b.part, b.matter`.execute(db)
  return rows
}

function narrowed({ within, unit, level, rule, key }: BreachFilter, of: string): RawBuilder<unknown> {
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return sql`${andWithin(within, `${of}.organisation_id`, `${of}.procurement_id`)}
    ${unit === undefined ? sql`` : sql` and ${column('organisation_id')} = ${unit}`}
    ${level === undefined ? sql`` : sql` and ${column('level')} = ${level}`}
    ${rule === undefined ? sql`` : sql` and ${column('rule')} = ${rule}`}
    ${key === undefined ? sql`` : sql` and ${column('procurement_id')} = ${key}`}`
}

/** The newest closed case that was about each of these breaches, by its key. */
export async function closedCasesAbout(
  db: Kysely<Schema>,
  districtId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly number: string | null }>> {
  const { rows } = await sql<{ key: string; id: string; number: string | null }>`
    select distinct on (split_part(s.key, '#', 1)) split_part(s.key, '#', 1) as key, k.id, k.number
    from case_subjects s join cases k on k.district_id = s.district_id and k.id = s.case_id
    where s.district_id = ${districtId} and k.stage = 'closed' and split_part(s.key, '#', 1) = any (${keys}::text[])
    order by split_part(s.key, '#', 1), k.opened_at desc`.execute(db)
  return new Map(rows.map(({ key, ...one }) => [key, one]))
}

/** What names a breach in the subjects of cases. */
export function breachKey({ key, rule, part, matter }: Pick<Breach, 'key' | 'rule' | 'part' | 'matter'>): string {
  return `${key}:${rule}:${part}:${matter}`
}
