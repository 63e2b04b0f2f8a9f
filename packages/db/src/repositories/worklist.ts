import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { ClockEventName } from '@tenderlight/compliance/procurement/matter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, RawBuilder } from 'kysely'
import type { StoredRecord } from '../schema/procurements.ts'
import type { Schema } from '../schema.ts'
import type { LitLevel } from './light-on-day.ts'
import { andWithin } from './reach.ts'
import type { Reach } from './reach.ts'

interface Listed {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly unitId: string
  readonly unitName: string
}

/** A step that is awaited: the clock that ends first, and the other level's end for the same step. */
export interface AwaitedStep extends Listed {
  readonly rule: string
  readonly part: string
  readonly level: LitLevel
  readonly stage: string
  readonly event: EventName
  readonly triggerEvent: ClockEventName
  readonly triggerOn: CivilDate
  readonly due: CivilDate
  readonly warnFrom: CivilDate
  readonly lateLight: 'yellow' | 'red'
  readonly otherLevelDue: CivilDate | null
  /** The number of the project's newest notice. */
  readonly notice: string | null
}

/** Which steps; every condition may be absent. */
export interface StepFilter {
  readonly unit?: string | undefined
  /** Of the rule. */
  readonly stage?: string | undefined
  /** Only clocks of this level. */
  readonly level?: LitLevel | undefined
  readonly light?: 'red' | 'yellow' | 'green' | undefined
  /** Due on these days, both included. */
  readonly from?: CivilDate | undefined
  readonly through?: CivilDate | undefined
}

/** Whose steps, as of which day, and how many at most. */
export interface StepReach {
  readonly districtId: string
  readonly reach: Reach
  readonly today: CivilDate
  readonly limit: number
}

const LIT_LEVELS: readonly LitLevel[] = ['law', 'commitment']

/** The light of an open clock on `today`, over the columns of `clocks c`. */
const lightOf = (today: CivilDate): RawBuilder<string> =>
  sql`case when c.due < ${today}::date then c.late_light when c.warn_from <= ${today}::date then 'yellow' else 'green' end`

const given = (value: unknown, condition: () => RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`` : sql` and ${condition()}`

/**
 * The steps awaited within reach, soonest first: of the open clocks that one event would meet, the one that ends first
 * stands for the step (of the wanted level, where one is wanted).
 */
export async function awaitedSteps(
  db: Kysely<Schema>,
  { districtId, reach, today, limit }: StepReach,
  filter: StepFilter = {},
): Promise<AwaitedStep[]> {
  const own = andWithin(reach, 'c.organisation_id', 'c.procurement_id')
  const { unit, stage, level, light, from, through } = filter
  const levels = level === undefined ? LIT_LEVELS : [level]
  const beside = sql`from clocks x where x.district_id = c.district_id and x.procurement_id = c.procurement_id
    and x.target_event = c.target_event and x.open`
  const place = (of: string) =>
    sql.raw(['due', 'level', 'rule', 'part', 'matter'].map((name) => `${of}.${name}`).join())
  // Each level by itself, as its open clocks lie in the order of their days: a district has tens of thousands.
  const ofLevel = (one: LitLevel) => sql`(select c.* from clocks c
    where c.district_id = ${districtId} and c.open and c.level = ${one} and c.target_event in (${sql.join(EVENT_NAMES)})
      ${own}${given(unit, () => sql`c.organisation_id = ${unit}`)}${given(stage, () => sql`c.stage = ${stage}`)}
      ${given(light, () => sql`${lightOf(today)} = ${light}`)}
      ${given(from, () => sql`c.due >= ${from}::date`)}${given(through, () => sql`c.due <= ${through}::date`)}
      and not exists (select ${beside} and x.level in (${sql.join(levels)}) and (${place('x')}) < (${place('c')}))
    order by c.due fetch first (${limit}) rows with ties)`
  const { rows } = await sql<AwaitedStep>`
    with steps as materialized (${sql.join(levels.map(ofLevel), sql` union all `)})
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName", c.rule, c.part, c.level, c.stage,
      c.target_event as event, c.trigger_event as "triggerEvent", c.trigger_on as "triggerOn", c.due,
      c.warn_from as "warnFrom", c.late_light as "lateLight",
      (select min(x.due) ${beside} and x.level in (${sql.join(LIT_LEVELS)}) and x.level <> c.level) as "otherLevelDue",
      (select n.number from notices n where n.district_id = c.district_id and n.procurement_id = c.procurement_id
        order by n.published_at desc, n.number desc limit 1) as notice
    from (select * from steps order by due fetch first (${limit}) rows with ties) c
    join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    join organisations o on o.district_id = c.district_id and o.id = c.organisation_id
    order by c.due, p.number, c.rule, c.part
    limit ${limit}`.execute(db)
  return rows
}

export interface Announceable extends Listed {
  readonly intentionOn: CivilDate
  /** The first lawful day; null when no lead time runs: at once. */
  readonly earliest: CivilDate | null
}

/** Intentions and tender plans on record whose announcement is not, nor waits for its approval, by the first lawful day. */
export async function awaitingAnnouncement(
  db: Kysely<Schema>,
  { districtId, reach, limit }: Omit<StepReach, 'today'>,
  { unit }: Pick<StepFilter, 'unit'> = {},
): Promise<Announceable[]> {
  const own = andWithin(reach, 'p.organisation_id', 'p.id')
  const { rows } = await sql<Announceable>`
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName",
      coalesce(p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn') as "intentionOn",
      (select max(c.due) from clocks c where c.district_id = p.district_id and c.procurement_id = p.id
        and c.target_event = 'announcement' and c.verdict = 'pending' and not c.open and c.due is not null) as earliest
    from procurements p
    join organisations o on o.district_id = p.district_id and o.id = p.organisation_id
    where p.district_id = ${districtId}${own}${given(unit, () => sql`p.organisation_id = ${unit}`)} and p.stage = 'intention'
      and coalesce(p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn') is not null
      and not exists (select from submissions s where s.district_id = p.district_id and s.announces = p.id and s.open
        and (select x.kind from submission_steps x where x.district_id = s.district_id and x.submission_id = s.id
          order by x.step desc limit 1) = 'submitted')
    order by earliest nulls first, p.number
    limit ${limit}`.execute(db)
  return rows
}

/** A record of which some dates cannot be in the order in which they stand. */
export interface Disordered extends Listed {
  readonly stage: string
  readonly record: StoredRecord
}

/** The records within reach whose law is red and which do not meet `rule`: that their dates can be in the order in which they stand. */
export async function disorderedRecords(
  db: Kysely<Schema>,
  { districtId, reach, limit }: Omit<StepReach, 'today'>,
  rule: string,
  { unit, stage }: Pick<StepFilter, 'unit' | 'stage'> = {},
): Promise<Disordered[]> {
  const own = andWithin(reach, 'p.organisation_id', 'p.id')
  // Sorted by their numbers alone: with their records they would be carried through the sort, a megabyte a thousand.
  const { rows } = await sql<Disordered>`
    with first as materialized (select p.id, p.number from procurements p
      where p.district_id = ${districtId}${own}${given(unit, () => sql`p.organisation_id = ${unit}`)}
        ${given(stage, () => sql`p.stage = ${stage}`)}
        and p.law_base = 'red'
        and exists (select from standing_breaches b where b.district_id = p.district_id and b.procurement_id = p.id
          and b.rule = ${rule})
      order by p.number collate "C" limit ${limit})
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName", p.stage, p.record
    from first
    join procurements p on p.district_id = ${districtId} and p.id = first.id
    join organisations o on o.district_id = p.district_id and o.id = p.organisation_id
    order by first.number collate "C"`.execute(db)
  return rows
}

/** How often what stands behind a project's days was changed, and when last: neither ever goes back. */
export interface Changes {
  readonly key: string
  readonly changes: number
  readonly at: Date
}

/** The changes of these procurements until `today`: of their facts and attributes, by calendars, by settings of the district. */
export async function changesBehind(
  db: Kysely<Schema>,
  districtId: string,
  keys: readonly string[],
  today: CivilDate,
): Promise<Changes[]> {
  const own = (table: string) =>
    sql`from ${sql.table(table)} x where x.district_id = p.district_id and x.procurement_id = p.id`
  const settings = sql`from settings_entries s where s.district_id = p.district_id`
  const holding = sql`s.from_date <= ${today}::date`
  const { rows } = await sql<Changes>`
    select p.id as key, ((select count(*) ${own('facts')}) + (select count(*) ${own('attribute_versions')})
        + (select count(*) ${own('calendar_changes')}) + (select count(*) + count(*) filter (where ${holding}) ${settings}))::integer as changes,
      greatest(p.updated_at, (select max(x.changed_at) ${own('calendar_changes')}), (select max(s.recorded_at) ${settings}),
        (select max(s.from_date)::timestamp at time zone 'Asia/Shanghai' ${settings} and ${holding})) as at
    from procurements p where p.district_id = ${districtId} and p.id = any (${keys}::uuid[])`.execute(db)
  return rows
}

/** How many steps something has, and when the last was put on record. */
export interface StepsBehind {
  readonly id: string
  readonly steps: number
  readonly at: Date
}

/** The steps of those of these that are cases or matters, by their keys. */
export async function stepsBehind(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<StepsBehind[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<StepsBehind>`
    select s.matter_id as id, count(*)::integer as steps, max(s.at) as at from matter_steps s
    where s.district_id = ${districtId} and s.matter_id = any (${ids}::uuid[]) group by 1
    union all
    select s.case_id, count(*)::integer, max(s.at) from case_steps s
    where s.district_id = ${districtId} and s.case_id = any (${ids}::uuid[]) group by 1`.execute(db)
  return rows
}
