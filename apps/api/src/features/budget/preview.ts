import { createHash, randomUUID } from 'node:crypto'
import type { budgetPreviewInput, budgetPreviewOutput, budgetPreviewRow } from '@tenderlight/contracts/budget'
import { usesOfYear } from '@tenderlight/db/repositories/budget-use'
import { confirmedBefore, insertImport } from '@tenderlight/db/repositories/file-imports'
import type { BudgetReading } from '@tenderlight/exchange/budget/record'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { Fen } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { readBudgetApart } from '../../reading/read-apart.ts'
import type { Actor } from '../../session/actor.ts'
import { unreadable } from '../../unreadable.ts'
import { LINE_FIELDS, planBudgetImport } from './plan-import.ts'
import type { PlannedLine } from './plan-import.ts'

const SHOWN_ROWS = 500
const ORDER = { changed: 0, new: 1, unchanged: 2 } as const

/**
 * Reads a budget and says what confirming it would do; keeps the reading, changes no line. Throws `Refused`
 * `unreadable-ledger` for a file that cannot be used at all.
 */
export async function previewBudget(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof budgetPreviewInput>,
): Promise<z.input<typeof budgetPreviewOutput>> {
  const { districtId, organisationId, personId } = actor
  const { filename } = input
  const bytes = Buffer.from(input.content, 'base64')
  const reading = await read(bytes, filename)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const before = await confirmedBefore(deps.db, 'budget_imports', districtId, organisationId, digest)
  const plan = await planBudgetImport(deps.db, actor, reading)
  const importId = randomUUID()
  await insertImport(deps.db, 'budget_imports', {
    district_id: districtId,
    id: importId,
    organisation_id: organisationId,
    filename,
    digest,
    reading,
    counts: plan.counts,
    uploaded_by: personId,
    uploaded_at: deps.now(),
  })
  const used = await usedOf(deps, actor, plan.lines)
  return {
    importId,
    filename,
    sheet: reading.sheet,
    digest,
    importedBefore: before?.toISOString() ?? null,
    counts: plan.counts,
    rows: plan.lines
      .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.line.row - b.line.row)
      .slice(0, SHOWN_ROWS)
      .map((one) => shown(one, used)),
    problems: reading.problems.map(({ expected, ...cell }) => ({ ...cell, expected: { ...expected } })),
    unknownColumns: [...reading.unknownColumns],
    unknownUnits: [...plan.unknownUnits],
    otherUnits: [...plan.otherUnits],
    skipped: plan.skipped,
    notes: reading.notes.map(({ zh, en }) => ({ zh, en })),
  }
}

async function read(bytes: Uint8Array, filename: string): Promise<BudgetReading> {
  try {
    return await readBudgetApart({ bytes, filename })
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  }
}

type Used = ReadonlyMap<string, ReadonlyMap<string, Fen>>
const yearOf = ({ unit, line }: PlannedLine) => `${unit.id} ${line.year}`

/** What is taken of the lines of every unit and year of the file. */
async function usedOf(deps: Deps, { districtId }: Actor, lines: readonly PlannedLine[]): Promise<Used> {
  const years = new Map(lines.map((one) => [yearOf(one), { organisationId: one.unit.id, year: one.line.year }]))
  const used = new Map<string, ReadonlyMap<string, Fen>>()
  for (const [key, of] of years) used.set(key, await usesOfYear(deps.db, { districtId, ...of }, undefined))
  return used
}

function shown(planned: PlannedLine, used: Used): z.input<typeof budgetPreviewRow> {
  const { line, unit, stored, kind, changed } = planned
  return {
    row: line.row,
    unit: unit.name,
    year: line.year,
    code: line.code,
    name: line.name,
    amount: line.amount,
    change: kind,
    changes: changed.map((field) => ({ field, from: stored?.[LINE_FIELDS[field]] ?? null, to: line[field] ?? null })),
    used: used.get(yearOf(planned))?.get(line.code) ?? 0,
  }
}
