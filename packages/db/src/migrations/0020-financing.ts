import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, ofProcurement, secureTable } from './secure-table.ts'

const OURS = ofProcurement('procurement_id')
const PUBLIC = 'district_id = (select tenderlight.public_district())'
const ISSUERS = changedBy({ roles: ['clerk', 'supervisor'] })
const OF_ITS_PROCUREMENT = `foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references procurements`

/** Certificates of contracts with the keys that signed them, and the applications for credit that followed. */
export const financing: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table certificate_keys (
        sequence integer primary key check (sequence > 0),
        id text not null,
        public_key text not null,
        since timestamptz(3) not null
      )`,
      appendOnly('certificate_keys'),
      `create table certificates (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        number text not null check (number <> ''),
        document jsonb not null,
        issued_at timestamptz not null,
        issued_by uuid not null,
        primary key (district_id, id),
        unique (district_id, number),
        ${OF_ITS_PROCUREMENT},
        foreign key (district_id, issued_by) references people
      )`,
      `create index certificates_of_procurement on certificates (district_id, procurement_id, issued_at)`,
      appendOnly('certificates'),
      `create table certificate_withdrawals (
        district_id uuid not null,
        certificate_id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        reason text not null check (reason <> ''),
        withdrawn_at timestamptz not null,
        withdrawn_by uuid not null,
        primary key (district_id, certificate_id),
        foreign key (district_id, certificate_id) references certificates,
        ${OF_ITS_PROCUREMENT},
        foreign key (district_id, withdrawn_by) references people
      )`,
      appendOnly('certificate_withdrawals'),
      `create table financing_applications (
        district_id uuid not null,
        id uuid not null,
        version integer not null check (version > 0),
        organisation_id uuid not null,
        procurement_id uuid not null,
        bank text not null check (bank <> ''),
        applied_on date not null,
        amount bigint not null check (amount > 0),
        outcome text not null check (outcome in ('pending', 'granted', 'declined', 'withdrawn')),
        decided_on date check (decided_on >= applied_on),
        granted bigint check (granted > 0),
        rate integer check (rate >= 0),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, id, version),
        ${OF_ITS_PROCUREMENT},
        foreign key (district_id, recorded_by) references people,
        check ((outcome = 'granted') = (granted is not null) and (outcome = 'granted' or rate is null)),
        check ((outcome = 'pending') = (decided_on is null))
      )`,
      `create index financing_applications_of_procurement on financing_applications (district_id, procurement_id)`,
      appendOnly('financing_applications'),
      ...secureTable('certificate_keys', { select: 'true', insert: ISSUERS }),
      ...secureTable('certificates', {
        select: `${PUBLIC} or ${OURS}`,
        insert: `${OURS} and ${ISSUERS} and issued_by = (select tenderlight.person())`,
      }),
      ...secureTable('certificate_withdrawals', {
        select: `${PUBLIC} or ${OURS}`,
        insert: `${OURS} and ${ISSUERS} and withdrawn_by = (select tenderlight.person())`,
      }),
      ...secureTable('financing_applications', {
        select: OURS,
        insert: `${OURS} and ${changedBy({ roles: ['clerk', 'supervisor', 'office'] })} and recorded_by = (select tenderlight.person())`,
      }),
    ]),
}
