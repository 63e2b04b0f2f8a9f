import { CASE_STAGES } from '@tenderlight/compliance/cases/case'
import type { CaseKind, CaseSource, CaseStage, CaseWaitsFor } from '@tenderlight/compliance/cases/case'
import type { Light } from '@tenderlight/compliance/finding'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { Schema } from '../schema.ts'
import type { NamedCase } from './cases.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

/** Which cases; what is absent is not asked for. */
export interface CaseFilter {
  readonly unit?: string | undefined
  readonly kind?: CaseKind | undefined
  readonly source?: CaseSource | undefined
  /** One of the subjects is of this rule, on this procurement. */
  readonly rule?: string | undefined
  readonly key?: string | undefined
  readonly text?: string | undefined
}

export interface CaseQuery extends CaseFilter {
  readonly stage?: CaseStage | undefined
  readonly open?: boolean | undefined
  readonly light?: Light | undefined
  readonly waitsFor?: CaseWaitsFor | undefined
}

/** Whose cases, on which day. */
export interface CaseScope {
  readonly districtId: string
  readonly within: Reach
  readonly today: CivilDate
}

/** A case with what it stands at in the list. */
export type ListedCase = NamedCase & { readonly order: string }

/** By what a list can be ordered. */
export type CaseSort = 'due' | 'opened' | 'unit' | 'light' | 'stage'

/** Open ones first, those with the nearest last day ahead; then closed ones, newest first. */
const BY_DUE = sql<string>`case when k.stage <> 'closed' then 'a' || coalesce(k.due::text, '9999-12-31')
  else 'b' || to_char(99999999 - to_char(k.closed_on, 'YYYYMMDD')::integer, 'FM00000000') end`

/** What each order goes by, as one text: equal ones by their last day, the same by key. */
function orderBy(sort: CaseSort, today: CivilDate): RawBuilder<string> {
  switch (sort) {
    case 'due':
      return BY_DUE
    case 'opened':
      return sql<string>`to_char(99999999 - to_char(k.opened_on, 'YYYYMMDD')::integer, 'FM00000000')`
    case 'unit':
      return sql<string>`o.name || ' ' || ${BY_DUE}`
    case 'light':
      return sql<string>`case when k.stage = 'closed' then '4' when k.due is null then '3' when k.due < ${today} then '0'
        when k.warn_from <= ${today} then '1' else '2' end || ${BY_DUE}`
    case 'stage':
      return sql<string>`array_position(${CASE_STAGES}::text[], k.stage)::text || ${BY_DUE}`
  }
}

/** Cases within reach, `limit` behind `after`. */
export async function listCases(
  db: Kysely<Schema>,
  scope: CaseScope,
  filter: CaseQuery,
  page: {
    readonly after: { readonly order: string; readonly id: string } | undefined
    readonly limit: number
    readonly sort?: CaseSort | undefined
  },
): Promise<ListedCase[]> {
  const { after, limit, sort = 'due' } = page
  const order = orderBy(sort, scope.today)
  const beyond = after === undefined ? sql`` : sql` and (${order}, k.id) > (${after.order}, ${after.id}::uuid)`
  const { rows } = await sql<ListedCase>`
    select k.*, o.name as unit, ${order} as "order"
    from cases k join organisations o on o.district_id = k.district_id and o.id = k.organisation_id
    where ${inFilter(scope, filter)}${inState(scope, filter)}${beyond}
    order by "order", k.id limit ${limit}`.execute(db)
  return rows
}

/** How many cases stand in each stage, and how many of them wait for `waitsFor`. */
export async function countCases(
  db: Kysely<Schema>,
  scope: CaseScope,
  filter: CaseFilter,
  waitsFor: CaseWaitsFor,
): Promise<{ readonly stages: ReadonlyMap<CaseStage, number>; readonly waiting: number }> {
  const { rows } = await sql<{ stage: CaseStage; cases: number; waiting: number }>`
    select k.stage, count(*)::integer as cases, (count(*) filter (where k.waits_for = ${waitsFor}))::integer as waiting
    from cases k join organisations o on o.district_id = k.district_id and o.id = k.organisation_id
    where ${inFilter(scope, filter)} group by 1`.execute(db)
  return {
    stages: new Map(rows.map(({ stage, cases }) => [stage, cases])),
    waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

/** How many open cases within reach have each light today, and how many of all wait in each stage. */
export async function countOpenCases(
  db: Kysely<Schema>,
  scope: CaseScope,
  filter: CaseFilter,
): Promise<readonly { readonly stage: CaseStage; readonly light: Light; readonly cases: number }[]> {
  const { today } = scope
  const { rows } = await sql<{ stage: CaseStage; light: Light; cases: number }>`
    select k.stage, case when k.due is null then 'grey' when k.due < ${today} then 'red' when k.warn_from <= ${today} then 'yellow'
      else 'green' end as light, count(*)::integer as cases
    from cases k join organisations o on o.district_id = k.district_id and o.id = k.organisation_id
    where ${inFilter(scope, filter)} and k.stage <> 'closed' group by 1, 2`.execute(db)
  return rows
}

function inFilter({ districtId, within }: CaseScope, filter: CaseFilter): RawBuilder<boolean> {
  const { unit, kind, source, rule, key, text } = filter
  const about = (condition: RawBuilder<unknown>) => sql` and exists (select from case_subjects s
    where s.district_id = k.district_id and s.case_id = k.id and ${condition})`
  const like = `%${(text ?? '').replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return sql<boolean>`k.district_id = ${districtId}${andWithin(within, 'k.organisation_id', 'k.id')}
    ${within.kind === 'district' ? sql`` : sql` and k.told_on is not null`}
    ${unit === undefined ? sql`` : sql` and k.organisation_id = ${unit}`}
    ${kind === undefined ? sql`` : sql` and k.kind = ${kind}`}
    ${source === undefined ? sql`` : sql` and k.source = ${source}`}
    ${rule === undefined ? sql`` : about(sql`s.rule = ${rule}`)}
    ${key === undefined ? sql`` : about(sql`s.procurement_id = ${key}`)}
    ${text === undefined || text === '' ? sql`` : sql` and (k.title ilike ${like} or k.number ilike ${like} or o.name ilike ${like})`}`
}

function inState({ today }: CaseScope, { stage, open, light, waitsFor }: CaseQuery): RawBuilder<unknown> {
  const isOpen = sql`k.stage <> 'closed'`
  return sql`${stage === undefined ? sql`` : sql` and k.stage = ${stage}`}
    ${open === undefined ? sql`` : open ? sql` and ${isOpen}` : sql` and not ${isOpen}`}
    ${waitsFor === undefined ? sql`` : sql` and k.waits_for = ${waitsFor}`}
    ${light === undefined ? sql`` : sql` and ${hasLight(light, today)}`}`
}

/** Of `cases k`: the light of its clock today; grey: no day is set, or it is closed. */
function hasLight(light: Light, today: CivilDate): RawBuilder<boolean> {
  switch (light) {
    case 'red':
      return sql<boolean>`k.due < ${today}`
    case 'yellow':
      return sql<boolean>`(k.due >= ${today} and k.warn_from <= ${today})`
    case 'green':
      return sql<boolean>`k.warn_from > ${today}`
    case 'grey':
      return sql<boolean>`k.due is null`
  }
}

/** Open cases that wait for a unit past its day and that nobody was told of further up, by key. */
export async function overdueCases(
  db: Kysely<Schema>,
  districtId: string,
  today: CivilDate,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('district_id', '=', districtId)
    .where('stage', 'in', ['to-answer', 'rectifying'])
    .where('escalated', '=', false)
    .where('due', '<', today)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
