import { createHash, randomUUID } from 'node:crypto'
import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import type { previewInput, previewOutput, previewRow } from '@tenderlight/contracts/ledger'
import { confirmedBefore, insertImport } from '@tenderlight/db/repositories/file-imports'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { changeRecord } from '../../record/change-record.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { unreadable } from '../../unreadable.ts'
import type { KeptReading } from '../../reading/kept-reading.ts'
import { overBudget } from './over-budget.ts'
import { planImport } from './plan.ts'
import type { PlannedRow } from './plan.ts'
import { readApart } from '../../reading/read-apart.ts'

const SHOWN_ROWS = 500
const ORDER = { changed: 0, new: 1, unchanged: 2 } as const

/**
 * Reads a ledger and says what confirming it would do; keeps the reading, changes no record.
 * Throws `Refused` `unreadable-ledger` for a file that cannot be used at all.
 */
export async function preview(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof previewInput>,
): Promise<z.input<typeof previewOutput>> {
  const { districtId, organisationId } = actor
  const bytes = Buffer.from(input.content, 'base64')
  const reading = await read(bytes, input.filename)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const before = await confirmedBefore(deps.db, 'ledger_imports', districtId, organisationId, digest)
  const plan = await planImport(deps.db, actor, reading, { confirmedBefore: before !== undefined, lock: false })
  const importId = randomUUID()
  await insertImport(deps.db, 'ledger_imports', {
    district_id: districtId,
    id: importId,
    organisation_id: organisationId,
    filename: input.filename,
    digest,
    reading,
    counts: plan.counts,
    uploaded_by: actor.personId,
    uploaded_at: deps.now(),
  })
  const context = await contextFor(deps, actor, today)
  const over = await overBudget(deps.db, districtId, plan.rows)
  const names = new Map(over.length === 0 ? [] : (await listOrganisations(deps.db, districtId)).map(nameById))
  return {
    importId,
    filename: input.filename,
    digest,
    importedBefore: before?.toISOString() ?? null,
    counts: plan.counts,
    rows: plan.rows
      .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.row - b.row)
      .slice(0, SHOWN_ROWS)
      .map((row) => shown(row, context)),
    overBudget: over.map(({ line, projects, ...figures }) => ({
      unit: names.get(line.organisationId) ?? '',
      year: line.year,
      code: line.code,
      ...figures,
      projects: [...projects],
    })),
    held: plan.rows
      .flatMap(({ row, procurement, held }) =>
        held.map((field) => ({ row, id: procurement.id, title: procurement.title ?? null, ...field })),
      )
      .slice(0, SHOWN_ROWS),
    rejected: [...reading.rejected],
    unknownColumns: [...reading.unknownColumns],
    unknownBuyers: [...plan.unknownBuyers],
    otherBuyers: [...plan.otherBuyers],
    skipped: plan.skipped,
    notes: reading.notes.map(({ zh, en }) => ({ zh, en })),
  }
}

async function read(bytes: Uint8Array, filename: string): Promise<KeptReading> {
  try {
    return await readApart({ bytes, filename })
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  }
}

const nameById = ({ id, name }: { readonly id: string; readonly name: string }) => [id, name] as const

/** A row with the lights that its project would have. */
function shown(planned: PlannedRow, context: Context): z.input<typeof previewRow> {
  const after = afterwards(planned)
  const findings = evaluate(after, context)
  return {
    row: planned.row,
    id: after.id,
    title: after.title ?? null,
    buyer: after.buyer ?? null,
    change: planned.kind,
    changes: planned.kind === 'changed' ? planned.change.fields.map((field) => ({ ...field })) : [],
    lights: { law: lightAt(findings, 'law'), commitment: lightAt(findings, 'commitment') },
  }
}

function afterwards(planned: PlannedRow) {
  switch (planned.kind) {
    case 'new':
      return planned.procurement
    case 'unchanged':
      return asProcurement(planned.stored)
    case 'changed': {
      const { stored, change } = planned
      return asProcurement({ ...stored, record: changeRecord(stored.record, change.attributes, change.facts) })
    }
  }
}
