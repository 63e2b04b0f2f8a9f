import * as z from 'zod'
import { fen, lights } from './values.contract.ts'

export const MAX_LEDGER_BYTES = 20_000_000

export const previewInput = z.object({
  filename: z.string().trim().min(1).max(200),
  /** The file, base64. */
  content: z.base64().max(Math.ceil((MAX_LEDGER_BYTES * 4) / 3) + 4),
})
export const rejectedCell = z.object({ row: z.int(), column: z.string(), found: z.string(), expected: z.string() })
export const fieldChange = z.object({
  field: z.string(),
  from: z.union([z.string(), z.number()]).nullable(),
  to: z.union([z.string(), z.number()]).nullable(),
})
export const previewRow = z.object({
  row: z.int(),
  id: z.string(),
  title: z.string().nullable(),
  buyer: z.string().nullable(),
  change: z.enum(['new', 'changed', 'unchanged']),
  changes: z.array(fieldChange),
  lights,
})
/** A line of the approved budget of which the file would take more than was approved: confirming is refused. */
export const overBudgetLine = z.object({
  unit: z.string(),
  year: z.int(),
  code: z.string(),
  name: z.string(),
  amount: fen,
  /** What everything else takes of it. */
  used: fen,
  /** What the file asks of it. */
  asked: fen,
  over: fen,
  /** Numbers of the projects that ask. */
  projects: z.array(z.string()),
})
export type OverBudgetLine = z.infer<typeof overBudgetLine>
/** What a row says otherwise than a published notice: it is not taken over. */
export const heldField = fieldChange.extend({
  row: z.int(),
  id: z.string(),
  title: z.string().nullable(),
  /** The number of the notice. */
  notice: z.string(),
})
export const previewOutput = z.object({
  importId: z.uuid(),
  filename: z.string(),
  /** SHA-256 of the file. */
  digest: z.string(),
  /** The same file was confirmed before: when, and nothing would change. */
  importedBefore: z.string().nullable(),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
  /** At most 500 rows, changes first. */
  rows: z.array(previewRow),
  overBudget: z.array(overBudgetLine),
  /** At most 500. */
  held: z.array(heldField),
  rejected: z.array(rejectedCell),
  unknownColumns: z.array(z.string()),
  /** Buyers of the file that are no unit of the district: their rows wait until the unit exists. */
  unknownBuyers: z.array(z.string()),
  /** Buyers that are units of the district but not the signed-in one: a unit imports its own rows only. */
  otherBuyers: z.array(z.string()),
  /** Rows of those buyers, which confirming leaves out. */
  skipped: z.int(),
  /** What the reader passed over, and why: other sheets, totals, section titles. */
  notes: z.array(z.object({ zh: z.string(), en: z.string() })),
})
export const confirmInput = z.object({ importId: z.uuid() })
export const confirmOutput = z.object({ created: z.int(), changed: z.int(), unchanged: z.int(), skipped: z.int() })
export const importSummary = z.object({
  importId: z.uuid(),
  filename: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
  confirmedAt: z.string().nullable(),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
})
export const historyOutput = z.object({ imports: z.array(importSummary) })

export type Preview = z.infer<typeof previewOutput>
export type Confirmed = z.infer<typeof confirmOutput>
