import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { askedBy, changedBy, inPlace, OF_DISTRICT, ofProcurement, own, secureTable, WHOLE } from './secure-table.ts'

const HANDLERS = changedBy({ parts: ['intake'], roles: ['clerk', 'agency-clerk', 'supervisor', 'office'] })
const FILERS = changedBy({
  parts: ['intake'],
  roles: ['clerk', 'reviewer', 'agency-clerk', 'supervisor', 'office'],
})
/**
 * Files name people as letters do: they are for the bureau, the office, whoever attached them and, unless whoever raised the
 * matter asked not to be named to it, the unit that handles it.
 */
const SEEN = `${OF_DISTRICT} and ((select tenderlight.actor() = 'person' and tenderlight.roles() && '{supervisor,office}')
  or ${askedBy('intake')} or ${own('organisation_id')}
  or exists (select from matters m where m.district_id = matter_files.district_id and m.id = matter_files.procurement_id
    and not m.confidential and ${own('m.organisation_id')}))`
const withIts = `${OF_DISTRICT} and exists (select from matter_files f
  where f.district_id = matter_file_withdrawals.district_id and f.id = matter_file_withdrawals.file_id)`
/** Nobody acts in another's name; what came by the portal has none. */
const MYSELF = `(recorded_by = (select tenderlight.person()) or (recorded_by is null and ${askedBy('intake')}))`

/** As before; an agency has no part in cases, nor in matters that belong to no project. */
const ALERTS_SEEN = `${ofProcurement('procurement_id')} and (procurement_id is not null or ${WHOLE}
  or (select tenderlight.roles() && '{clerk,reviewer}'::text[]))`

/**
 * Files of requests, challenges and complaints, taken back with a reason and never removed; and alerts of matters that belong to
 * no project.
 */
export const matterFiles: Migration = {
  up: (db) =>
    runStatements(db, [
      // The column is called as in the other tables that speak of contents (stored-contents.ts); it holds the matter.
      `create table matter_files (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        filename text not null check (filename <> ''),
        kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx')),
        bytes bigint not null check (bytes > 0),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references matters,
        foreign key (district_id, recorded_by) references people
      )`,
      `create index matter_files_of_matter on matter_files (district_id, procurement_id, recorded_at)`,
      appendOnly('matter_files'),
      `create table matter_file_withdrawals (
        district_id uuid not null,
        file_id uuid not null,
        reason text not null check (length(trim(reason)) > 1),
        withdrawn_at timestamptz not null,
        withdrawn_by uuid not null,
        primary key (district_id, file_id),
        foreign key (district_id, file_id) references matter_files,
        foreign key (district_id, withdrawn_by) references people
      )`,
      appendOnly('matter_file_withdrawals'),
      ...secureTable('matter_files', { select: SEEN, insert: `${SEEN} and ${HANDLERS} and ${MYSELF}` }),
      ...secureTable('matter_file_withdrawals', {
        select: withIts,
        insert: `${withIts} and ${HANDLERS} and withdrawn_by = (select tenderlight.person())`,
      }),
      // What a district has stored is counted for the office and the portal, too.
      `alter policy evidence_totals_select on evidence_totals
        using (${inPlace(`${OF_DISTRICT} and ${FILERS} or ${askedBy('metrics')}`)})`,
      `alter policy evidence_totals_insert on evidence_totals with check (${inPlace(`${OF_DISTRICT} and ${FILERS}`)})`,
      `alter policy evidence_totals_update on evidence_totals
        using (${inPlace(`${OF_DISTRICT} and ${FILERS}`)}) with check (${inPlace(`${OF_DISTRICT} and ${FILERS}`)})`,
      `alter table alerts
        add column matter_id uuid,
        drop constraint alerts_step_check,
        add constraint alerts_step_check
          check (step in ('warning', 'breach', 'reminder', 'cleared', 'case-warning', 'case-breach', 'case-escalated',
            'matter-warning', 'matter-breach')),
        drop constraint alerts_of_one,
        add constraint alerts_of_one check (num_nonnulls(procurement_id, case_id, matter_id) = 1),
        add constraint alerts_of_matter_steps check ((matter_id is not null) = (step like 'matter-%'))`,
      `alter policy alerts_select on alerts using (${inPlace(ALERTS_SEEN)})`,
      `create unique index alerts_of_matter on alerts (district_id, matter_id, rule, part, trigger_on, due, step)
        where matter_id is not null`,
    ]),
}
