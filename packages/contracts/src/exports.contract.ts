import * as z from 'zod'
import { civilDate, regime } from './values.contract.ts'

/** Which published intentions, or tender plans, are put into one document. */
export const intentionsExport = z.object({
  /** The unit; the reader's own where they have one only. */
  unit: z.uuid(),
  regime,
  /** Published between these days, both included. */
  from: civilDate,
  until: civilDate,
})
export type IntentionsExport = z.infer<typeof intentionsExport>

/** More go into no document: a unit's year has some dozens. */
export const MOST_EXPORTED = 500

/** Of the notices that were corrected only the newest goes into a document. */
export const exportable = z.object({ notices: z.int() })

/** `xlsx`: the table alone, as provincial sites take it. `docx`, `pdf`: the text of the notice with its table. */
export const exportFormat = z.enum(['xlsx', 'docx', 'pdf'])
export type ExportFormat = z.infer<typeof exportFormat>
export const exportInput = intentionsExport.extend({ format: exportFormat })
export const exportedFile = z.object({
  filename: z.string(),
  type: z.string(),
  /** Base64. */
  content: z.string(),
})
