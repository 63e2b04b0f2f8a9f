import type { Category, Measure, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { BasisPoints, Fen } from '@tenderlight/law/money'
import { expressionBuilder, sql } from 'kysely'
import type { Expression, SqlBool } from 'kysely'
import type { NoticeKind } from '../schema/notices.ts'
import type { Schema } from '../schema.ts'

/** What the public may narrow the list by; an absent field does not narrow. */
export interface PublicNoticesFilter {
  /** Every word is found in number, title, unit or summary. */
  readonly words?: readonly string[]
  readonly kind?: NoticeKind
  readonly measures?: readonly Measure[]
  /** By category: of the reserved amount, at least this share goes to small and micro enterprises. */
  readonly smallMicroShare?: Readonly<Record<Category, BasisPoints>>
  readonly noDeposit?: boolean
  readonly category?: Category
  readonly regime?: Regime
  /** Found anywhere in the unit's name. */
  readonly unit?: string
  readonly budgetMin?: Fen
  readonly budgetMax?: Fen
  readonly publishedFrom?: CivilDate
  readonly publishedTo?: CivilDate
  readonly earliestFrom?: CivilDate
}

/** The condition of a public filter. Every value is a bound parameter; a filter without fields is always true. */
export function matching(filter: PublicNoticesFilter): Expression<SqlBool> {
  const where = expressionBuilder<Schema, 'notices'>()
  const all: Expression<SqlBool>[] = (filter.words ?? []).map((word) => where('search_text', 'ilike', containing(word)))
  if (filter.kind !== undefined) all.push(where('kind', '=', filter.kind))
  if (filter.measures !== undefined) all.push(where('measure', 'in', filter.measures))
  if (filter.smallMicroShare !== undefined) all.push(reachesSmallMicro(filter.smallMicroShare))
  if (filter.noDeposit === true) all.push(where('bid_deposit', '=', 0))
  if (filter.category !== undefined) all.push(where('category', '=', filter.category))
  if (filter.regime !== undefined) all.push(where('regime', '=', filter.regime))
  if (filter.unit !== undefined) all.push(sql<SqlBool>`snapshot ->> 'unit' ilike ${containing(filter.unit)}`)
  if (filter.budgetMin !== undefined) all.push(where('budget', '>=', filter.budgetMin))
  if (filter.budgetMax !== undefined) all.push(where('budget', '<=', filter.budgetMax))
  if (filter.publishedFrom !== undefined) all.push(where('published_on', '>=', filter.publishedFrom))
  if (filter.publishedTo !== undefined) all.push(where('published_on', '<=', filter.publishedTo))
  if (filter.earliestFrom !== undefined) all.push(where('earliest_announcement', '>=', filter.earliestFrom))
  return where.and(all)
}

/** A pattern that finds `text` anywhere, its own wildcards taken literally. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, (character) => `\\${character}`)}%`
}

/**
 * `small and micro ≥ share × reserved`, exact; an exclusive notice that states no amount reserves its budget.
 * Unknown amounts do not match.
 */
function reachesSmallMicro(shares: Readonly<Record<Category, BasisPoints>>): Expression<SqlBool> {
  return sql<SqlBool>`reserved_small_micro::numeric * 10000 >=
    coalesce(reserved_sme, case when measure = 'exclusive' then budget end)::numeric
    * case category when 'goods' then ${shares.goods}::integer when 'services' then ${shares.services}::integer else ${shares.works}::integer end`
}
