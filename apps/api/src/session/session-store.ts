import type { Db } from '@tenderlight/db/connect'
import { membershipsOf } from '@tenderlight/db/repositories/memberships'
import { findSessionPerson } from '@tenderlight/db/repositories/sessions'
import { needsSecondFactor } from '@tenderlight/db/repositories/sign-in-rules'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Now } from '../clock.ts'
import type { Auth } from '../identity/auth.ts'
import { pendingFor } from '../identity/pending.ts'
import type { SignedIn } from './actor.ts'

/** A session read a moment ago is not read again: most pages ask several things at once. */
const FRESH_MS = 5_000
const MOST_KEPT = 10_000

export interface FoundSession {
  readonly person: SignedIn
  /** Cookies to hand to the browser: the end of the session has moved. */
  readonly moved: readonly string[]
}

export interface SessionStore {
  /** The person of a session's cookie, `name=value`; undefined when it is none of ours, has ended or run out. */
  find(cookie: string): Promise<FoundSession | undefined>
  /** Forgets what was read: memberships, second factors or sessions have changed. */
  forget(): void
}

/** Sessions as better-auth keeps them, with what was read in the last seconds kept in memory. */
export function sessionStore({ db, now, auth }: { db: Db; now: Now; auth: Auth }): SessionStore {
  const kept = new Map<string, { person: SignedIn; until: number }>()

  const read = async (cookie: string): Promise<FoundSession | undefined> => {
    const { headers, response } = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
    if (response === null) return undefined
    const found = await findSessionPerson(db, response.session.id)
    if (found === undefined) return undefined
    const { districtId, personId } = found
    const memberships = await membershipsOf(db, districtId, personId, todayInChina(now()))
    const pending = pendingFor(found, memberships, () => needsSecondFactor(db, districtId))
    return { person: { ...found, memberships, pending: await pending }, moved: headers.getSetCookie() }
  }

  return {
    forget: () => kept.clear(),
    async find(cookie) {
      const before = kept.get(cookie)
      if (before !== undefined && before.until > now().getTime()) return { person: before.person, moved: [] }
      kept.delete(cookie)
      const found = await read(cookie)
      if (found !== undefined) {
        if (kept.size >= MOST_KEPT) kept.clear()
        kept.set(cookie, { person: found.person, until: now().getTime() + FRESH_MS })
      }
      return found
    },
  }
}
