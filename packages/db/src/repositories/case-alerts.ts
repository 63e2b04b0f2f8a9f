import type { CivilDate } from '@tenderlight/law/civil-date'
import type { CaseStage } from '@tenderlight/compliance/cases/case'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { CaseAlertStep } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** What became of a case, and nobody was told of. */
export interface DueCaseStep {
  readonly caseId: string
  /** Who is told of it: the unit, or the bureau. */
  readonly organisationId: string
  readonly step: CaseAlertStep
  /** The stage whose day it is or, of an escalation, whom it goes to: `head`, `office`. */
  readonly about: string
  readonly waitsFor: 'bureau' | 'unit'
  readonly triggerOn: CivilDate
  readonly due: CivilDate
}

/**
 * Open cases whose next day is near, or over, and escalations of open cases, of which nobody was told: each day of each stage once at
 * yellow and once at red, a late one never as near. What the bureau has to do is told to the bureau. At most `limit`.
 */
export async function dueCaseSteps(
  db: Kysely<Schema>,
  districtId: string,
  today: CivilDate,
  limit: number,
): Promise<DueCaseStep[]> {
  const { rows } = await sql<DueCaseStep>`
    with bureau as (select o.id from organisations o where o.district_id = ${districtId} and o.kind = 'finance-bureau'
        and o.closed_at is null order by o.id limit 1),
      open as (select k.*, case when k.due < ${today} then 'case-breach' else 'case-warning' end as step from cases k
        where k.district_id = ${districtId} and k.stage <> 'closed'),
      found as (
        select k.id as "caseId", case k.waits_for when 'unit' then k.organisation_id else (select id from bureau) end as "organisationId",
          k.step, k.stage as about, k.waits_for as "waitsFor", k.opened_on as "triggerOn", k.due
        from open k where k.warn_from <= ${today} and not exists (select from alerts a where a.district_id = k.district_id
          and a.case_id = k.id and a.rule = k.stage and a.due = k.due and a.step in ('case-breach', k.step))
        union
        select k.id, (select id from bureau), 'case-escalated', s.content ->> 'to', 'bureau', s.on_date, s.on_date
        from open k join case_steps s on s.district_id = k.district_id and s.case_id = k.id and s.kind = 'escalated'
        where not exists (select from alerts a where a.district_id = s.district_id and a.case_id = s.case_id
          and a.rule = s.content ->> 'to' and a.due = s.on_date and a.step = 'case-escalated'))
    select * from found where "organisationId" is not null and about is not null
    order by "caseId", step, about, due limit ${limit}`.execute(db)
  return rows
}

/** An alert of a case that this transaction put on record. */
export interface RaisedCaseAlert {
  readonly id: string
  readonly step: DueCaseStep
}

/** Puts the steps on record and returns those that were not there before. */
export async function raiseCaseAlerts(
  trx: Transaction<Schema>,
  districtId: string,
  steps: readonly DueCaseStep[],
  raised: { readonly on: CivilDate; readonly at: Date },
): Promise<RaisedCaseAlert[]> {
  if (steps.length === 0) return []
  const rows = steps.map((step) => ({
    district_id: districtId,
    id: randomUUID(),
    procurement_id: null,
    case_id: step.caseId,
    organisation_id: step.organisationId,
    rule: step.about,
    part: '',
    matter: '',
    level: null,
    step: step.step,
    trigger_on: step.triggerOn,
    due: step.due,
    raised_on: raised.on,
    raised_at: raised.at,
  }))
  const stepOf = new Map<string, DueCaseStep | undefined>(rows.map(({ id }, index) => [id, steps[index]]))
  const inserted = await trx
    .insertInto('alerts')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return inserted.flatMap(({ id }) => {
    const step = stepOf.get(id)
    return step === undefined ? [] : [{ id, step }]
  })
}

/** An alert of a case with what it is about, as the case stands now. */
export interface CaseAlertRecord {
  readonly id: string
  readonly step: CaseAlertStep
  /** The stage whose day it is or, of an escalation, the stage now. */
  readonly stage: CaseStage
  readonly due: CivilDate
  readonly raisedOn: CivilDate
  readonly caseId: string
  readonly number: string | null
  readonly title: string
  readonly unit: string
  readonly district: string
}

/** The alerts of cases with these ids, in no particular order. */
export async function caseAlertRecords(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<CaseAlertRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CaseAlertRecord>`
    select a.id, a.step, case a.step when 'case-escalated' then k.stage else a.rule end as stage, a.due,
      a.raised_on as "raisedOn", k.id as "caseId", k.number, k.title, o.name as unit, d.name as district
    from alerts a join cases k on k.district_id = a.district_id and k.id = a.case_id
    join organisations o on o.district_id = k.district_id and o.id = k.organisation_id
    join districts d on d.id = a.district_id
    where a.district_id = ${districtId} and a.id = any (${ids}::uuid[])`.execute(db)
  return rows
}
