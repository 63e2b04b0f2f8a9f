import type { Light } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** Of `clocks c`: it runs, or it is a least distance that is being waited out (it has a first lawful day and is never late). */
export const isRunning = sql<boolean>`(c.open or (c.verdict = 'pending' and c.due is not null))`

/** Of `clocks c`: what the unit has to do, and neither the supervising departments nor a supplier. */
export const bindsUnit = sql<boolean>`c.bound = 'buyer'`

/** Of an open clock in `clocks c`: overdue on `today`, with no written reason that softens it. */
export const isRed = (today: CivilDate) => sql<boolean>`(c.due < ${today}::date and c.late_light = 'red')`

/** The light of a running clock in `clocks c` on `today` is `light`; grey is none of them. */
export function clockHasLight(light: Light, today: CivilDate): RawBuilder<boolean> {
  const warned = sql`coalesce(c.warn_from <= ${today}::date, false)`
  switch (light) {
    case 'red':
      return isRed(today)
    case 'yellow':
      return sql<boolean>`(${warned} and not ${isRed(today)})`
    case 'green':
      return sql<boolean>`(not ${warned} and not ${isRed(today)})`
    case 'grey':
      return sql<boolean>`false`
  }
}
