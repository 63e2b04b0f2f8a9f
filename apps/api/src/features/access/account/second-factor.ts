import type { enrolmentOutput } from '@tenderlight/contracts/account'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog } from '../../../audit-log/append-log.ts'
import type { Deps } from '../../../deps.ts'
import { refusalCode } from '../../../identity/auth-failure.ts'
import { headersOf } from '../../../identity/client-headers.ts'
import { Refused } from '../../../problem.ts'
import type { Caller, Client } from '../../../session/actor.ts'
import { byOneself } from '../who.ts'
import { confirmPassword } from '../wrong-entry.ts'
import { isRequired } from './account.ts'

/** What becomes of a second factor, as the log calls it. */
type Change = 'set-up' | 'removed' | 'new-recovery-codes'

function logged(trx: Transaction<Schema>, { now }: Deps, caller: Caller, change: Change): Promise<void> {
  const { personId: id, username: label } = caller
  return appendLog(trx, byOneself(caller, 'second-factor.change'), now(), {
    kind: 'account',
    id,
    label,
    after: { secondFactor: change },
  })
}

/**
 * Begins to set up a second factor: what the app is given and the recovery codes. Nothing is asked for until a code has
 * been entered. Throws `Refused`: `wrong-password`, `locked-out`, and `not-allowed` where there is one already.
 */
export async function enrol(
  deps: Deps,
  client: Client,
  caller: Caller,
  password: string,
): Promise<z.input<typeof enrolmentOutput>> {
  const login = await confirmPassword(deps, caller, password)
  if (login.secondFactor) throw new Refused('not-allowed')
  const { api } = deps.identity.auth
  const answer = await api.enableTwoFactor({ body: { password }, headers: headersOf(client) })
  if (answer.method !== 'totp') throw new Error('only codes of an app are set up')
  const uri = new URL(answer.totpURI)
  // better-auth names the account by its key; people know it by the user name.
  const [issuer = ''] = uri.pathname.slice(1).split(':')
  uri.pathname = `/${issuer}:${encodeURIComponent(login.username)}`
  return {
    uri: uri.href.replaceAll('+', '%20'),
    secret: uri.searchParams.get('secret') ?? '',
    recoveryCodes: answer.backupCodes,
  }
}

/** Ends setting up with a first code; from now on it is asked for. Returns cookies. Throws `Refused` `wrong-code`. */
export async function confirmEnrolment(
  deps: Deps,
  client: Client,
  caller: Caller,
  code: string,
): Promise<readonly string[]> {
  const { identity, sessions } = deps
  try {
    return await identity.database.inTransaction({ secondFactor: true }, async (trx) => {
      const { headers } = await identity.auth.api.verifyTOTP({
        body: { code },
        headers: headersOf(client),
        returnHeaders: true,
      })
      await logged(trx, deps, caller, 'set-up')
      return headers.getSetCookie()
    })
  } catch (error) {
    refusalCode(error)
    throw new Refused('wrong-code')
  } finally {
    sessions.forget()
  }
}

/** Takes one's second factor away. Returns cookies. Throws `Refused`: as `enrol`, `second-factor-required`. */
export async function removeOwnFactor(
  deps: Deps,
  client: Client,
  caller: Caller,
  password: string,
): Promise<readonly string[]> {
  const { identity, sessions } = deps
  if (await isRequired(deps, caller)) throw new Refused('second-factor-required')
  await confirmPassword(deps, caller, password)
  const cookies = await identity.database.inTransaction({}, async (trx) => {
    const asked = { body: { password }, headers: headersOf(client), returnHeaders: true } as const
    const { headers } = await identity.auth.api.disableTwoFactor(asked)
    await logged(trx, deps, caller, 'removed')
    return headers.getSetCookie()
  })
  sessions.forget()
  return cookies
}

/** New recovery codes; the earlier ones work no more. Throws `Refused`: `wrong-password`, `locked-out`, `not-allowed`. */
export async function newRecoveryCodes(
  deps: Deps,
  client: Client,
  caller: Caller,
  password: string,
): Promise<{ recoveryCodes: string[] }> {
  const login = await confirmPassword(deps, caller, password)
  if (!login.secondFactor) throw new Refused('not-allowed')
  return deps.identity.database.inTransaction({}, async (trx) => {
    const answer = await deps.identity.auth.api.generateBackupCodes({ body: { password }, headers: headersOf(client) })
    await logged(trx, deps, caller, 'new-recovery-codes')
    return { recoveryCodes: answer.backupCodes }
  })
}
