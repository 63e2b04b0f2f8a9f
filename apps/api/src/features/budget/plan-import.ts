import { newestBudgetLines } from '@tenderlight/db/repositories/budget-lines'
import type { BudgetLineRow } from '@tenderlight/db/repositories/budget-lines'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { Organisation } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { ImportCounts } from '@tenderlight/db/schema/procurements'
import type { BudgetReading, BudgetRow } from '@tenderlight/exchange/budget/record'
import type { Kysely } from 'kysely'
import { buyersOf } from '../../record/buyers.ts'
import type { Actor } from '../../session/actor.ts'

/** What a line of a file says beside its key. */
export const LINE_FIELDS = {
  name: 'name',
  functionCode: 'function_code',
  economicCode: 'economic_code',
  amount: 'amount',
} as const
export type LineField = keyof typeof LINE_FIELDS

/** What one line of a file comes to. `stored`: the version on record. */
export interface PlannedLine {
  readonly line: BudgetRow
  readonly unit: Organisation
  readonly stored: BudgetLineRow | undefined
  readonly kind: 'new' | 'changed' | 'unchanged'
  readonly changed: readonly LineField[]
}

export interface BudgetPlan {
  readonly lines: readonly PlannedLine[]
  readonly counts: ImportCounts
  readonly unknownUnits: readonly string[]
  readonly otherUnits: readonly string[]
  /** Lines of those units. */
  readonly skipped: number
}

/** Shown for lines that name no unit. */
const UNNAMED = '(未填写单位)'

/**
 * Compares what was read with the lines on record; changes nothing. Only what a line says counts: a blank cell erases
 * nothing, and lines that a file leaves out stay.
 */
export async function planBudgetImport(db: Kysely<Schema>, actor: Actor, reading: BudgetReading): Promise<BudgetPlan> {
  const units = buyersOf(await listOrganisations(db, actor.districtId), actor)
  const unknown = new Set<string>()
  const other = new Set<string>()
  const own: { line: BudgetRow; unit: Organisation }[] = []
  for (const line of reading.rows) {
    const found = units.find(line.unit)
    if (typeof found === 'object') own.push({ line, unit: found.unit })
    else (found === 'other' ? other : unknown).add(line.unit ?? UNNAMED)
  }
  const ids = [...new Set(own.map(({ unit }) => unit.id))]
  const onRecord = await newestBudgetLines(db, actor.districtId, ids)
  const byKey = new Map(onRecord.map((one) => [keyOf(one.organisation_id, one.fiscal_year, one.code), one]))
  const seen = new Set<string>()
  const lines = own.flatMap(({ line, unit }): PlannedLine[] => {
    const key = keyOf(unit.id, line.year, line.code)
    // A unit that is named once and left out once: the first line counts, as within one name.
    if (seen.has(key)) return []
    seen.add(key)
    const stored = byKey.get(key)
    if (stored === undefined) return [{ line, unit, stored, kind: 'new', changed: [] }]
    const changed = FIELDS.filter((field) => differs(line, stored, field))
    return [{ line, unit, stored, kind: changed.length === 0 ? 'unchanged' : 'changed', changed }]
  })
  const count = (kind: PlannedLine['kind']) => lines.filter((one) => one.kind === kind).length
  return {
    lines,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      rejected: new Set(reading.problems.map(({ row }) => row)).size,
    },
    unknownUnits: [...unknown],
    otherUnits: [...other],
    skipped: reading.rows.length - lines.length,
  }
}

const FIELDS = Object.keys(LINE_FIELDS) as readonly LineField[]

const keyOf = (unit: string, year: number, code: string) => `${unit} ${year} ${code}`

function differs(line: BudgetRow, stored: BudgetLineRow, field: LineField): boolean {
  const said = line[field]
  return said !== undefined && said !== stored[LINE_FIELDS[field]]
}
