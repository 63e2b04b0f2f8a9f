import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

const ROLES = `'clerk', 'reviewer', 'supervisor', 'office', 'agency-clerk', 'auditor', 'administrator'`

/**
 * The tree of organisations, memberships with a role between two days, and appointments of agencies. Whoever worked for
 * a unit is its clerk now; whoever worked for a finance bureau supervises and administers the district.
 */
export const organisations: Migration = {
  up: (db) =>
    runStatements(db, [
      `alter table organisations
        drop constraint organisations_kind_check,
        drop constraint organisations_district_id_name_key,
        add column parent_id uuid,
        add column closed_at timestamptz,
        add constraint organisations_kind_check check (kind in ('finance-bureau', 'budget-unit', 'office', 'agency')),
        add constraint organisations_parent_fkey foreign key (district_id, parent_id) references organisations,
        add constraint organisations_parent_check check (parent_id is null or (kind = 'budget-unit' and parent_id <> id))`,
      `create unique index organisations_name on organisations (district_id, name) where closed_at is null`,
      `create index organisations_parent on organisations (district_id, parent_id)`,
      `alter table memberships
        drop constraint memberships_role_check,
        drop constraint memberships_pkey,
        add column id uuid not null default gen_random_uuid(),
        add column from_on date,
        add column until_on date,
        add column ended_at timestamptz,
        add column ended_by uuid`,
      `update memberships m set role = case role when 'finance-bureau' then 'supervisor' else 'clerk' end,
        from_on = (select (p.created_at at time zone 'Asia/Shanghai')::date from people p
          where p.district_id = m.district_id and p.id = m.person_id)`,
      `insert into memberships (district_id, person_id, organisation_id, role, from_on)
        select district_id, person_id, organisation_id, 'administrator', from_on from memberships where role = 'supervisor'`,
      `alter table memberships
        add primary key (district_id, id),
        alter column id drop default,
        alter column from_on set not null,
        add constraint memberships_role_check check (role in (${ROLES})),
        add constraint memberships_days_check check (until_on >= from_on),
        add constraint memberships_ended_by_fkey foreign key (district_id, ended_by) references people`,
      `create index memberships_person on memberships (district_id, person_id)`,
      `create index memberships_organisation on memberships (district_id, organisation_id)`,
      `create table appointments (
        district_id uuid not null references districts,
        id uuid not null,
        agency_id uuid not null,
        unit_id uuid not null,
        procurement_id uuid,
        from_on date not null,
        until_on date not null,
        created_at timestamptz not null,
        created_by uuid,
        ended_at timestamptz,
        ended_by uuid,
        primary key (district_id, id),
        foreign key (district_id, agency_id) references organisations,
        foreign key (district_id, unit_id) references organisations,
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, created_by) references people,
        foreign key (district_id, ended_by) references people,
        constraint appointments_days_check check (until_on >= from_on)
      )`,
      `create index appointments_agency on appointments (district_id, agency_id)`,
      `create index appointments_unit on appointments (district_id, unit_id)`,
    ]),
}
