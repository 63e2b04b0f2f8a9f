import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { ClockEventName } from '@tenderlight/compliance/procurement/matter'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
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
  readonly event: EventName
  readonly triggerEvent: ClockEventName
  readonly triggerOn: CivilDate
  readonly due: CivilDate
  readonly warnFrom: CivilDate
  readonly lateLight: 'yellow' | 'red'
  readonly otherLevelDue: CivilDate | null
}

/**
 * The steps awaited within reach, soonest first, at most `limit`: of the open clocks
 * that one event would meet, the one that ends first stands for the step.
 */
export async function awaitedSteps(
  db: Kysely<Schema>,
  districtId: string,
  reach: Reach,
  limit: number,
): Promise<AwaitedStep[]> {
  const own = andWithin(reach, 'c.organisation_id', 'c.procurement_id')
  const { rows } = await sql<AwaitedStep>`
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName", c.rule, c.part, c.level,
      c.target_event as event, c.trigger_event as "triggerEvent", c.trigger_on as "triggerOn", c.due,
      c.warn_from as "warnFrom", c.late_light as "lateLight", c.other_due as "otherLevelDue"
    from (
      select c.*,
        row_number() over step as place,
        min(c.due) filter (where c.level <> first_level) over (partition by c.procurement_id, c.target_event) as other_due
      from (
        select c.*, first_value(c.level) over (partition by c.procurement_id, c.target_event order by c.due, c.level, c.rule, c.part) as first_level
        from clocks c
        where c.district_id = ${districtId} and c.open and c.level <> 'encouragement'
          and c.target_event in (${sql.join(EVENT_NAMES)})${own}
      ) c
      window step as (partition by c.procurement_id, c.target_event order by c.due, c.level, c.rule, c.part)
    ) c
    join procurements p on p.district_id = c.district_id and p.id = c.procurement_id
    join organisations o on o.district_id = c.district_id and o.id = c.organisation_id
    where c.place = 1
    order by c.due, p.number, c.rule, c.part
    limit ${limit}`.execute(db)
  return rows
}

export interface Announceable extends Listed {
  readonly intentionOn: CivilDate
  /** The first lawful day; null when no lead time runs: at once. */
  readonly earliest: CivilDate | null
}

/** Intentions and tender plans on record whose announcement is not, by the first lawful day, at most `limit`. */
export async function awaitingAnnouncement(
  db: Kysely<Schema>,
  districtId: string,
  reach: Reach,
  limit: number,
): Promise<Announceable[]> {
  const own = andWithin(reach, 'p.organisation_id', 'p.id')
  const { rows } = await sql<Announceable>`
    select p.id as key, p.number as id, p.title, o.id as "unitId", o.name as "unitName",
      coalesce(p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn') as "intentionOn",
      (select max(c.due) from clocks c where c.district_id = p.district_id and c.procurement_id = p.id
        and c.target_event = 'announcement' and c.verdict = 'pending' and not c.open and c.due is not null) as earliest
    from procurements p
    join organisations o on o.district_id = p.district_id and o.id = p.organisation_id
    where p.district_id = ${districtId}${own} and p.stage = 'intention'
      and coalesce(p.record ->> 'intentionOn', p.record ->> 'tenderPlanOn') is not null
    order by earliest nulls first, p.number
    limit ${limit}`.execute(db)
  return rows
}
