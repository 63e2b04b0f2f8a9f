import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Alerts, where they were sent, who read them, and where each organisation wants them. */
export const alerts: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table alerts (
        district_id uuid not null,
        id uuid not null,
        procurement_id uuid not null,
        organisation_id uuid not null,
        rule text not null,
        part text not null,
        level text not null check (level in ('law', 'commitment')),
        step text not null check (step in ('warning', 'breach', 'cleared')),
        trigger_on date not null,
        due date not null,
        raised_on date not null,
        raised_at timestamptz not null,
        primary key (district_id, id),
        unique (district_id, procurement_id, rule, part, trigger_on, due, step),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create index alerts_by_time on alerts (district_id, raised_at desc, id)`,
      `create index alerts_of_unit_by_time on alerts (district_id, organisation_id, raised_at desc, id)`,
      `create table deliveries (
        district_id uuid not null,
        id uuid not null,
        alert_id uuid not null,
        channel text not null check (channel in ('in-app', 'e-mail', 'webhook')),
        target text not null,
        status text not null check (status in ('queued', 'sent', 'failed')),
        attempts integer not null default 0,
        next_attempt_at timestamptz,
        last_error text,
        sent_at timestamptz,
        created_at timestamptz not null,
        primary key (district_id, id),
        unique (district_id, alert_id, channel, target),
        foreign key (district_id, alert_id) references alerts
      )`,
      `create index deliveries_queued on deliveries (district_id, next_attempt_at) where status = 'queued'`,
      `create table alert_reads (
        district_id uuid not null,
        alert_id uuid not null,
        person_id uuid not null,
        read_at timestamptz not null,
        primary key (district_id, alert_id, person_id),
        foreign key (district_id, alert_id) references alerts,
        foreign key (district_id, person_id) references people
      )`,
      `create table channel_settings (
        district_id uuid not null,
        organisation_id uuid not null,
        emails jsonb not null,
        webhook_url text,
        webhook_secret text,
        updated_at timestamptz not null,
        primary key (district_id, organisation_id),
        foreign key (district_id, organisation_id) references organisations
      )`,
    ]),
}
