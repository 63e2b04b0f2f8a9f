import type { letterFileInput } from '@tenderlight/contracts/case-letters'
import type { exportedFile } from '@tenderlight/contracts/exports'
import { letterOf } from '@tenderlight/db/repositories/case-letters'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { reachCase } from './hold-case.ts'
import { letterFile } from './letter-file.ts'
import { shownLetter } from './letters.ts'

/** The letter of a case as a file; a unit has it once it is issued. Throws `Refused` `not-found`. */
export async function fileOfLetter(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  today: CivilDate,
  { id, format }: z.output<typeof letterFileInput>,
): Promise<z.input<typeof exportedFile>> {
  await reachCase(deps.db, actor, id)
  const letter = await letterOf(deps.db, actor.districtId, id)
  if (letter === undefined) throw new Refused('not-found')
  return letterFile(shownLetter(letter), format, today)
}
