import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import { SETTING_NAMES, settingsOf, settingStatement } from './scope.ts'
import type { Scope } from './scope.ts'

/** What is left of the transaction is done as `scope`: where one change of somebody's asks for work of the product. */
export async function goOnAs(trx: Transaction<Schema>, scope: Scope): Promise<void> {
  const nothing = SETTING_NAMES.map((name) => [name, ''] as const)
  await sql.raw(settingStatement(new Map([...nothing, ...settingsOf(scope)]))).execute(trx)
}
