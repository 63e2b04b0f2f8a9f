import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import type { Place } from './place.ts'
import { ON, rowsOfPeople } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import { rowsOfAlerts } from './rows-of-alerts.ts'
import { rowsOfCases } from './rows-of-cases.ts'
import { rowsOfDataChecks } from './rows-of-data-checks.ts'
import { rowsOfDeposits } from './rows-of-deposits.ts'
import { rowsOfDesk } from './rows-of-desk.ts'
import { rowsOfDisclosures } from './rows-of-disclosures.ts'
import { rowsOfDocuments } from './rows-of-documents.ts'
import { rowsOfFinancing } from './rows-of-financing.ts'
import { rowsOfHandover } from './rows-of-handover.ts'
import { rowsOfMatters } from './rows-of-matters.ts'
import { rowsOfObjections } from './rows-of-objections.ts'
import { rowsOfPlanning } from './rows-of-planning.ts'
import { rowsOfReports } from './rows-of-reports.ts'
import { rowsOfSimulations } from './rows-of-simulations.ts'
import { rowsOfWork } from './rows-of-work.ts'

/** One row of every table for a place, those ahead that others refer to. */
export function rowsOf(place: Place): readonly TableRow[] {
  return [
    ...rowsOfPeople(place),
    ...rowsOfWork(place),
    ...rowsOfAlerts(place),
    ...rowsOfPlanning(place),
    ...rowsOfHandover(place),
    ...rowsOfDeposits(place),
    ...rowsOfDocuments(place),
    ...rowsOfDisclosures(place),
    ...rowsOfFinancing(place),
    ...rowsOfDesk(place),
    ...rowsOfDataChecks(place),
    ...rowsOfReports(place),
    ...rowsOfSimulations(place),
    ...rowsOfCases(place),
    ...rowsOfMatters(place),
    ...rowsOfObjections(place),
  ]
}

/** Rows of the installation that belong to no district. */
export const OF_NOBODY: readonly TableRow[] = [
  [
    'calendar_notices',
    {
      sequence: 1,
      year: 2026,
      number: 'x',
      announced_on: ON,
      notice: {},
      digest: 'x',
      calendar_version: 'x',
      loaded_at: ON,
      loaded_by: 'x',
    },
  ],
  ['audit_keys', { sequence: 1, id: 'k', public_key: 'x', since: ON }],
  ['certificate_keys', { sequence: 1, id: 'k', public_key: 'x', since: ON }],
]

/** Adds a row. */
export async function addRow(db: Db, [table, row]: TableRow): Promise<void> {
  await insertion(table, row, sql``).execute(db)
}

/** Adds everything of a place, or `rows` for it; what the places of one district share is added with the first of them. */
export async function addPlace(db: Db, place: Place, rows: readonly TableRow[] = rowsOf(place)): Promise<void> {
  for (const [table, row] of rows) await insertion(table, row, sql`on conflict do nothing`).execute(db)
}

function insertion(table: string, row: TableRow[1], conflict: ReturnType<typeof sql>) {
  const columns = sql.join(Object.keys(row).map((column) => sql.id(column)))
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb) ${conflict}`
}
