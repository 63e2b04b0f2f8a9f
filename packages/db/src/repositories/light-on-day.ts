import type { Light } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

export type LitLevel = 'law' | 'commitment'

/**
 * A procurement's light at `level` on `today`, as an expression over the columns of `procurements p`:
 * `case when p.law_base = 'red' or p.law_red_from <= D then 'red' when … end`. Nothing is stored or updated for it.
 */
export function lightOn(level: LitLevel, today: CivilDate): RawBuilder<Light> {
  const { base, yellowFrom, redFrom } = COLUMNS[level]
  return sql<Light>`case when ${base} = 'red' or ${redFrom} <= ${today}::date then 'red'
    when ${base} = 'yellow' or ${yellowFrom} <= ${today}::date then 'yellow' else ${base} end`
}

/** `lightOn(level, today) = light`, written so that it can be tested without computing the light. */
export function hasLight(level: LitLevel, light: Light, today: CivilDate): RawBuilder<boolean> {
  const { base, yellowFrom, redFrom } = COLUMNS[level]
  const red = sql`(${base} = 'red' or coalesce(${redFrom} <= ${today}::date, false))`
  const yellow = sql`(${base} = 'yellow' or coalesce(${yellowFrom} <= ${today}::date, false))`
  switch (light) {
    case 'red':
      return sql<boolean>`${red}`
    case 'yellow':
      return sql<boolean>`(${yellow} and not ${red})`
    case 'green':
      return sql<boolean>`(${base} = 'green' and not ${yellow} and not ${red})`
    case 'grey':
      return sql<boolean>`${base} = 'grey'`
  }
}

const COLUMNS = {
  law: { base: sql.raw('p.law_base'), yellowFrom: sql.raw('p.law_yellow_from'), redFrom: sql.raw('p.law_red_from') },
  commitment: {
    base: sql.raw('p.commitment_base'),
    yellowFrom: sql.raw('p.commitment_yellow_from'),
    redFrom: sql.raw('p.commitment_red_from'),
  },
} as const
