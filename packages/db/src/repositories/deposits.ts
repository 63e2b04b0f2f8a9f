import { sql } from 'kysely'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Deposits, DepositVersions } from '../schema/deposits.ts'
import type { Schema } from '../schema.ts'
import { takeTurn } from '../turn.ts'
import { nameOf } from './name-of.ts'

export type DepositRow = Selectable<Deposits>
export type DepositVersionRow = Selectable<DepositVersions>

/** A version with its deposit and the name of who recorded it. */
export type DepositVersion = DepositVersionRow &
  Pick<DepositRow, 'procurement_id' | 'purpose'> & { readonly recorder: string }

/** Every version of every deposit of a procurement: deposits in the order of their first recording, versions in theirs. */
export function depositVersionsOf(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
): Promise<DepositVersion[]> {
  return versions(db, districtId).where('d.procurement_id', '=', procurementId).execute()
}

/** The versions of one deposit, oldest first; none when the district has no such deposit. */
export function versionsOfDeposit(db: Kysely<Schema>, districtId: string, id: string): Promise<DepositVersion[]> {
  return versions(db, districtId).where('d.id', '=', id).execute()
}

function versions(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('deposits as d')
    .innerJoin('deposit_versions as v', (on) =>
      on.onRef('v.district_id', '=', 'd.district_id').onRef('v.deposit_id', '=', 'd.id'),
    )
    .innerJoin('deposit_versions as first', (on) =>
      on
        .onRef('first.district_id', '=', 'd.district_id')
        .onRef('first.deposit_id', '=', 'd.id')
        .on('first.version', '=', 1),
    )
    .selectAll('v')
    .select(['d.procurement_id', 'd.purpose'])
    .select(nameOf('v.district_id', 'v.recorded_by').$castTo<string>().as('recorder'))
    .where('d.district_id', '=', districtId)
    .orderBy('first.recorded_at')
    .orderBy('d.id')
    .orderBy('v.version')
}

export async function insertDeposit(trx: Transaction<Schema>, row: DepositRow): Promise<void> {
  await trx.insertInto('deposits').values(row).execute()
}

/** Adds a version; one that is there already violates the key. */
export async function insertDepositVersion(trx: Transaction<Schema>, row: DepositVersionRow): Promise<void> {
  const guarantee = row.guarantee === null ? null : JSON.stringify(row.guarantee)
  await trx
    .insertInto('deposit_versions')
    .values({ ...row, guarantee })
    .execute()
}

/**
 * Whether this guarantor's number stands for another deposit of the district, in whichever unit. Takes the number's turn
 * until the end of the transaction: of two who use it at once, the second is told.
 */
export async function isNumberUsed(
  trx: Transaction<Schema>,
  { districtId, guarantor, number }: { districtId: string; guarantor: string; number: string },
  besides: string | null,
): Promise<boolean> {
  await takeTurn(trx, `guarantee ${districtId} ${guarantor} ${number}`)
  const { rows } = await sql<{ used: boolean }>`
    select tenderlight.guarantee_used(${districtId}::uuid, ${guarantor}::text, ${number}::text, ${besides}::uuid) as used`.execute(
    trx,
  )
  return rows[0]?.used === true
}

/** Whether a deposit of this procurement stands and went back. */
export async function isRefunded(
  db: Kysely<Schema>,
  districtId: string,
  procurementId: string,
  id: string,
): Promise<boolean> {
  const latest = (await versionsOfDeposit(db, districtId, id)).at(-1)
  return latest?.procurement_id === procurementId && latest.change !== 'withdrawn' && latest.refunded_on !== null
}
