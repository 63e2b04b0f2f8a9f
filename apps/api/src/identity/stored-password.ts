import type { Db } from '@tenderlight/db/connect'
import { passwordOf } from '@tenderlight/db/repositories/logins'
import { verifyPassword } from './password.ts'

/** Whether this is the person's password; false for somebody who has none. */
export async function verifyStoredPassword(db: Db, personId: string, password: string): Promise<boolean> {
  const stored = await passwordOf(db, personId)
  return stored !== undefined && (await verifyPassword(password, stored))
}
