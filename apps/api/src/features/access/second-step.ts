import type { secondStepInput } from '@tenderlight/contracts/access'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import type { Login } from '@tenderlight/db/repositories/logins'
import { useOnce, wasUsed } from '@tenderlight/db/repositories/one-time-values'
import { markSecondFactor } from '@tenderlight/db/repositories/sessions'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { DISABLED } from '../../identity/auth.ts'
import { refusalCode } from '../../identity/auth-failure.ts'
import { headersOf, withoutSession } from '../../identity/client-headers.ts'
import { whoseSecondStep } from '../../identity/half-way.ts'
import { Refused } from '../../problem.ts'
import { forgetWrong, refuseWhilePaused } from '../../protection/lockout.ts'
import type { Caller, Client } from '../../session/actor.ts'
import { beginning } from './sign-in.ts'
import { byOneself } from './who.ts'
import { countWrongEntry } from './wrong-entry.ts'

type Entered = z.output<typeof secondStepInput>

/** A code of an app is taken for a minute and a half; nobody may use it again in that time. */
const CODE_MS = 120_000

/**
 * Takes the code that is asked for after the password, or by a session that was begun elsewhere; returns cookies for the
 * browser. Throws `Refused`: `wrong-code`, `locked-out`, `second-step-over`, `account-disabled`.
 */
export async function secondStep(
  deps: Deps,
  client: Client,
  caller: Caller | undefined,
  entered: Entered,
): Promise<readonly string[]> {
  const personId = caller?.pending === 'code' ? caller.personId : await whoseSecondStep(deps.identity, client.cookies)
  const login = personId === undefined ? undefined : await findLoginById(deps.db, personId)
  if (login === undefined) throw new Refused('second-step-over')
  refuseWhilePaused(login, deps.now())
  // Looked at before, so that the step is not lost for somebody who was only too quick with the next sign-in.
  if (entered.kind === 'app' && (await wasUsed(deps.db, spent(login, entered)))) throw new Refused('wrong-code')
  try {
    return caller?.pending === 'code'
      ? await goOn(deps, client, caller, login, entered)
      : await begin(deps, client, login, entered)
  } catch (error) {
    if (error instanceof Refused) throw error
    await refuse(deps, client, login, refusalCode(error))
    throw new Refused('wrong-code')
  }
}

/** Answers what better-auth had against a code, and counts it when it was wrong. */
async function refuse(deps: Deps, client: Client, login: Login, code: string): Promise<void> {
  if (code === DISABLED) throw new Refused('account-disabled')
  if (code !== 'INVALID_CODE' && code !== 'INVALID_BACKUP_CODE') throw new Refused('second-step-over')
  await countWrongEntry(deps, login, client.address, 'session.code-refused')
}

/** The second step of a sign-in with a password: a session begins. */
async function begin(deps: Deps, client: Client, login: Login, entered: Entered): Promise<readonly string[]> {
  const begun = beginning(deps, client.address)
  const scene = {
    secondFactor: true,
    alongside: async (trx: Transaction<Schema>, session: string, personId: string) => {
      await spend(trx, login, entered)
      await begun(trx, session, personId)
    },
  }
  // Whoever is signed in still in this browser is somebody else's business.
  const browser = withoutSession(client, deps.secureCookies)
  return deps.identity.database.opening(scene, () => verify(deps, browser, entered))
}

/** The second step of a session that is open already. */
async function goOn(
  deps: Deps,
  client: Client,
  caller: Caller,
  login: Login,
  entered: Entered,
): Promise<readonly string[]> {
  const cookies = await deps.identity.database.inTransaction({}, async (trx) => {
    const sent = await verify(deps, client, entered)
    await spend(trx, login, entered)
    await markSecondFactor(trx, caller.sessionId)
    if (login.failures > 0) await forgetWrong(trx, login.id)
    await appendLog(trx, byOneself(caller, 'session.second-factor'), deps.now(), {
      kind: 'session',
      id: caller.sessionId,
    })
    return sent
  })
  deps.sessions.forget()
  return cookies
}

async function verify({ identity }: Deps, client: Client, { kind, code }: Entered): Promise<readonly string[]> {
  const asked = { body: { code }, headers: headersOf(client), returnHeaders: true } as const
  const { api } = identity.auth
  const { headers } = kind === 'app' ? await api.verifyTOTP(asked) : await api.verifyBackupCode(asked)
  return headers.getSetCookie()
}

/** A recovery code is gone by itself; a code of the app is right for longer than it takes to look over a shoulder. */
async function spend(trx: Transaction<Schema>, login: Login, entered: Entered): Promise<void> {
  if (entered.kind !== 'app') return
  const isFirst = await useOnce(trx, spent(login, entered), new Date(Date.now() + CODE_MS))
  if (!isFirst) throw new Refused('wrong-code')
}

const spent = ({ id }: Login, { code }: Entered): string => `code ${id} ${code}`
