import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { columnOf, inScope, joinProcurements } from './board-scope.ts'
import type { BoardBy, BoardScope } from './board-scope.ts'
import { bindsUnit, isRed } from './running-clock.ts'

/** Of the deadlines of a unit (or rule) that were met in some months or became overdue in them and still are, how many were met in time. */
export interface KeptCount {
  readonly key: string
  readonly onTime: number
  readonly judged: number
}

/** What became of deadlines in a month: as recorded now, not as it was known then. */
export interface MonthCount {
  readonly month: CivilMonth
  readonly met: number
  readonly onTime: number
  /** Met in this month after they had become overdue. */
  readonly metLate: number
  /** Became overdue in this month, whether met since or not. */
  readonly turnedRed: number
}

/** `kept` by unit or rule; `months` of all of them, of every month in which something ended or ran out. */
export interface Ended {
  readonly kept: readonly KeptCount[]
  readonly months: readonly MonthCount[]
}

/** So many deadlines of one unit (or rule); months are numbered as in `clocks.met_in`. */
export interface EndedRow {
  readonly key: string
  /** Null while it is not met. */
  readonly metIn: number | null
  /** Null unless it became overdue. */
  readonly lateIn: number | null
  readonly kept: boolean
  readonly clocks: number
}

/**
 * The units' deadlines that ended or ran out, by unit (or rule), by the month in which they were met and in which they became
 * overdue. What was met is counted from an index alone.
 */
export async function endedRows(db: Kysely<Schema>, scope: BoardScope, by: BoardBy): Promise<EndedRow[]> {
  const key = columnOf(by)
  const { rows } = await sql<EndedRow>`
    select ${key} as key, c.met_in as "metIn", c.late_in as "lateIn", c.kept, count(*)::integer as clocks
    from clocks c ${joinProcurements(scope)}
    where ${inScope(scope)} and ${bindsUnit} and c.warn_from is not null and c.met is not null
      and c.met_in <= ${monthNumber(scope.today)}
    group by ${key}, c.met_in, c.late_in, c.kept
    union all
    select ${key}, null, (extract(year from c.due + 1) * 12 + extract(month from c.due + 1) - 1)::integer, false,
      count(*)::integer
    from clocks c ${joinProcurements(scope)}
    where ${inScope(scope)} and ${bindsUnit} and c.warn_from is not null and c.open and ${isRed(scope.today)}
    group by 1, 3`.execute(db)
  return rows
}

/** What became of them: by unit (or rule) in the months since that of `since`, and of all by month. */
export function endedOf(rows: readonly EndedRow[], since: CivilDate): Ended {
  return { kept: keptSince(rows, monthNumber(since)), months: byMonth(rows) }
}

/** Months from the year 0 on, as `clocks.met_in` numbers them. */
export function monthNumber(day: CivilDate): number {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return year * 12 + month - 1
}

function monthOf(number: number): CivilMonth {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as `${number}-${number}`
}

function keptSince(rows: readonly EndedRow[], first: number): KeptCount[] {
  const counts = new Map<string, { onTime: number; judged: number }>()
  for (const { key, metIn, lateIn, kept, clocks } of rows) {
    if ((metIn ?? lateIn ?? 0) < first) continue
    const count = counts.get(key) ?? { onTime: 0, judged: 0 }
    count.judged += clocks
    if (kept) count.onTime += clocks
    counts.set(key, count)
  }
  return [...counts].map(([key, count]) => ({ key, ...count }))
}

function byMonth(rows: readonly EndedRow[]): MonthCount[] {
  const months = new Map<number, { met: number; onTime: number; metLate: number; turnedRed: number }>()
  const at = (number: number) => {
    const month = months.get(number) ?? { met: 0, onTime: 0, metLate: 0, turnedRed: 0 }
    months.set(number, month)
    return month
  }
  for (const { metIn, lateIn, kept, clocks } of rows) {
    if (lateIn !== null) at(lateIn).turnedRed += clocks
    if (metIn === null) continue
    const month = at(metIn)
    month.met += clocks
    if (kept) month.onTime += clocks
    if (lateIn !== null) month.metLate += clocks
  }
  return [...months].map(([number, counts]) => ({ month: monthOf(number), ...counts }))
}
