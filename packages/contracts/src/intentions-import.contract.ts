import * as z from 'zod'
import { submitIntentionInput } from './intentions.contract.ts'
import { previewInput as fileInput } from './ledger.contract.ts'
import { civilDate } from './values.contract.ts'

const said = z.object({ zh: z.string(), en: z.string() })

/** What one import can hold. */
export const MOST_ROWS = 500
/** Characters of a paste. */
export const MOST_PASTED = 2_000_000

/** A table of intentions, or a text with one notice or several. */
export const readManyInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), ...fileInput.shape }),
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(MOST_PASTED) }),
])

/** Under which header, and in which cell of a sheet; null: in the prose, or in no sheet. */
const readAt = { column: z.string().nullable(), cell: z.string().nullable() }

/** Something of the unit that goes by the same name. */
export const knownAs = z.object({
  kind: z.enum(['procurement', 'submission', 'draft', 'row']),
  /** The project, submission or draft; of a row of the same import, its `row`. */
  id: z.uuid(),
  number: z.string().nullable(),
  publishedOn: civilDate.nullable(),
  /** Budget and month are the same, too. */
  same: z.boolean(),
})
export type KnownAs = z.infer<typeof knownAs>

export const readRow = z.object({
  /** Of this reading: submitting names it, so that nothing is submitted twice. */
  row: z.uuid(),
  part: z.int(),
  /** The line of the sheet, or the place in the notice. */
  line: z.int(),
  /** Named and coded as in the record. */
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  readFrom: z.record(z.string(), z.object({ words: z.string(), ...readAt })),
  /** What could not be read, and what was expected. */
  unread: z.array(z.object({ field: z.string().nullable(), found: z.string(), expected: said, ...readAt })),
  known: z.array(knownAs),
  /** The unit that it names, where that is another. */
  otherUnit: z.string().nullable(),
})
export type ReadIntention = z.infer<typeof readRow>

export const readManyOutput = z.object({
  /** The file, or empty. */
  name: z.string(),
  /** Sheets, or notices by their first line. */
  parts: z.array(z.object({ name: z.string(), buyer: z.string().nullable(), publishedOn: civilDate.nullable() })),
  rows: z.array(readRow),
  unknownColumns: z.array(z.string()),
  notes: z.array(said),
})
export type ReadMany = z.infer<typeof readManyOutput>

export const submitManyInput = z.object({
  rows: z
    .array(z.object({ row: z.uuid(), form: submitIntentionInput.omit({ submission: true, corrects: true }) }))
    .min(1)
    .max(MOST_ROWS),
})

/** What became of one: it waits, or is out (with its number); or what was against it. */
export const submittedRow = z.object({
  row: z.uuid(),
  submission: z.uuid().nullable(),
  number: z.string().nullable(),
  refused: z.object({ problem: z.string(), message: z.string(), toDo: z.string() }).nullable(),
})
export type SubmittedRow = z.infer<typeof submittedRow>
export const submitManyOutput = z.object({
  results: z.array(submittedRow),
  /** Who may approve; nobody means that a second person is missing. */
  reviewers: z.array(z.string()),
})
export type SubmittedMany = z.infer<typeof submitManyOutput>

export const templateFile = z.object({ filename: z.string(), content: z.base64() })
