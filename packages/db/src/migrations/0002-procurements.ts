import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

const LIGHTS = `('green', 'yellow', 'red', 'grey')`

/** Refuses UPDATE, DELETE and TRUNCATE on `table`: what is on record stays on record. */
export function appendOnly(table: string): string {
  return `create trigger ${table}_append_only before update or delete or truncate on ${table}
    for each statement execute function refuse_change()`
}

/** Procurements, their facts and attribute history, and the ledgers that brought them. */
export const procurements: Migration = {
  up: (db) =>
    runStatements(db, [
      `create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: add a row that corrects the earlier one', tg_table_name using errcode = 'restrict_violation';
      end $$`,
      `create table ledger_imports (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        filename text not null,
        digest text not null,
        reading jsonb not null,
        counts jsonb not null,
        status text not null check (status in ('previewed', 'confirmed')),
        uploaded_by uuid,
        uploaded_at timestamptz not null,
        confirmed_by uuid,
        confirmed_at timestamptz,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        check ((status = 'confirmed') = (confirmed_at is not null))
      )`,
      `create index ledger_imports_by_time on ledger_imports (district_id, uploaded_at desc)`,
      `create index ledger_imports_by_digest on ledger_imports (district_id, digest)`,
      `create table procurements (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        number text not null,
        held_by text not null check (held_by in ('ledger', 'register')),
        record jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        stage text not null,
        law_base text not null check (law_base in ${LIGHTS}),
        law_yellow_from date,
        law_red_from date,
        commitment_base text not null check (commitment_base in ${LIGHTS}),
        commitment_yellow_from date,
        commitment_red_from date,
        next_due date,
        next_rule text,
        projected_with text not null,
        title text generated always as (record ->> 'title') stored,
        regime text generated always as (record ->> 'regime') stored,
        category text generated always as (record ->> 'category') stored,
        method text generated always as (record ->> 'method') stored,
        measure text generated always as (record ->> 'measure') stored,
        budget bigint generated always as ((record ->> 'budget')::bigint) stored,
        budget_year integer generated always as (left(coalesce(
          record ->> 'expectedMonth', record ->> 'announcementOn', record ->> 'intentionOn', record ->> 'tenderPlanOn',
          record ->> 'awardNoticeOn', record ->> 'contractSignedOn'), 4)::integer) stored,
        search_text text collate "C" generated always as (
          lower(number || ' ' || coalesce(record ->> 'title', '') || ' ' || coalesce(record ->> 'buyer', ''))) stored,
        due_order date generated always as (coalesce(next_due, date '9999-12-31')) stored,
        title_order text collate "C" generated always as (coalesce(record ->> 'title', '')) stored,
        budget_order bigint generated always as (coalesce((record ->> 'budget')::bigint, -1)) stored,
        primary key (district_id, id),
        unique (district_id, organisation_id, number),
        foreign key (district_id, organisation_id) references organisations
      )`,
      // The list's default order, with what it is filtered by: a light that few records have is found without reading
      // the records that do not have it.
      `create index procurements_by_due on procurements (district_id, due_order, id) include (organisation_id, stage, regime,
        category, law_base, law_yellow_from, law_red_from, commitment_base, commitment_yellow_from, commitment_red_from)`,
      `create index procurements_by_number on procurements (district_id, number collate "C", id)`,
      `create index procurements_by_title on procurements (district_id, title_order, id)`,
      `create index procurements_by_budget on procurements (district_id, budget_order, id)`,
      `create index procurements_by_update on procurements (district_id, updated_at, id)`,
      `create index procurements_by_stage on procurements (district_id, stage, due_order, id)`,
      `create index procurements_of_unit_by_due on procurements (district_id, organisation_id, due_order, id)`,
      `create table attribute_versions (
        district_id uuid not null,
        procurement_id uuid not null,
        version integer not null check (version > 0),
        changes jsonb not null,
        recorded_at timestamptz not null,
        recorded_by uuid,
        import_id uuid,
        reason text,
        primary key (district_id, procurement_id, version),
        foreign key (district_id, procurement_id) references procurements
      )`,
      appendOnly('attribute_versions'),
      `create table facts (
        district_id uuid not null,
        id uuid not null,
        procurement_id uuid not null,
        event text not null,
        on_date date not null,
        at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        medium text check (medium in ('provincial', 'municipal')),
        evidence text,
        recorded_at timestamptz not null,
        recorded_by uuid,
        import_id uuid,
        supersedes uuid,
        reason text,
        withdrawn boolean not null default false,
        primary key (district_id, id),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, supersedes) references facts,
        check (supersedes is null or supersedes <> id),
        check (not withdrawn or supersedes is not null)
      )`,
      // One chain an event: a single first row, and each row superseded at most once.
      `create unique index facts_first on facts (district_id, procurement_id, event) where supersedes is null`,
      `create unique index facts_superseded_once on facts (district_id, supersedes) where supersedes is not null`,
      `create index facts_of_procurement on facts (district_id, procurement_id)`,
      appendOnly('facts'),
      // A projection: written only together with its procurement, so no foreign key has to be checked for each row.
      `create table clocks (
        district_id uuid not null,
        procurement_id uuid not null,
        rule text not null,
        part text not null,
        organisation_id uuid not null,
        level text not null check (level in ('law', 'commitment', 'encouragement')),
        stage text not null,
        verdict text not null,
        open boolean not null,
        target_event text,
        trigger_event text,
        trigger_on date,
        aim_for date,
        due date,
        warn_from date,
        met date,
        base_light text not null check (base_light in ${LIGHTS}),
        late_light text not null check (late_light in ${LIGHTS}),
        provisional boolean not null,
        parameter_from date not null,
        calendar_version text not null,
        primary key (district_id, procurement_id, rule, part),
        check (not open or (due is not null and warn_from is not null and trigger_on is not null))
      )`,
      `create index clocks_open_by_due on clocks (district_id, level, due, procurement_id) where open`,
      `create index clocks_of_unit_by_due on clocks (district_id, organisation_id, due, procurement_id) where open`,
      // What the board counts: clocks that run, and least distances that are being waited out.
      `create index clocks_running on clocks (district_id, level, organisation_id, stage) include (due, warn_from, late_light)
        where open or (verdict = 'pending' and due is not null)`,
      `create index clocks_met on clocks (district_id, level, met) where met is not null`,
      `create index clocks_waiting on clocks (district_id, target_event, procurement_id)
        where not open and verdict = 'pending' and due is not null`,
    ]),
}
