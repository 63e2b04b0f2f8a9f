import { DETAILS } from '@tenderlight/contracts/steps'
import type { StepHistory } from '@tenderlight/contracts/steps'
import { versionsOfFields } from '@tenderlight/db/repositories/attribute-versions'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import type { Deps } from '../../../deps.ts'
import type { Locale } from '../../../locale.ts'
import { changeRecord } from '../../../record/change-record.ts'
import { reach } from '../../../record/reach.ts'
import { historyOf } from '../../../record/version-changes.ts'
import type { Thing } from '../../../record/version-changes.ts'
import type { Actor } from '../../../session/actor.ts'
import { cellText } from './cell-text.ts'

/** What was entered under the details of a project and became of it, newest first. Throws `Refused` `not-found`. */
export async function historyOfSteps(deps: Deps, actor: Actor, locale: Locale, key: string): Promise<StepHistory> {
  const { id } = await reach(deps.db, actor, key)
  const fields = DETAILS.map(({ field }) => field)
  const versions = await versionsOfFields(deps.db, actor.districtId, id, fields)
  return { changes: [...historyOf(standingAt(versions), thingsIn(locale)).changes] }
}

/** Each version with all that stood after it, where it says only what it set. */
function standingAt(versions: readonly RecordedVersion[]): RecordedVersion[] {
  let standing: RecordedVersion['changes'] = {}
  return versions.map((version) => {
    standing = { ...standing, ...version.changes }
    return { ...version, changes: standing }
  })
}

const thingsIn =
  (locale: Locale) =>
  (standing: RecordedVersion['changes']): ReadonlyMap<string, Thing<'detail'>> => {
    const record = changeRecord({}, standing, [])
    return new Map(
      DETAILS.flatMap((column): [string, Thing<'detail'>][] => {
        const value = cellText(record, column, locale)
        return value === '' ? [] : [[column.field, { what: 'detail', name: column.field, said: { value } }]]
      }),
    )
  }
