import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '@tenderlight/db/connect'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { createSession, deleteSession, extendSession, findSession } from '@tenderlight/db/repositories/sessions'
import { membershipsOf } from '@tenderlight/db/repositories/memberships'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Now } from '../clock.ts'
import type { SignedIn } from './actor.ts'

const MINUTE = 60_000
/** A session ends this long after its last use. */
export const SESSION_MS = 12 * 60 * MINUTE
/** The end is moved at most this often. */
const SLIDE_MS = 10 * MINUTE
/** A session read a moment ago is not read again: most pages ask several things at once. */
const FRESH_MS = 5_000
const MOST_KEPT = 10_000

/** Done in the transaction that opens or ends the session, which `session` names without giving it away. */
export type Alongside = (trx: Transaction<Schema>, session: string) => Promise<void>

export interface SessionStore {
  /** Opens a session and returns its token, the only copy of it. */
  open(districtId: string, personId: string, alongside?: Alongside): Promise<string>
  /** The person of a token; undefined when it is unknown, ended or too old. `slid`: the end has moved, tell the browser. */
  find(token: string): Promise<{ actor: SignedIn; slid: boolean } | undefined>
  /** Ends a session at once. */
  end(token: string, alongside?: Alongside): Promise<void>
  /** Forgets what was read: memberships have changed. */
  forget(): void
}

/** Sessions in the database, with what was read in the last seconds kept in memory. */
export function sessionStore(db: Db, now: Now): SessionStore {
  const kept = new Map<string, { actor: SignedIn; until: number }>()

  const read = async (token: string) => {
    const districtId = districtOf(token)
    if (districtId === undefined) return undefined
    const at = now()
    const hash = hashOf(token)
    const person = await findSession(db, districtId, hash, at)
    if (person === undefined) return undefined
    const end = at.getTime() + SESSION_MS
    const slid = end - person.expiresAt.getTime() >= SLIDE_MS
    if (slid) await extendSession(db, districtId, hash, new Date(end))
    const memberships = await membershipsOf(db, districtId, person.personId, todayInChina(at))
    return { actor: { ...person, memberships, token }, slid }
  }

  return {
    forget: () => kept.clear(),
    async open(districtId, personId, alongside) {
      const token = Buffer.concat([Buffer.from(districtId.replaceAll('-', ''), 'hex'), randomBytes(32)]).toString(
        'base64url',
      )
      const createdAt = now()
      const expiresAt = new Date(createdAt.getTime() + SESSION_MS)
      const tokenHash = hashOf(token)
      await db.transaction().execute(async (trx) => {
        await createSession(trx, { districtId, tokenHash, personId, createdAt, expiresAt })
        await alongside?.(trx, nameOf(tokenHash))
      })
      return token
    },
    async find(token) {
      const before = kept.get(token)
      if (before !== undefined && before.until > now().getTime()) return { actor: before.actor, slid: false }
      kept.delete(token)
      const found = await read(token)
      if (found !== undefined) {
        if (kept.size >= MOST_KEPT) kept.clear()
        kept.set(token, { actor: found.actor, until: now().getTime() + FRESH_MS })
      }
      return found
    },
    async end(token, alongside) {
      kept.delete(token)
      const districtId = districtOf(token)
      if (districtId === undefined) return
      const tokenHash = hashOf(token)
      await db.transaction().execute(async (trx) => {
        await deleteSession(trx, districtId, tokenHash)
        await alongside?.(trx, nameOf(tokenHash))
      })
    },
  }
}

/** Enough of the hash to tell sessions apart. */
function nameOf(tokenHash: string): string {
  return tokenHash.slice(0, 16)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A token starts with the 16 bytes of its district's id; undefined for anything that is no token. */
function districtOf(token: string): string | undefined {
  if (!/^[\w-]{64}$/u.test(token)) return undefined
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
