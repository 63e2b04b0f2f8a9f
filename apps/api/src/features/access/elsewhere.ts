import { linkedSince } from '@tenderlight/db/repositories/logins'
import type { Deps } from '../../deps.ts'
import { PROVIDER } from '../../identity/elsewhere-auth.ts'
import { headersOf } from '../../identity/client-headers.ts'
import type { Elsewhere, Identity } from '../../identity/identity.ts'
import { Refused } from '../../problem.ts'
import type { Client } from '../../session/actor.ts'
import { beginning } from './sign-in.ts'

/** How long the other system may take to say where its pages are. */
const PATIENCE_MS = 12_000

/** Where the other system sends people back to. */
export const RETURN_PATH = `/api/identity/callback/${PROVIDER}`

/** Where the workspace is; only paths in it are gone to afterwards. */
const isInWorkspace = (path: string): boolean => /^\/(?![/\\])/u.test(path)

function elsewhereOf({ elsewhere }: Identity): Elsewhere {
  if (elsewhere === undefined) throw new Refused('not-found')
  return elsewhere
}

/**
 * Where the browser goes to sign in elsewhere, and the cookies by which it is known when it comes back. Throws `Refused`:
 * `not-found` where there is no other system, `elsewhere-failed` where it does not answer.
 */
export async function beginElsewhere(
  { identity }: Deps,
  client: Client,
  from: string | undefined,
): Promise<{ url: string; cookies: readonly string[] }> {
  const { auth } = elsewhereOf(identity)
  const callbackURL = from !== undefined && isInWorkspace(from) ? `/app${from}` : '/app/'
  const body = { provider: PROVIDER, callbackURL, errorCallbackURL: '/app/sign-in', disableRedirect: true }
  const asked = auth().api.signInSocial({ body, headers: headersOf(client), returnHeaders: true })
  const answer = await inTime(asked)
  const url = answer?.response.url
  if (answer === undefined || url === undefined) throw new Refused('elsewhere-failed')
  return { url, cookies: answer.headers.getSetCookie() }
}

/** What was asked for, unless it fails or takes too long. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  return Promise.race([asked.catch(() => undefined), late]).finally(() => clearTimeout(timer))
}

/** The person comes back: opens a session for whom the account elsewhere belongs to. Where to go, and with which cookies. */
export async function endElsewhere(
  deps: Deps,
  client: Client,
  query: string,
): Promise<{ location: string; cookies: readonly string[] }> {
  const { identity, publicUrl } = deps
  const { auth, settings } = elsewhereOf(identity)
  const since = new Date()
  const begun = beginning(deps, client.address, async (trx, personId) =>
    (await linkedSince(trx, personId, since)) ? [{ kind: 'account', id: personId, label: settings.issuer }] : [],
  )
  const request = new Request(`${publicUrl}${RETURN_PATH}${query}`, { headers: headersOf(client) })
  const scene = { alongside: begun, secondFactor: settings.secondFactor }
  const answer = await identity.database.opening(scene, () => auth().handler(request))
  const location = answer.headers.get('location')
  return { location: location ?? '/app/sign-in?error=elsewhere', cookies: answer.headers.getSetCookie() }
}
