import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/**
 * Whether a file of a matter speaks of a content, also where whoever asks may not see that file: two who attach the same must not
 * clear away what the other has on record.
 */
export const mattersOnRecord: Migration = {
  up: (db) =>
    runStatements(db, [
      `create function tenderlight.matter_content_on_record(district uuid, matter uuid, content text) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from matter_files
          where district_id = district and procurement_id = matter and digest = content
            and (district = tenderlight.district() or tenderlight.actor() = 'owner')) $$`,
    ]),
}
