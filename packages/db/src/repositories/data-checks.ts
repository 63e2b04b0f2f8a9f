import type { CheckResult } from '@tenderlight/compliance/datacheck/check-result'
import type { UnitCheck } from '@tenderlight/compliance/datacheck/unit-report'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { bulkInsert } from '../bulk-insert.ts'
import type { DataChecks } from '../schema/data-checks.ts'
import type { Schema } from '../schema.ts'
import { nameOf } from './name-of.ts'

/** A check as it is made. */
export type NewDataCheck = Selectable<DataChecks>

/** Puts a check on record with its report per unit and everything that it found, numbered from 1. */
export async function insertDataCheck(
  trx: Transaction<Schema>,
  check: NewDataCheck,
  units: readonly UnitCheck[],
  results: readonly CheckResult[],
): Promise<void> {
  const of = { district_id: check.district_id, check_id: check.id }
  await trx
    .insertInto('data_checks')
    .values({ ...check, elsewhere: JSON.stringify(check.elsewhere) })
    .execute()
  await bulkInsert(
    trx,
    'data_check_units',
    {
      district_id: 'uuid',
      check_id: 'uuid',
      place: 'integer',
      organisation_id: 'uuid',
      checked: 'integer',
      agreed: 'integer',
      outcomes: 'jsonb',
    },
    units.map(({ organisationId, checked, agreed, outcomes }, place) => ({
      ...of,
      place,
      organisation_id: organisationId,
      checked,
      agreed,
      outcomes,
    })),
  )
  await bulkInsert(
    trx,
    'data_check_results',
    {
      district_id: 'uuid',
      check_id: 'uuid',
      n: 'integer',
      outcome: 'text',
      what: 'text',
      organisation_id: 'uuid',
      procurement_id: 'uuid',
      line: 'jsonb',
      ours: 'jsonb',
      further: 'jsonb',
    },
    results.map(({ outcome, what, organisationId, key, line, ours, ...further }, index) => ({
      ...of,
      n: index + 1,
      outcome,
      what,
      organisation_id: organisationId,
      procurement_id: key,
      line,
      ours,
      further,
    })),
  )
}

const COLUMNS = [
  'c.id',
  'c.from_on as from',
  'c.through_on as through',
  'c.kinds',
  'c.source',
  'c.filename',
  'c.url',
  'c.digest',
  'c.lines',
  'c.budget_step as budgetStep',
  'c.recorded',
  'c.made_at as madeAt',
] as const

function checksOf(db: Kysely<Schema>, districtId: string) {
  return db
    .selectFrom('data_checks as c')
    .select(COLUMNS)
    .select(nameOf('c.district_id', 'c.made_by').as('madeBy'))
    .where('c.district_id', '=', districtId)
}

/** The newest checks of a district. */
export function listDataChecks(db: Kysely<Schema>, districtId: string, limit: number) {
  return checksOf(db, districtId).orderBy('c.made_at', 'desc').limit(limit).execute()
}

/** A check, with the buyers that are no unit of the district; undefined when the district has none of this key. */
export function findDataCheck(db: Kysely<Schema>, districtId: string, id: string) {
  return checksOf(db, districtId).select('c.elsewhere').where('c.id', '=', id).executeTakeFirst()
}

/** What checks found about the units that the asker may see, in the order of each report, with the unit's name. */
export function unitsOfChecks(db: Kysely<Schema>, districtId: string, checkIds: readonly string[]) {
  return db
    .selectFrom('data_check_units as u')
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.district_id', '=', 'u.district_id').onRef('o.id', '=', 'u.organisation_id'),
    )
    .select(['u.check_id as checkId', 'u.organisation_id as organisationId', 'o.name', 'u.checked', 'u.agreed'])
    .select('u.outcomes')
    .where('u.district_id', '=', districtId)
    .where('u.check_id', 'in', [...checkIds])
    .orderBy('u.place')
    .execute()
}
