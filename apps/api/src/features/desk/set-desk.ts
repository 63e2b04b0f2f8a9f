import { checkVersion } from '@tenderlight/compliance/desk/check-version'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { versionOn } from '@tenderlight/compliance/desk/versions'
import type { deskOutput, setDeskInput } from '@tenderlight/contracts/desk'
import { addDesk, deskSettingsOf } from '@tenderlight/db/repositories/desk-settings'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { checkNamed } from './check-named.ts'
import { deskFor } from './read-desk.ts'
import { cannotBeSet } from './refusals.ts'

/**
 * Records a version of what the desk sets, and answers with all of them. No light is judged by it, so that nothing is judged
 * anew. Throws `Refused`: `desk-refused` with what is wrong, `changed-meanwhile` where somebody else set it in between.
 */
export function setDesk(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  today: CivilDate,
  { kind, key, version, content: given, from, reason }: z.output<typeof setDeskInput>,
): Promise<z.infer<typeof deskOutput>> {
  const { districtId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const before = (await deskSettingsOf(trx, districtId)).filter((one) => one.kind === kind && one.key === key)
    // What begins later can be taken back as well as what holds today.
    const standing = versionOn(before, from) !== undefined
    const [problem] = checkVersion({ kind, key, content: given, from, reason }, { today, standing })
    if (problem !== undefined) throw cannotBeSet(problem)
    // As it was read: what the reader does not know is not kept.
    const content = given === null ? undefined : readContent(kind, given).content
    const unknown = await checkNamed(trx, districtId, kind, content)
    if (unknown !== undefined) throw cannotBeSet(unknown)
    const at = deps.now()
    const row = {
      kind,
      key,
      content: content ?? null,
      from,
      reason: reason.trim(),
      recordedAt: at,
      recordedBy: actor.personId,
    }
    const added = await addDesk(trx, districtId, row, version)
    if (added === undefined) throw new Refused('changed-meanwhile')
    const after = await deskSettingsOf(trx, districtId)
    await appendLog(trx, byActor(actor), at, {
      kind: 'desk-setting',
      id: key === '' ? kind : `${kind}/${key}`,
      label: kind,
      before: before.at(-1)?.content ?? undefined,
      after: row,
    })
    return deskFor(actor, after)
  })
}
