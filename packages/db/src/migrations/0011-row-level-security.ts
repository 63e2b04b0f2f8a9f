import type { Migration } from 'kysely/migration'
import { SERVER_ROLE } from '../server-role.ts'
import { ASK_OWNER, MAKE_ROLE, READ_SETTINGS } from './0011-server-role.ts'
import { runStatements } from './run-statements.ts'
import { askedBy, changedBy, OF_DISTRICT, ofProcurement, own, RECORDERS, secureTable, WHOLE } from './secure-table.ts'
import type { Policies } from './secure-table.ts'

/** Whose work is procurements. */
const RECORDING = ['clerk', 'reviewer', 'agency-clerk', 'supervisor']
const ADMINISTRATOR = changedBy({ roles: ['administrator'] })
const FOUNDING = changedBy({ parts: ['founding'] })
/** Who reads the log. */
const LOG_READERS = `(select tenderlight.roles() && '{supervisor,auditor}')`

const seenWith = (table: string) => `(${WHOLE} or exists (select from procurements p
  where p.district_id = ${table}.district_id and p.id = ${table}.procurement_id))`
const ofAlert = (table: string) => `exists (select from alerts a
  where a.district_id = ${table}.district_id and a.id = ${table}.alert_id)`
const mine = `${OF_DISTRICT} and person_id = (select tenderlight.person())`

/** Signing somebody in; what is asked for one person is of that person. Columns. */
const byIdentity = (login: string) =>
  `(${askedBy('identity')} and coalesce(${login} = (select tenderlight.person()), (select tenderlight.person()) is null))`
/** The administrator of the district that a login belongs to. */
const byItsAdministrator = (table: string) => `(${ADMINISTRATOR} and exists (select from logins l
  where l.id = ${table}.login_id and l.district_id = (select tenderlight.district())))`

/** Organisations whose names stand beside what is within reach: units of single procurements, and those that an agency acts or acted for. */
const BESIDE = `id = any (array(select p.organisation_id from procurements p where p.district_id = (select tenderlight.district())
    and p.id = any ((select tenderlight.projects())::uuid[])))
  or id = any (array(select a.unit_id from appointments a where a.district_id = (select tenderlight.district())))`

const TABLES: Readonly<Record<string, Policies>> = {
  districts: {
    select: `id = (select tenderlight.district()) or ${askedBy('public', 'identity', 'installation', 'calendar')}`,
    insert: `${FOUNDING} and not exists (select from logins)`,
  },
  organisations: {
    select: `${OF_DISTRICT} and (${WHOLE} or kind <> 'budget-unit' or id = any ((select tenderlight.units())::uuid[])
      or ${own('id')} or ${BESIDE}) or ${askedBy('identity')}`,
    insert: `${OF_DISTRICT} and ${ADMINISTRATOR} or ${FOUNDING}`,
    update: `${OF_DISTRICT} and ${ADMINISTRATOR}`,
  },
  people: {
    select: `${OF_DISTRICT} and (${WHOLE} or id = (select tenderlight.person()) or id = any (array(select m.person_id from memberships m
      where m.district_id = (select tenderlight.district())))) or ${askedBy('identity')}`,
    insert: `${OF_DISTRICT} and ${ADMINISTRATOR} or ${FOUNDING}`,
  },
  memberships: {
    select: `${OF_DISTRICT} and (${WHOLE} or person_id = (select tenderlight.person()) or ${own('organisation_id')}) or ${askedBy('identity')}`,
    insert: `${OF_DISTRICT} and ${ADMINISTRATOR} or ${FOUNDING}`,
    update: `${OF_DISTRICT} and ${ADMINISTRATOR}`,
  },
  logins: {
    select: `${OF_DISTRICT} and ${WHOLE} or ${byIdentity('id')} or ${askedBy('founding')}`,
    insert: `${OF_DISTRICT} and ${ADMINISTRATOR} or ${FOUNDING}`,
    update: `${OF_DISTRICT} and ${ADMINISTRATOR} or ${byIdentity('id')}`,
  },
  credentials: {
    select: byIdentity('login_id'),
    insert: `${byIdentity('login_id')} or ${byItsAdministrator('credentials')} or ${FOUNDING}`,
    update: byIdentity('login_id'),
    delete: byIdentity('login_id'),
  },
  sessions: {
    select: `${byIdentity('login_id')} or ${byItsAdministrator('sessions')}`,
    insert: byIdentity('login_id'),
    update: byIdentity('login_id'),
    delete: `${byIdentity('login_id')} or ${byItsAdministrator('sessions')}`,
  },
  second_factors: {
    select: byIdentity('login_id'),
    insert: byIdentity('login_id'),
    update: byIdentity('login_id'),
    delete: byIdentity('login_id'),
  },
  one_time_values: {
    select: askedBy('identity'),
    insert: askedBy('identity'),
    update: askedBy('identity'),
    delete: askedBy('identity'),
  },
  sign_in_rules: {
    select: `${OF_DISTRICT} or ${askedBy('identity')}`,
    insert: `${OF_DISTRICT} and ${ADMINISTRATOR}`,
  },
  appointments: {
    select: `${OF_DISTRICT} and (${WHOLE} or ${own('agency_id')} or ${own('unit_id')}) or ${askedBy('identity')}`,
    insert: `${OF_DISTRICT} and ${changedBy({ roles: ['reviewer', 'administrator'] })} and (${WHOLE} or ${own('unit_id')})`,
    update: `${OF_DISTRICT} and ${changedBy({ roles: ['reviewer', 'administrator'] })} and (${WHOLE} or ${own('unit_id')})`,
  },
  procurements: {
    select: ofProcurement('id'),
    insert: `${ofProcurement('id')} and ${RECORDERS}`,
    update: `${ofProcurement('id')} and ${changedBy({ parts: ['recount'], roles: RECORDING })}`,
  },
  attribute_versions: {
    select: `${OF_DISTRICT} and ${seenWith('attribute_versions')}`,
    insert: `${OF_DISTRICT} and ${seenWith('attribute_versions')} and ${RECORDERS}`,
  },
  facts: {
    select: `${OF_DISTRICT} and ${seenWith('facts')}`,
    insert: `${OF_DISTRICT} and ${seenWith('facts')} and ${RECORDERS}`,
  },
  ledger_imports: {
    select: `${OF_DISTRICT} and (${WHOLE} or ${own('organisation_id')} or ${askedBy('upkeep')})`,
    insert: `${OF_DISTRICT} and ${own('organisation_id')} and ${RECORDERS}`,
    update: `${OF_DISTRICT} and ${own('organisation_id')} and ${RECORDERS}`,
    delete: `${OF_DISTRICT} and ${askedBy('upkeep')} and status = 'previewed'`,
  },
  clocks: {
    select: `${ofProcurement('procurement_id')} or ${askedBy('metrics')}`,
    insert: `${ofProcurement('procurement_id')} and ${changedBy({ parts: ['recount'], roles: RECORDING })}`,
    update: `${ofProcurement('procurement_id')} and ${changedBy({ parts: ['recount'], roles: RECORDING })}`,
    delete: `${ofProcurement('procurement_id')} and ${changedBy({ parts: ['recount'], roles: RECORDING })}`,
  },
  // What is published is there for everybody.
  notices: {
    select: `${OF_DISTRICT} or district_id = (select tenderlight.public_district())`,
    insert: `${ofProcurement('procurement_id')} and ${RECORDERS}`,
  },
  number_series: {
    select: `${OF_DISTRICT} and ${RECORDERS}`,
    insert: `${OF_DISTRICT} and ${RECORDERS}`,
    update: `${OF_DISTRICT} and ${RECORDERS}`,
  },
  // A notice says what it is judged by; of how the offices are warned and check each other the public is told nothing.
  settings_entries: {
    select: `${OF_DISTRICT} or (district_id = (select tenderlight.public_district())
      and value ->> 'kind' not in ('warning-window', 'graded-limit', 'four-eyes'))`,
    insert: `${OF_DISTRICT} and ${ADMINISTRATOR}`,
  },
  alerts: {
    select: ofProcurement('procurement_id'),
    insert: `${OF_DISTRICT} and ${changedBy({ parts: ['sweep'] })}`,
    update: `${OF_DISTRICT} and ${changedBy({ parts: ['sweep'] })}`,
  },
  // Of where a unit's alert went its people see what reached themselves, and nobody else's addresses.
  deliveries: {
    select: `${OF_DISTRICT} and (${WHOLE} or ((${ofAlert('deliveries')} or exists (select from calendar_digests c
        where c.district_id = deliveries.district_id and c.id = deliveries.digest_id))
      and case channel when 'in-app' then target = any (array(select m.person_id::text from memberships m
          where m.district_id = (select tenderlight.district())))
        when 'webhook' then target = any ((select tenderlight.own())::text[])
        else exists (select from channel_settings s where s.district_id = deliveries.district_id and s.emails ? target) end))`,
    insert: `${OF_DISTRICT} and ${changedBy({ parts: ['sweep', 'recount'] })}`,
    update: `${OF_DISTRICT} and ${changedBy({ parts: ['delivery'] })}`,
  },
  alert_reads: {
    select: mine,
    insert: `${mine} and (select tenderlight.writes()) and ${ofAlert('alert_reads')}`,
  },
  channel_settings: {
    select: `${OF_DISTRICT} and (${own('organisation_id')} or ${askedBy('sweep', 'recount', 'delivery')})`,
    insert: `${OF_DISTRICT} and ${own('organisation_id')} and ${changedBy({ roles: ['clerk', 'supervisor', 'office', 'administrator'] })}`,
    update: `${OF_DISTRICT} and ${own('organisation_id')} and ${changedBy({ roles: ['clerk', 'supervisor', 'office', 'administrator'] })}`,
  },
  // Of the installation: a notice of the State Council holds everywhere.
  calendar_notices: { select: 'true', insert: changedBy({ parts: ['calendar'], roles: ['administrator'] }) },
  calendar_changes: {
    select: ofProcurement('procurement_id'),
    insert: `${OF_DISTRICT} and ${changedBy({ parts: ['recount'] })}`,
    update: `${OF_DISTRICT} and ${changedBy({ parts: ['recount'] })}`,
  },
  calendar_digests: {
    select: `${OF_DISTRICT} and (${own('organisation_id')} or ${askedBy('recount', 'delivery')})`,
    insert: `${OF_DISTRICT} and ${changedBy({ parts: ['recount'] })}`,
  },
  calendar_digest_reads: {
    select: mine,
    insert: `${mine} and (select tenderlight.writes()) and exists (select from calendar_digests c
      where c.district_id = calendar_digest_reads.district_id and c.id = calendar_digest_reads.digest_id)`,
  },
  audit_entries: {
    select: `${OF_DISTRICT} and (${LOG_READERS} or ${askedBy('signing')})`,
    insert: `${OF_DISTRICT} and (person_id is null or person_id = (select tenderlight.person())) or ${askedBy('identity', 'founding')}
      or (person_id is null and ${askedBy('calendar')})`,
  },
  audit_heads: {
    select: `${OF_DISTRICT} and (${LOG_READERS} or ${askedBy('signing')})`,
    insert: `${OF_DISTRICT} and ${askedBy('signing')}`,
  },
  // Of the installation: every district's heads are signed with its key.
  audit_keys: { select: 'true', insert: `${LOG_READERS} or ${askedBy('signing')}` },
}

/** Every table under row level security, and a role for the server that owns none of them. */
export const rowLevelSecurity: Migration = {
  up: (db) =>
    runStatements(db, [
      ...MAKE_ROLE,
      ...READ_SETTINGS,
      ...ASK_OWNER,
      ...Object.entries(TABLES).flatMap(([table, policies]) => secureTable(table, policies)),
      // Which migrations have run: a server that finds others is not ready.
      `grant select on kysely_migration, kysely_migration_lock to ${SERVER_ROLE}`,
      // The policies look at the procurement, too: what was counted from the index alone still is.
      `drop index clocks_running`,
      `create index clocks_running on clocks (district_id, level, organisation_id, stage)
        include (due, warn_from, late_light, procurement_id) where open or (verdict = 'pending' and due is not null)`,
    ]),
}
