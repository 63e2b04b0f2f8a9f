import type { Migration } from 'kysely/migration'
import { SERVER_ROLE } from '../server-role.ts'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, inPlace, OF_DISTRICT, ofProcurement, secureTable, WHOLE } from './secure-table.ts'

const SWEEPING = changedBy({ parts: ['sweep'] })
const SENDING = changedBy({ parts: ['delivery'] })
/** Who sends again what has failed. */
const RESENDING = changedBy({ roles: ['supervisor', 'administrator'] })

/** As before; an agency has no part in cases. */
const SEEN = `${ofProcurement('procurement_id')} and (case_id is null or ${WHOLE}
  or (select tenderlight.roles() && '{clerk,reviewer}'::text[]))`

/**
 * Alerts as a district's policy wants them: reminders after some working days, alerts of cases, one message a day, the formats of
 * chat robots, and every try of every delivery.
 */
export const alertPolicies: Migration = {
  up: (db) =>
    runStatements(db, [
      // An alert is of a clock of a procurement, or of a case; a case has no rule and no level of its own.
      `alter table alerts
        alter column procurement_id drop not null,
        alter column level drop not null,
        add column case_id uuid,
        add column nth integer not null default 0 check (nth >= 0),
        drop constraint alerts_step_check,
        add constraint alerts_step_check
          check (step in ('warning', 'breach', 'reminder', 'cleared', 'case-warning', 'case-breach', 'case-escalated')),
        add constraint alerts_of_one check (num_nonnulls(procurement_id, case_id) = 1),
        add constraint alerts_leveled check ((level is null) = (procurement_id is null)),
        add constraint alerts_of_case_steps check ((case_id is not null) = (step like 'case-%')),
        add constraint alerts_reminded check ((step = 'reminder') = (nth > 0)),
        drop constraint alerts_once,
        add constraint alerts_once
          unique (district_id, procurement_id, rule, part, matter, trigger_on, due, step, nth)`,
      `alter policy alerts_select on alerts using (${inPlace(SEEN)})`,
      `create unique index alerts_of_case on alerts (district_id, case_id, rule, trigger_on, due, step, nth)
        where case_id is not null`,
      `alter table channel_settings add column webhook_format text not null default 'generic'
        check (webhook_format in ('generic', 'wecom', 'dingtalk'))`,
      // What one receiver is told of once a day, until it is closed for being sent.
      `create table alert_digests (
        district_id uuid not null references districts,
        id uuid not null,
        channel text not null check (channel in ('e-mail', 'webhook')),
        target text not null,
        send_at timestamptz not null,
        raised_on date not null,
        closed_at timestamptz,
        primary key (district_id, id),
        unique (district_id, channel, target, send_at)
      )`,
      `create table alert_digest_items (
        district_id uuid not null,
        digest_id uuid not null,
        alert_id uuid not null,
        primary key (district_id, digest_id, alert_id),
        foreign key (district_id, digest_id) references alert_digests,
        foreign key (district_id, alert_id) references alerts
      )`,
      ...secureTable('alert_digests', {
        select: `${OF_DISTRICT} and ${WHOLE}`,
        insert: `${OF_DISTRICT} and ${SWEEPING}`,
        update: `${OF_DISTRICT} and ${changedBy({ parts: ['sweep', 'delivery'] })}`,
      }),
      ...secureTable('alert_digest_items', {
        select: `${OF_DISTRICT} and ${WHOLE}`,
        insert: `${OF_DISTRICT} and ${SWEEPING}`,
      }),
      `alter table deliveries
        add column alert_digest_id uuid,
        add foreign key (district_id, alert_digest_id) references alert_digests,
        drop constraint deliveries_check,
        add constraint deliveries_check check (num_nonnulls(alert_id, digest_id, weekly_id, alert_digest_id) = 1)`,
      `create unique index deliveries_of_alert_digest on deliveries (district_id, alert_digest_id)
        where alert_digest_id is not null`,
      `create index deliveries_by_time on deliveries (district_id, created_at desc, id) where channel <> 'in-app'`,
      `create policy deliveries_resend on deliveries for update to ${SERVER_ROLE}
        using (${inPlace(`${OF_DISTRICT} and ${RESENDING} and status = 'failed'`)})
        with check (${inPlace(`${OF_DISTRICT} and ${RESENDING} and status = 'queued'`)})`,
      `create table delivery_tries (
        district_id uuid not null,
        delivery_id uuid not null,
        n integer not null check (n > 0),
        at timestamptz not null,
        outcome text not null check (outcome in ('sent', 'failed', 'given-back')),
        answer text not null,
        primary key (district_id, delivery_id, n),
        foreign key (district_id, delivery_id) references deliveries
      )`,
      appendOnly('delivery_tries'),
      ...secureTable('delivery_tries', {
        select: `${OF_DISTRICT} and ${WHOLE}`,
        insert: `${OF_DISTRICT} and ${SENDING}`,
      }),
    ]),
}
