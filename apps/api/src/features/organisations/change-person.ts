import type { changePersonInput, done } from '@tenderlight/contracts/organisations'
import { changeLogin, findLoginById, isLoginTaken } from '@tenderlight/db/repositories/logins'
import { listMemberships } from '@tenderlight/db/repositories/memberships'
import { endSessions } from '@tenderlight/db/repositories/sessions'
import { removeFeed } from '@tenderlight/db/repositories/worklist-feeds'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { keepAnAdministrator } from './administrators.ts'
import { inDistrict } from './in-district.ts'
import { notPossible } from './not-possible.ts'

/**
 * Sets a person's e-mail address and whether they can sign in; of whom cannot, every session and
 * the address of their calendar end at once. Throws
 * `Refused`: `not-found`, `organisation-refused` for an address that is taken and for the last administrator.
 */
export function changePerson(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { id, email, disabled }: z.output<typeof changePersonInput>,
): Promise<z.input<typeof done>> {
  const { districtId } = actor
  return inDistrict(deps, actor, async (trx) => {
    const login = await findLoginById(trx, id)
    if (login?.districtId !== districtId) throw new Refused('not-found')
    if (email !== null && (await isLoginTaken(trx, email, id))) throw notPossible('email-taken')
    if (disabled) {
      const others = (await listMemberships(trx, districtId)).filter(({ personId }) => personId !== id)
      keepAnAdministrator(others, today)
    }
    const disabledAt = disabled ? (login.disabledAt ?? deps.now()) : null
    await changeLogin(trx, id, { email, disabledAt })
    if (disabled) {
      await endSessions(trx, id)
      await removeFeed(trx, districtId, id)
    }
    const state = (held: { email: string | null; disabled: boolean }) => held
    return {
      answer: { id },
      logged: {
        kind: 'person',
        id,
        label: login.username,
        before: state({ email: login.email, disabled: login.disabledAt !== null }),
        after: state({ email, disabled }),
      },
    }
  })
}
