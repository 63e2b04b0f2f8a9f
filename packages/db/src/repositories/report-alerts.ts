import { randomUUID } from 'node:crypto'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { ReportAlertStep } from '../schema/alerts.ts'
import type { Schema } from '../schema.ts'

/** What became of a report, and a unit that it names was not told of. */
export interface DueReportStep {
  readonly reportId: string
  /** The unit. */
  readonly organisationId: string
  readonly step: ReportAlertStep
  /** The day of issue, or of withdrawal. */
  readonly on: CivilDate
}

/** Issued and withdrawn reports of which a unit that they name was not told: at most `limit` of units and steps. */
export async function dueReportSteps(db: Kysely<Schema>, districtId: string, limit: number): Promise<DueReportStep[]> {
  const { rows } = await sql<DueReportStep>`
    with happened as (
      select r.id, 'report-issued' as step, r.issued_on as on_date from reports r where r.district_id = ${districtId}
      union all
      select w.report_id, 'report-withdrawn', w.withdrawn_on from report_withdrawals w where w.district_id = ${districtId})
    select h.id as "reportId", u.organisation_id as "organisationId", h.step, h.on_date as "on"
    from happened h join report_units u on u.district_id = ${districtId} and u.report_id = h.id
    where not exists (select from alerts a where a.district_id = ${districtId} and a.report_id = h.id
      and a.organisation_id = u.organisation_id and a.step = h.step)
    order by h.on_date, h.id, h.step, u.organisation_id limit ${limit}`.execute(db)
  return rows
}

/** An alert of a report that this transaction put on record. */
export interface RaisedReportAlert {
  readonly id: string
  readonly step: DueReportStep
}

/** Puts the steps on record and returns those that were not there before. */
export async function raiseReportAlerts(
  trx: Transaction<Schema>,
  districtId: string,
  steps: readonly DueReportStep[],
  raised: { readonly on: CivilDate; readonly at: Date },
): Promise<RaisedReportAlert[]> {
  if (steps.length === 0) return []
  const alerts = steps.map((step) => ({ id: randomUUID(), step }))
  const inserted = await trx
    .insertInto('alerts')
    .values(
      alerts.map(({ id, step: { on, organisationId, reportId, step } }) => ({
        district_id: districtId,
        id,
        procurement_id: null,
        case_id: null,
        report_id: reportId,
        organisation_id: organisationId,
        rule: '',
        part: '',
        matter: '',
        level: null,
        step,
        trigger_on: on,
        due: on,
        raised_on: raised.on,
        raised_at: raised.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  const stored = new Set(inserted.map(({ id }) => id))
  return alerts.filter(({ id }) => stored.has(id))
}

/** An alert of a report with what it is about. */
export interface ReportAlertRecord {
  readonly id: string
  readonly step: ReportAlertStep
  readonly on: CivilDate
  readonly raisedOn: CivilDate
  readonly reportId: string
  readonly number: string
  readonly title: string
  /** Why it was withdrawn. */
  readonly reason: string | null
  readonly unit: string
  readonly district: string
}

/** The alerts of reports with these ids, in no particular order. */
export async function reportAlertRecords(
  db: Kysely<Schema>,
  districtId: string,
  ids: readonly string[],
): Promise<ReportAlertRecord[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ReportAlertRecord>`
    select a.id, a.step, a.due as "on", a.raised_on as "raisedOn", r.id as "reportId", r.number, r.title,
      case a.step when 'report-withdrawn' then w.reason end as reason, o.name as unit, d.name as district
    from alerts a join reports r on r.district_id = a.district_id and r.id = a.report_id
    left join report_withdrawals w on w.district_id = r.district_id and w.report_id = r.id
    join organisations o on o.district_id = a.district_id and o.id = a.organisation_id
    join districts d on d.id = a.district_id
    where a.district_id = ${districtId} and a.id = any (${ids}::uuid[])`.execute(db)
  return rows
}
