import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'

const HASH = `~ '^[0-9a-f]{64}$'`

/** `appendOnly`, and in force as well for a session that has switched ordinary triggers off. */
function neverChanged(table: string): string[] {
  return [appendOnly(table), `alter table ${table} enable always trigger ${table}_append_only`]
}

/** The log: a chain of entries a district, its signed heads, and the public keys that they are checked with. */
export const auditLog: Migration = {
  up: (db) =>
    runStatements(db, [
      // No foreign keys: an entry stays whatever becomes of what it speaks of, and appending waits for no other row.
      `create table audit_entries (
        district_id uuid not null,
        number bigint not null check (number > 0),
        at timestamptz(3) not null,
        person_id uuid,
        person_name text not null,
        role text not null,
        address text not null,
        action text not null check (action <> ''),
        record_kind text not null check (record_kind <> ''),
        record_id text not null,
        label text not null,
        before_digest text check (before_digest ${HASH}),
        after_digest text check (after_digest ${HASH}),
        previous text not null check (previous ${HASH}),
        hash text not null check (hash ${HASH}),
        primary key (district_id, number)
      )`,
      `create index audit_entries_of_person on audit_entries (district_id, person_id, number desc)`,
      `create index audit_entries_of_action on audit_entries (district_id, action, number desc)`,
      `create index audit_entries_of_record on audit_entries (district_id, record_id, number desc)`,
      `create index audit_entries_of_label on audit_entries (district_id, label, number desc)`,
      `create index audit_entries_by_time on audit_entries (district_id, at, number)`,
      ...neverChanged('audit_entries'),
      // Entry n+1 names the hash of entry n: a chain that forks or has a gap cannot be stored.
      `create function follow_audit_entry() returns trigger language plpgsql as $$
      declare ahead text := repeat('0', 64);
      begin
        if new.number > 1 then
          select hash into ahead from audit_entries where district_id = new.district_id and number = new.number - 1;
        end if;
        if ahead is distinct from new.previous then
          raise exception 'audit_entries: entry % does not follow the one ahead', new.number using errcode = 'check_violation';
        end if;
        return new;
      end $$`,
      `create trigger audit_entries_follow before insert on audit_entries for each row execute function follow_audit_entry()`,
      `alter table audit_entries enable always trigger audit_entries_follow`,
      // Takes the district's turn to append, until the transaction ends, and only then looks at where the log ends: each
      // statement of a volatile function sees what was committed before it, also by whoever held the turn.
      `create function audit_log_end(district uuid) returns table (number bigint, hash text, at timestamptz) language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('audit log ' || district, 0));
        return query select e.number, e.hash, e.at from audit_entries e
          where e.district_id = district order by e.number desc limit 1;
      end $$`,
      `create table audit_heads (
        district_id uuid not null,
        day date not null,
        number bigint not null check (number >= 0),
        hash text not null check (hash ${HASH}),
        signed_at timestamptz(3) not null,
        key_id text not null,
        signature text not null,
        primary key (district_id, day)
      )`,
      ...neverChanged('audit_heads'),
      // Of the installation: every district's heads are signed with its key. The latest is the one in use.
      `create table audit_keys (
        sequence integer primary key check (sequence > 0),
        id text not null,
        public_key text not null,
        since timestamptz(3) not null
      )`,
      ...neverChanged('audit_keys'),
    ]),
}
