import { clearFailures, countFailure, lockLogin } from '@tenderlight/db/repositories/logins'
import type { Login } from '@tenderlight/db/repositories/logins'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { Refused } from '../problem.ts'

/** Wrong passwords and codes in a row before an account pauses, and the pause: it doubles with each further one. */
const TRIES = 5
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 30 * 60_000

/** Names that nobody has, each with how often it was tried; more than these and the oldest are forgotten. */
const MOST_NAMES = 10_000

/** The end of the pause after so many wrong ones in a row; undefined while there is none. */
function pauseAfter(failures: number, now: Date): Date | undefined {
  if (failures < TRIES) return undefined
  return new Date(now.getTime() + Math.min(FIRST_PAUSE_MS * 2 ** (failures - TRIES), LONGEST_PAUSE_MS))
}

/** Throws `Refused` `locked-out` while the account pauses. */
export function refuseWhilePaused({ lockedUntil }: Pick<Login, 'lockedUntil'>, now: Date): void {
  const left = (lockedUntil?.getTime() ?? 0) - now.getTime()
  if (left > 0) throw new Refused('locked-out', { minutes: Math.ceil(left / 60_000) })
}

/** Counts a wrong password or code; returns whether the account pauses now. */
export async function countWrong(trx: Transaction<Schema>, { id }: Login, now: Date): Promise<boolean> {
  const until = pauseAfter(await countFailure(trx, id), now)
  if (until === undefined) return false
  await lockLogin(trx, id, until)
  return true
}

/** Forgets the wrong ones: somebody has signed in, or been given another password. */
export async function forgetWrong(trx: Transaction<Schema>, id: string): Promise<void> {
  await clearFailures(trx, id)
}

/** The same pauses for names that nobody has: a pause tells nobody which accounts there are. Kept by each server for itself. */
export interface UnknownNames {
  /** Throws `Refused` `locked-out` while the name pauses. */
  refuseWhilePaused(name: string, now: Date): void
  countWrong(name: string, now: Date): void
}

export function unknownNames(): UnknownNames {
  const tried = new Map<string, { failures: number; lockedUntil: Date | null }>()
  return {
    refuseWhilePaused(name, now) {
      refuseWhilePaused(tried.get(name.toLowerCase()) ?? { lockedUntil: null }, now)
    },
    countWrong(name, now) {
      const wanted = name.toLowerCase()
      const failures = (tried.get(wanted)?.failures ?? 0) + 1
      const [oldest] = tried.keys()
      if (tried.size >= MOST_NAMES && oldest !== undefined && !tried.has(wanted)) tried.delete(oldest)
      tried.set(wanted, { failures, lockedUntil: pauseAfter(failures, now) ?? null })
    },
  }
}
