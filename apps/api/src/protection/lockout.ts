import { clearFailures, countFailure, lockLogin } from '@tenderlight/db/repositories/logins'
import type { Login } from '@tenderlight/db/repositories/logins'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import { Refused } from '../problem.ts'

/** Wrong passwords and codes in a row before an account pauses, and the pause: it doubles with each further one. */
const TRIES = 5
const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 30 * 60_000

/** Throws `Refused` `locked-out` while the account pauses. */
export function refuseWhilePaused({ lockedUntil }: Login, now: Date): void {
  const left = (lockedUntil?.getTime() ?? 0) - now.getTime()
  if (left > 0) throw new Refused('locked-out', { minutes: Math.ceil(left / 60_000) })
}

/** Counts a wrong password or code; returns whether the account pauses now. */
export async function countWrong(trx: Transaction<Schema>, { id }: Login, now: Date): Promise<boolean> {
  const failures = await countFailure(trx, id)
  if (failures < TRIES) return false
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (failures - TRIES), LONGEST_PAUSE_MS)
  await lockLogin(trx, id, new Date(now.getTime() + pause))
  return true
}

/** Forgets the wrong ones: somebody has signed in, or been given another password. */
export async function forgetWrong(trx: Transaction<Schema>, id: string): Promise<void> {
  await clearFailures(trx, id)
}
