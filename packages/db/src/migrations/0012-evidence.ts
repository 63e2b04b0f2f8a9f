import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { askedBy, OF_DISTRICT, ofProcurement, RECORDERS, secureTable, WHOLE } from './secure-table.ts'

/**
 * Files that prove a step of a procurement. A row says what was attached to which fact, and never changes; taking a file
 * back is a row beside it, with a reason. The files themselves lie elsewhere, by their digest.
 */
export const evidence: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table evidence (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        fact_id uuid not null,
        event text not null check (event <> ''),
        filename text not null check (filename <> ''),
        kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx')),
        bytes bigint not null check (bytes > 0),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, fact_id) references facts,
        foreign key (district_id, recorded_by) references people
      )`,
      `create index evidence_of_procurement on evidence (district_id, procurement_id, recorded_at)`,
      appendOnly('evidence'),
      `create table evidence_withdrawals (
        district_id uuid not null,
        evidence_id uuid not null,
        organisation_id uuid not null,
        reason text not null check (reason <> ''),
        withdrawn_at timestamptz not null,
        withdrawn_by uuid not null,
        primary key (district_id, evidence_id),
        foreign key (district_id, evidence_id) references evidence,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, withdrawn_by) references people
      )`,
      appendOnly('evidence_withdrawals'),
      // What a district has stored, kept so that its limit holds also between uploads at the same moment.
      `create table evidence_totals (
        district_id uuid primary key references districts,
        files bigint not null check (files >= 0),
        bytes bigint not null check (bytes >= 0)
      )`,
      ...secureTable('evidence', {
        select: ofProcurement('procurement_id'),
        insert: `${ofProcurement('procurement_id')} and ${RECORDERS} and recorded_by = (select tenderlight.person())`,
      }),
      ...secureTable('evidence_withdrawals', { select: withIts, insert: `${withIts} and ${RECORDERS}` }),
      ...secureTable('evidence_totals', {
        select: `${OF_DISTRICT} and ${RECORDERS} or ${askedBy('metrics')}`,
        insert: `${OF_DISTRICT} and ${RECORDERS}`,
        update: `${OF_DISTRICT} and ${RECORDERS}`,
      }),
    ]),
}

/** Together with the file that was taken back. */
const withIts = `${OF_DISTRICT} and (${WHOLE} or exists (select from evidence e
  where e.district_id = evidence_withdrawals.district_id and e.id = evidence_withdrawals.evidence_id))`
