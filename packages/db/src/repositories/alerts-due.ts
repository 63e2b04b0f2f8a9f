import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, SqlBool } from 'kysely'
import type { ClockStep } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** The clocks that a sweep looks at: all of a district, or those of one procurement. */
export interface SweepScope {
  readonly districtId: string
  readonly procurementId?: string | undefined
}

/** A step that a clock has reached and for which no alert is on record yet. */
export interface DueStep {
  readonly procurementId: string
  readonly organisationId: string
  readonly rule: string
  readonly part: string
  /** '' for a clock of the project itself. */
  readonly matter: string
  readonly level: 'law' | 'commitment'
  readonly step: ClockStep
  /** Of a reminder: after how many working days; of the end of a breach: the last reminder that was told; else 0. */
  readonly nth: number
  readonly triggerOn: CivilDate
  readonly due: CivilDate
}

/** What is looked for, by the district's policy. */
export interface Look {
  readonly today: CivilDate
  /** The levels that anybody is told of, by step. */
  readonly warning: readonly Level[]
  readonly breach: readonly Level[]
  /** After how many working days of a level, and the latest last day of which so many have passed. */
  readonly reminders: readonly { readonly nth: number; readonly level: Level; readonly latest: CivilDate }[]
}

type Level = 'law' | 'commitment'

/** A page of a look. */
export interface LookPage {
  readonly after: ClockMark | undefined
  readonly limit: number
}

/** Where a look at the clocks goes on: behind this one. Both looks go by procurement, rule, part and matter. */
export type ClockMark = Pick<DueStep, 'procurementId' | 'rule' | 'part' | 'matter'>

/**
 * Open clocks of law and commitment that bind the unit or the bureau and whose present light on the day is yellow (warning) or red
 * (breach), has not been told and is to be: each clock at its present step only, so one that passed yellow unseen is a breach and
 * nothing else. A clock told as a breach is never warned about. A supplier's right is nothing to warn anybody of. In the order of the
 * clocks, at most `limit` behind `after`.
 */
export async function dueSteps(
  db: Kysely<Schema>,
  scope: SweepScope,
  { today, warning, breach }: Look,
  { after, limit }: LookPage,
): Promise<DueStep[]> {
  const step = sql<
    'warning' | 'breach'
  >`case when c.due < ${today} and c.late_light = 'red' then 'breach' else 'warning' end`
  const { rows } = await sql<DueStep>`
    select ${CLOCK}, ${step} as step, 0 as nth
    from clocks c
    where ${openIn(scope, after)} and c.warn_from <= ${today}
      and c.level = any (case ${step} when 'breach' then ${breach}::text[] else ${warning}::text[] end)
      and not exists (select from alerts a where ${sameClock('c')} and a.step in ('breach', ${step}))
    ${IN_ORDER} limit ${limit}`.execute(db)
  return rows
}

/**
 * Open clocks that are red, with the longest of the reminders that they have reached, unless that or a longer one was told of these
 * days. In the order of the clocks, at most `limit` behind `after`.
 */
export async function reminderSteps(
  db: Kysely<Schema>,
  scope: SweepScope,
  { today, reminders }: Look,
  { after, limit }: LookPage,
): Promise<DueStep[]> {
  if (reminders.length === 0) return []
  const { rows } = await sql<DueStep>`
    select distinct on (c.procurement_id, c.rule, c.part, c.matter) ${CLOCK}, 'reminder' as step, r.nth
    from clocks c
    join jsonb_to_recordset(${JSON.stringify(reminders)}::jsonb) as r (nth int, level text, latest date)
      on r.level = c.level and c.due <= r.latest
    where ${openIn(scope, after)} and c.late_light = 'red' and c.due < ${today}
      and not exists (select from alerts a where ${sameClock('c')} and a.step = 'reminder' and a.nth >= r.nth)
    ${IN_ORDER}, r.nth desc limit ${limit}`.execute(db)
  return rows
}

const IN_ORDER = sql`order by c.procurement_id, c.rule, c.part, c.matter`

/** The finance bureau that what supervisors have to do is told to: of several the first by key. */
const BUREAU = sql`(select o.id from organisations o where o.district_id = c.district_id and o.kind = 'finance-bureau'
  and o.closed_at is null order by o.id limit 1)`

/** What is told of a clock; of what the bureau has to do, to the bureau. */
const CLOCK = sql`c.procurement_id as "procurementId",
  case when c.bound = 'supervisor' then ${BUREAU} else c.organisation_id end as "organisationId",
  c.rule, c.part, c.matter, c.level, c.trigger_on as "triggerOn", c.due`

/** Clocks that run, of those that are looked at, and bind somebody who can be told. */
function openIn({ districtId, procurementId }: SweepScope, after: ClockMark | undefined) {
  return sql<SqlBool>`c.district_id = ${districtId} and c.open and c.level in ('law', 'commitment') and ${behind('c', after)}
    ${procurementId === undefined ? sql`` : sql`and c.procurement_id = ${procurementId}`}
    and (c.bound = 'buyer' or (c.bound = 'supervisor' and ${BUREAU} is not null))`
}

/** Alert `a` is of the clock in `table`, with the same days. */
function sameClock(table: 'b' | 'c') {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql<SqlBool>`a.district_id = ${column('district_id')} and a.procurement_id = ${column('procurement_id')}
    and a.rule = ${column('rule')} and a.part = ${column('part')} and a.matter = ${column('matter')}
    and a.trigger_on = ${column('trigger_on')} and a.due = ${column('due')}`
}

/**
 * Breaches told, or reminded of, and not yet cleared whose clock is not red on the day any more: met, withdrawn, corrected, or softened
 * by a written reason. Of a clock that was told as a breach several times (its dates were corrected in between) only
 * the last counts, so its end is told once. In the order of the clocks, at most `limit` behind `after`.
 */
export async function clearedSteps(
  db: Kysely<Schema>,
  scope: SweepScope,
  { today }: Look,
  { after, limit }: LookPage,
): Promise<DueStep[]> {
  const { districtId, procurementId } = scope
  const { rows } = await sql<DueStep>`
    select b.procurement_id as "procurementId", b.organisation_id as "organisationId", b.rule, b.part, b.matter, b.level,
      'cleared' as step, b.trigger_on as "triggerOn", b.due,
      coalesce((select max(a.nth) from alerts a where ${sameClock('b')} and a.step = 'reminder'), 0) as nth
    from alerts b
    where b.district_id = ${districtId} and b.procurement_id is not null and ${behind('b', after)}
      ${procurementId === undefined ? sql`` : sql`and b.procurement_id = ${procurementId}`}
      and b.step in ('breach', 'reminder')
      and not exists (select from clocks c where c.district_id = b.district_id and c.procurement_id = b.procurement_id
        and c.rule = b.rule and c.part = b.part and c.matter = b.matter
        and c.open and c.late_light = 'red' and c.due < ${today})
      and not exists (select from alerts later where later.district_id = b.district_id
        and later.procurement_id = b.procurement_id and later.rule = b.rule and later.part = b.part and later.matter = b.matter
        and ((later.step in ('breach', 'reminder') and (later.raised_at, later.id) > (b.raised_at, b.id))
          or (later.step = 'cleared' and later.trigger_on = b.trigger_on and later.due = b.due)))
    order by b.procurement_id, b.rule, b.part, b.matter limit ${limit}`.execute(db)
  return rows
}

function behind(table: 'b' | 'c', after: ClockMark | undefined) {
  if (after === undefined) return sql<SqlBool>`true`
  const row = sql.join(['procurement_id', 'rule', 'part', 'matter'].map((column) => sql.ref(`${table}.${column}`)))
  return sql<SqlBool>`(${row}) > (${after.procurementId}::uuid, ${after.rule}, ${after.part}, ${after.matter})`
}
