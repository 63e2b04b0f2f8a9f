import { databaseTrouble } from '@tenderlight/db/database-trouble'
import { Refused } from './problem.ts'

/**
 * The refusal that an error is or, where the database is away or full, amounts to; it keeps the error as its cause.
 * Undefined for every other error, which is a fault of ours.
 */
export function refusalBehind(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error
  const trouble = databaseTrouble(error)
  if (trouble === undefined) return undefined
  const refused = new Refused(trouble === 'away' ? 'database-away' : 'database-full')
  refused.cause = error
  return refused
}
