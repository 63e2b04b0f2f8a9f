import type { Migration } from 'kysely/migration'
import { appendOnly } from './0002-procurements.ts'
import { runStatements } from './run-statements.ts'
import { askedBy, changedBy, OF_DISTRICT, ofProcurement, RECORDERS, secureTable, WHOLE } from './secure-table.ts'

const CONFIGURERS = changedBy({ roles: ['supervisor', 'administrator'] })
const SENDING = changedBy({ parts: ['delivery'] })
/** What may become of a row; all else of it stays. */
const MOVES = `array['method', 'status', 'attempts', 'next_try_at', 'sent_at', 'platform_number', 'answer_status', 'answer', 'answered_at']`
/** Together with what they are steps of. */
const OF_HANDOVER = `${OF_DISTRICT} and exists (select from handovers h
  where h.district_id = handover_steps.district_id and h.id = handover_steps.handover_id)`

/**
 * The hand-over of published notices to the province's platform: where a district's notices go, each notice on its way with
 * what was pushed, every step of that, and files among the answers that could not be read.
 */
export const handover: Migration = {
  up: (db) =>
    runStatements(db, [
      `create table handover_channels (
        district_id uuid primary key references districts,
        platform text not null check (platform <> ''),
        method text not null check (method in ('off', 'webhook', 'file')),
        intentions boolean not null,
        announcements boolean not null,
        from_on date not null,
        updated_at timestamptz not null,
        updated_by uuid not null,
        foreign key (district_id, updated_by) references people
      )`,
      `create table handover_webhooks (
        district_id uuid primary key references handover_channels,
        url text not null check (url <> ''),
        secret text not null check (length(secret) >= 16)
      )`,
      `create table handovers (
        district_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        procurement_id uuid not null,
        notice_id uuid not null,
        follows uuid,
        payload text not null check (payload <> ''),
        payload_digest text not null check (payload_digest ~ '^[0-9a-f]{64}$'),
        method text not null check (method in ('webhook', 'file')),
        status text not null check (status in ('queued', 'sent', 'accepted', 'rejected', 'failed')),
        attempts integer not null default 0 check (attempts >= 0),
        next_try_at timestamptz,
        sent_at timestamptz,
        platform_number text,
        answer_status integer,
        answer text,
        answered_at timestamptz,
        asked_by uuid,
        created_at timestamptz not null,
        primary key (district_id, id),
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, procurement_id) references procurements,
        foreign key (district_id, notice_id) references notices,
        foreign key (district_id, follows) references handovers,
        foreign key (district_id, asked_by) references people,
        check (follows <> id),
        check ((status = 'queued') = (next_try_at is not null)),
        check (status not in ('accepted', 'rejected') or answered_at is not null)
      )`,
      // A notice is pushed once; only where the platform rejected it once more, under another key.
      `create unique index handovers_first on handovers (district_id, notice_id) where follows is null`,
      `create unique index handovers_followed_once on handovers (district_id, follows) where follows is not null`,
      `create index handovers_queued on handovers (district_id, next_try_at) where status = 'queued'`,
      `create index handovers_unsettled on handovers (district_id, organisation_id) where status in ('failed', 'rejected')`,
      `create index handovers_by_time on handovers (district_id, created_at desc, id)`,
      `create index handovers_of_notice on handovers (district_id, notice_id)`,
      `create index handovers_of_procurement on handovers (district_id, procurement_id)`,
      `create function move_handover() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - ${MOVES} is distinct from to_jsonb(old) - ${MOVES} then
          raise exception 'handovers: what is pushed, and under which key, never changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`,
      `create trigger handovers_move before update on handovers for each row execute function move_handover()`,
      `create trigger handovers_stay before delete or truncate on handovers for each statement execute function refuse_change()`,
      `create table handover_steps (
        district_id uuid not null,
        organisation_id uuid not null,
        handover_id uuid not null,
        step integer not null check (step > 0),
        kind text not null check (kind in ('queued', 'sent', 'failed', 'answered')),
        at timestamptz not null,
        method text check (method in ('webhook', 'file', 'hand')),
        problem text,
        http_status integer,
        text text,
        accepted boolean,
        platform_number text,
        on_date date,
        person_id uuid,
        primary key (district_id, handover_id, step),
        foreign key (district_id, handover_id) references handovers,
        foreign key (district_id, organisation_id) references organisations,
        foreign key (district_id, person_id) references people,
        check (kind <> 'answered' or accepted is not null),
        check ((kind = 'failed') = (problem is not null)),
        check (method is distinct from 'hand' or (person_id is not null and on_date is not null))
      )`,
      appendOnly('handover_steps'),
      `create table handover_unreadable (
        district_id uuid not null references districts,
        id uuid not null,
        file_name text not null check (file_name <> ''),
        reason text not null check (reason in ('not-json', 'too-large', 'unknown-number', 'no-file')),
        found_at timestamptz not null,
        primary key (district_id, id)
      )`,
      `create index handover_unreadable_by_time on handover_unreadable (district_id, found_at desc)`,
      appendOnly('handover_unreadable'),
      // Whoever publishes has to know whether it is handed over; where to, and with which secret, is nobody else's business.
      ...secureTable('handover_channels', {
        select: OF_DISTRICT,
        insert: `${OF_DISTRICT} and ${CONFIGURERS}`,
        update: `${OF_DISTRICT} and ${CONFIGURERS}`,
      }),
      ...secureTable('handover_webhooks', {
        select: `${OF_DISTRICT} and (${askedBy('delivery')} or (select tenderlight.roles() && '{supervisor,administrator,auditor}'))`,
        insert: `${OF_DISTRICT} and ${CONFIGURERS}`,
        update: `${OF_DISTRICT} and ${CONFIGURERS}`,
        delete: `${OF_DISTRICT} and ${CONFIGURERS}`,
      }),
      ...secureTable('handovers', {
        select: ofProcurement('procurement_id'),
        insert: `${ofProcurement('procurement_id')} and ${RECORDERS}
          and (asked_by is null or asked_by = (select tenderlight.person()))`,
        update: `${ofProcurement('procurement_id')} and (${RECORDERS} or ${SENDING})`,
      }),
      ...secureTable('handover_steps', {
        select: OF_HANDOVER,
        insert: `${OF_HANDOVER} and (${RECORDERS} or ${SENDING})
          and (person_id is null or person_id = (select tenderlight.person()))`,
      }),
      ...secureTable('handover_unreadable', {
        select: `${OF_DISTRICT} and ${WHOLE}`,
        insert: `${OF_DISTRICT} and ${SENDING}`,
      }),
    ]),
}
