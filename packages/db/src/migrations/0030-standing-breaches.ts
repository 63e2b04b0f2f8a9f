import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { changedBy, ofProcurement, secureTable } from './secure-table.ts'

const BOUND = `('buyer', 'supervisor', 'supplier', 'other')`
const PROJECTING = changedBy({ parts: ['recount'], roles: ['clerk', 'reviewer', 'agency-clerk', 'supervisor'] })

/** Drops the only unique constraint of `table`, whatever it is called: names that long are cut off by the database. */
const dropUnique = (table: string) => `do $$
  declare found text;
  begin
    select conname into strict found from pg_constraint where conrelid = '${table}'::regclass and contype = 'u';
    execute format('alter table ${table} drop constraint %I', found);
  end $$`

/** The number of a date's month; the month as text would be made anew for every row. */
const monthOf = (date: string) => `(extract(year from ${date}) * 12 + extract(month from ${date}) - 1)::integer`

/**
 * What the bureau's desk counts: requirements that are not met beside the clocks, whose duty each is, and two matters under one
 * rule told apart.
 */
export const standingBreaches: Migration = {
  up: (db) =>
    runStatements(db, [
      // Two challenges of one project have two clocks under one rule.
      `alter table clocks
        add column matter text not null default '',
        add column bound text not null default 'buyer' check (bound in ${BOUND}),
        drop constraint clocks_pkey,
        add primary key (district_id, procurement_id, rule, part, matter)`,
      `alter table alerts add column matter text not null default ''`,
      dropUnique('alerts'),
      `alter table alerts add constraint alerts_once
        unique (district_id, procurement_id, rule, part, matter, trigger_on, due, step)`,
      `alter table calendar_changes add column matter text not null default ''`,
      dropUnique('calendar_changes'),
      `alter table calendar_changes add constraint calendar_changes_once
        unique (district_id, to_calendar, procurement_id, rule, part, matter, from_calendar)`,
      // A projection as the clocks are, and written with them.
      `create table standing_breaches (
        district_id uuid not null,
        procurement_id uuid not null,
        rule text not null,
        part text not null,
        matter text not null,
        organisation_id uuid not null,
        level text not null check (level in ('law', 'commitment')),
        stage text not null,
        bound text not null check (bound in ${BOUND}),
        light text not null check (light in ('yellow', 'red')),
        unit text check (unit in ('fen', 'basis-points', 'days', 'working-days', 'count')),
        required double precision,
        actual double precision,
        shortfall double precision,
        reason text,
        parameter_from date not null,
        calendar_version text not null,
        primary key (district_id, procurement_id, rule, part, matter)
      )`,
      // With what the policies look at: counted from the index alone.
      `create index standing_breaches_counted on standing_breaches (district_id, level, organisation_id, stage)
        include (light, bound, rule, procurement_id)`,
      ...secureTable('standing_breaches', {
        select: ofProcurement('procurement_id'),
        insert: `${ofProcurement('procurement_id')} and ${PROJECTING}`,
        update: `${ofProcurement('procurement_id')} and ${PROJECTING}`,
        delete: `${ofProcurement('procurement_id')} and ${PROJECTING}`,
      }),
      `drop index clocks_running`,
      `create index clocks_running on clocks (district_id, level, organisation_id, stage)
        include (due, warn_from, late_light, bound, rule, procurement_id)
        where open or (verdict = 'pending' and due is not null)`,
      // What was met, in which month (numbered from the year 0), in time or not: counted for a whole district at a time.
      `alter table clocks
        add column met_in integer generated always as (${monthOf('met')}) stored,
        add column late_in integer generated always as (
          case when met > due and late_light = 'red' then ${monthOf('(due + 1)')} end) stored,
        add column kept boolean generated always as (verdict = 'compliant') stored`,
      `drop index clocks_met`,
      `create index clocks_kept on clocks (district_id, level, organisation_id, met_in, late_in, kept, procurement_id)
        where met is not null and warn_from is not null and bound = 'buyer'`,
      `alter table procurements
        add column paid boolean generated always as ((record ->> 'paidOn') is not null) stored,
        add column reserved_sme bigint generated always as (coalesce(
          (record ->> 'reservedSme')::bigint,
          case when record ->> 'measure' = 'exclusive' then (record ->> 'budget')::bigint end,
          ceil((record ->> 'budget')::numeric * (record ->> 'reservedSmeShare')::integer / 10000)::bigint,
          0)) stored,
        add column reserved_small_micro bigint generated always as (
          coalesce((record ->> 'reservedSmallMicro')::bigint, 0)) stored`,
      `create index procurements_unpaid on procurements (district_id, organisation_id) include (budget_year, id) where not paid`,
      `create index procurements_reserved on procurements (district_id, budget_year)
        include (budget, reserved_sme, reserved_small_micro, organisation_id, id)
        where regime = 'government-procurement' and budget is not null`,
      LOG_END,
    ]),
}

/**
 * The number of the last entry in a district's log, 0 where it is empty: whoever may not read the log learns whether something
 * changed, and nothing of what.
 */
const LOG_END = `create function tenderlight.log_end(district uuid)
  returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select case when tenderlight.actor() = 'owner' or district = tenderlight.district() then
    coalesce((select max(number) from audit_entries where district_id = district), 0) end
$$`
