import type { Light } from '@tenderlight/compliance/finding'
import type { Category, Measure, Method, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { Stage } from '@tenderlight/compliance/rules/rule'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { sql } from 'kysely'
import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import { hasLight, lightOn } from './light-on-day.ts'
import type { LitLevel } from './light-on-day.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'
import { bindsUnit, clockHasLight, isRunning } from './running-clock.ts'

/** What a list may be narrowed by; an absent field does not narrow. */
export interface ListFilter {
  readonly districtId: string
  readonly today: CivilDate
  readonly level: LitLevel
  /** What the reader may see. */
  readonly within: Reach
  readonly unit?: string | undefined
  readonly light?: Light | undefined
  readonly stage?: Stage | undefined
  /** A running clock of this stage at `level` that binds the unit; `light`, where given, is then that clock's. */
  readonly clock?: Stage | undefined
  /** A requirement of this stage at `level` that the unit does not meet and that has no clock. */
  readonly breach?: Stage | undefined
  /** With `clock` or `breach`: of this rule. Else a clock of it that has started; `light`, where given, is then that clock's. */
  readonly rule?: string | undefined
  /** Year of the budget. */
  readonly year?: number | undefined
  readonly regime?: Regime | undefined
  readonly category?: Category | undefined
  /** Every word is found in number, title or buyer. */
  readonly text?: string | undefined
  /** None but these. */
  readonly keys?: readonly string[] | undefined
}

export type ListSort = 'due' | 'id' | 'title' | 'budget' | 'updated'

/** Where a page begins: after the row with this value of the order and this key. */
export interface ListPage {
  readonly sort: ListSort
  readonly descending: boolean
  readonly after?: { readonly value: string | number; readonly key: string } | undefined
  readonly limit: number
}

export interface ListedProcurement {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly unit: { readonly id: string; readonly name: string }
  readonly regime: Regime | null
  readonly category: Category | null
  readonly method: Method | null
  readonly budget: Fen | null
  readonly measure: Measure | null
  readonly stage: Stage
  readonly lights: { readonly law: Light; readonly commitment: Light }
  readonly nextDue: CivilDate | null
  readonly nextRule: string | null
  /** The row's value of the order, for the next page. */
  readonly order: string | number
}

/**
 * One page, built by PostgreSQL as one JSON array: fifty rows of twenty columns cost more to take apart in Node than
 * one text. The inner query finds keys, from an index alone where it can, the outer reads only those records. Rows without the value of the order come last in both directions.
 */
export async function listProcurements(
  db: Kysely<Schema>,
  filter: ListFilter,
  page: ListPage,
): Promise<ListedProcurement[]> {
  const { rows } = await db.executeQuery(listQuery(db, filter, page))
  return rows[0]?.page ?? []
}

/** The statement behind `listProcurements`, for measuring it. */
export function listQuery(
  db: Kysely<Schema>,
  filter: ListFilter,
  page: ListPage,
): CompiledQuery<{ page: ListedProcurement[] }> {
  const { expression, type } = orderOf(page)
  const direction = sql.raw(page.descending ? 'desc' : 'asc')
  const beyond = sql.raw(page.descending ? '<' : '>')
  const after =
    page.after === undefined
      ? sql``
      : sql` and (${expression}, p.id) ${beyond} (${page.after.value}::${sql.raw(type)}, ${page.after.key}::uuid)`
  return sql<{ page: ListedProcurement[] }>`
    select coalesce(json_agg(json_build_object(
      'key', p.id, 'id', p.number, 'title', p.title, 'unit', json_build_object('id', o.id, 'name', o.name),
      'regime', p.regime, 'category', p.category, 'method', p.method, 'budget', p.budget, 'measure', p.measure,
      'stage', p.stage,
      'lights', json_build_object('law', ${lightOn('law', filter.today)}, 'commitment', ${lightOn('commitment', filter.today)}),
      'nextDue', p.next_due, 'nextRule', p.next_rule, 'order', found.value
    ) order by found.value ${direction}, found.id ${direction}), '[]'::json) as page
    from (
      select p.id, ${expression} as value from procurements p
      where ${conditions(filter)}${after}
      order by ${expression} ${direction}, p.id ${direction}
      limit ${page.limit}
    ) found
    join procurements p on p.district_id = ${filter.districtId} and p.id = found.id
    join organisations o on o.district_id = p.district_id and o.id = p.organisation_id`.compile(db)
}

/** How many procurements the filter finds. */
export async function countProcurements(db: Kysely<Schema>, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from procurements p where ${conditions(filter)}`.execute(db)
  return rows[0]?.total ?? 0
}

/** The keys of everything that the filter finds, in order. */
export async function keysOfProcurements(db: Kysely<Schema>, filter: ListFilter): Promise<string[]> {
  const { rows } = await sql<{ keys: string[] }>`
    select coalesce(json_agg(p.id order by p.id), '[]'::json) as keys from procurements p where ${conditions(filter)}`.execute(
    db,
  )
  return rows[0]?.keys ?? []
}

function conditions(filter: ListFilter): RawBuilder<boolean> {
  const own = andWithin(filter.within, 'p.organisation_id', 'p.id')
  const all: RawBuilder<unknown>[] = [sql`p.district_id = ${filter.districtId}${own}`]
  if (filter.unit !== undefined) all.push(sql`p.organisation_id = ${filter.unit}`)
  if (filter.stage !== undefined) all.push(sql`p.stage = ${filter.stage}`)
  if (filter.regime !== undefined) all.push(sql`p.regime = ${filter.regime}`)
  if (filter.category !== undefined) all.push(sql`p.category = ${filter.category}`)
  if (filter.keys !== undefined) all.push(sql`p.id = any (${filter.keys}::uuid[])`)
  if (filter.year !== undefined) all.push(sql`p.budget_year = ${filter.year}`)
  if (filter.rule !== undefined && filter.clock === undefined && filter.breach === undefined)
    all.push(hasClockOf(filter.rule, filter))
  if (filter.clock !== undefined) all.push(hasClock(filter.clock, filter))
  else if (filter.light !== undefined && filter.rule === undefined)
    all.push(hasLight(filter.level, filter.light, filter.today))
  if (filter.breach !== undefined) all.push(hasBreach(filter.breach, filter))
  for (const word of filter.text?.split(/\s+/u).filter((part) => part !== '') ?? []) {
    all.push(sql`p.search_text like ${`%${word.toLowerCase().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`}`)
  }
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

const ofRule = (column: string, rule: string | undefined) =>
  rule === undefined ? sql`` : sql` and ${sql.ref(column)} = ${rule}`

function hasClock(stage: Stage, { level, light, rule, today }: ListFilter): RawBuilder<boolean> {
  const lit = light === undefined ? sql`` : sql` and ${clockHasLight(light, today)}`
  return sql<boolean>`exists (select from clocks c where c.district_id = p.district_id and c.procurement_id = p.id
    and c.level = ${level} and c.stage = ${stage}${ofRule('c.rule', rule)} and ${bindsUnit} and ${isRunning}${lit})`
}

function hasBreach(stage: Stage, { level, rule }: ListFilter): RawBuilder<boolean> {
  return sql<boolean>`exists (select from standing_breaches b where b.district_id = p.district_id
    and b.procurement_id = p.id and b.level = ${level} and b.stage = ${stage}${ofRule('b.rule', rule)} and b.bound = 'buyer')`
}

function hasClockOf(rule: string, { light, today }: ListFilter): RawBuilder<boolean> {
  const lit =
    light === undefined
      ? sql``
      : sql` and case when ${isRunning} then ${clockHasLight(light, today)} else c.base_light = ${light} end`
  return sql<boolean>`exists (select from clocks c where c.district_id = p.district_id and c.procurement_id = p.id
    and c.rule = ${rule}${lit})`
}

/** Earlier than any date (descending) and more than any amount (ascending): what is not known comes last. */
const LAST_DATE = sql.raw(`date '0001-01-01'`)
const LAST_AMOUNT = sql.raw('9007199254740991')

function orderOf({ sort, descending }: ListPage): { expression: RawBuilder<unknown>; type: string } {
  switch (sort) {
    case 'due':
      return { expression: descending ? sql`coalesce(p.next_due, ${LAST_DATE})` : sql`p.due_order`, type: 'date' }
    case 'id':
      return { expression: sql`p.number collate "C"`, type: 'text' }
    case 'title':
      return { expression: sql`p.title_order`, type: 'text' }
    case 'budget':
      return { expression: descending ? sql`p.budget_order` : sql`coalesce(p.budget, ${LAST_AMOUNT})`, type: 'bigint' }
    case 'updated':
      return { expression: sql`p.updated_at`, type: 'timestamptz' }
  }
}
