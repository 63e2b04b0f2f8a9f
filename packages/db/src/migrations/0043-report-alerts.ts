import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Alerts of reports: each unit that one names is told when it was issued, and when it was withdrawn. */
export const reportAlerts: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table alerts
        add column report_id uuid,
        drop constraint alerts_step_check,
        add constraint alerts_step_check
          check (step in ('warning', 'breach', 'reminder', 'cleared', 'case-warning', 'case-breach', 'case-escalated',
            'matter-warning', 'matter-breach', 'report-issued', 'report-withdrawn')),
        drop constraint alerts_of_one,
        add constraint alerts_of_one check (num_nonnulls(procurement_id, case_id, matter_id, report_id) = 1),
        add constraint alerts_of_report_steps check ((report_id is not null) = (step like 'report-%'))`,
      `create unique index alerts_of_report on alerts (district_id, report_id, organisation_id, step)
        where report_id is not null`,
    ]),
}
