import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Guarantors } from '../schema/deposits.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

export type GuarantorRow = Selectable<Guarantors>
export type GuarantorVersion = GuarantorRow & { readonly recorder: string }

/** Every version of every guarantor of a district: by name of the first version, versions in their order. */
export function guarantorVersions(db: Kysely<Schema>, districtId: string): Promise<GuarantorVersion[]> {
  return db
    .selectFrom('guarantors as g')
    .innerJoin('guarantors as first', (on) =>
      on.onRef('first.district_id', '=', 'g.district_id').onRef('first.id', '=', 'g.id').on('first.version', '=', 1),
    )
    .selectAll('g')
    .select(nameOf('g.district_id', 'g.recorded_by').$castTo<string>().as('recorder'))
    .where('g.district_id', '=', districtId)
    .orderBy('first.recorded_at')
    .orderBy('g.id')
    .orderBy('g.version')
    .execute()
}

/** Takes the register's turn until the end of the transaction: its changes are made one after the other. */
export function takeRegister(trx: Transaction<Schema>, districtId: string): Promise<void> {
  return takeTurn(trx, `guarantors ${districtId}`)
}

/** Adds a version; one that is there already, or a key that is registered already, violates a key. */
export async function insertGuarantor(trx: Transaction<Schema>, row: GuarantorRow): Promise<void> {
  await trx.insertInto('guarantors').values(row).execute()
}
