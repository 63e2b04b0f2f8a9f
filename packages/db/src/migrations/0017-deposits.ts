import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { changedBy, OF_DISTRICT, ofProcurement, RECORDERS, secureTable, WHOLE } from './secure-table.ts'

/**
 * The deposits of bidders: each a row that says which procurement it is of, and its versions, of which the newest stands;
 * and the register of the guarantors whose electronic guarantees a district takes, in versions as well.
 */
export const deposits: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table guarantors (
        district_id uuid not null references districts,
        id uuid not null,
        version integer not null check (version > 0),
        name text not null check (name <> ''),
        credit_code text not null check (credit_code ~ '^[0-9A-Z]{18}$'),
        public_key text not null check (public_key <> ''),
        key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
        from_on date not null,
        until_on date,
        reason text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, id, version),
        foreign key (district_id, recorded_by) references people,
        check (until_on >= from_on),
        check (version = 1 or trim(reason) <> '')
      )`,
      // A key is registered once; what is said of it changes by versions.
      `create unique index guarantors_key_once on guarantors (district_id, key_id) where version = 1`,
      appendOnly('guarantors'),
      `create table deposits (
        district_id uuid not null,
        id uuid not null,
        procurement_id uuid not null,
        organisation_id uuid not null,
        purpose text not null check (purpose in ('bid', 'performance')),
        primary key (district_id, id),
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, organisation_id) references organisations
      )`,
      `create index deposits_of_procurement on deposits (district_id, procurement_id)`,
      appendOnly('deposits'),
      `create table deposit_versions (
        district_id uuid not null,
        deposit_id uuid not null,
        version integer not null check (version > 0),
        change text not null check (change in ('recorded', 'corrected', 'refunded', 'refund-withdrawn', 'withdrawn')),
        bidder text not null check (bidder <> ''),
        credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
        scale text check (scale in ('micro', 'small', 'medium', 'large', 'prison', 'welfare')),
        won boolean,
        form text not null check (form in ('transfer', 'bank-guarantee', 'electronic-guarantee', 'insurance', 'waived')),
        amount bigint not null check (amount >= 0),
        received_on date not null,
        valid_until date,
        guarantor text,
        number text,
        guarantee jsonb,
        refunded_on date,
        interest bigint check (interest >= 0),
        refund_note text,
        reason text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        primary key (district_id, deposit_id, version),
        foreign key (district_id, deposit_id) references deposits,
        foreign key (district_id, recorded_by) references people,
        check ((form = 'waived') = (amount = 0)),
        check ((version = 1) = (change = 'recorded')),
        check (change in ('recorded', 'refunded') or trim(reason) <> ''),
        check (refunded_on >= received_on),
        check (refunded_on is not null or (interest is null and refund_note is null)),
        check (guarantee is null or form = 'electronic-guarantee')
      )`,
      `create index deposit_versions_by_number on deposit_versions (district_id, number) where number is not null`,
      appendOnly('deposit_versions'),
      ...secureTable('guarantors', {
        select: OF_DISTRICT,
        insert: `${OF_DISTRICT} and ${changedBy({ roles: ['administrator'] })} and ${MYSELF}`,
      }),
      ...secureTable('deposits', {
        select: ofProcurement('procurement_id'),
        insert: `${ofProcurement('procurement_id')} and ${RECORDERS}`,
      }),
      ...secureTable('deposit_versions', {
        select: WITH_ITS,
        insert: `${WITH_ITS} and ${RECORDERS} and ${MYSELF}`,
      }),
      NUMBER_USED,
    ]),
}

/** Nobody acts in another's name. */
const MYSELF = 'recorded_by = (select tenderlight.person())'

/** Together with the deposit. */
const WITH_ITS = `${OF_DISTRICT} and (${WHOLE} or exists (select from deposits d
  where d.district_id = deposit_versions.district_id and d.id = deposit_versions.deposit_id))`

/**
 * Whether another deposit that stands names this guarantor and number, in whichever unit of the district: whoever asks is
 * told no more than that.
 */
const NUMBER_USED = `create function tenderlight.guarantee_used(district uuid, by_guarantor text, with_number text, besides uuid)
  returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select (tenderlight.actor() = 'owner' or district = tenderlight.district()) and exists (
    select from deposit_versions v
    where v.district_id = district and v.number = with_number and v.guarantor = by_guarantor
      and v.deposit_id is distinct from besides and v.change <> 'withdrawn'
      and not exists (select from deposit_versions l
        where l.district_id = district and l.deposit_id = v.deposit_id and l.version > v.version))
$$`
