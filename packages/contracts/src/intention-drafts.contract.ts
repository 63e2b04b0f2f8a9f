import * as z from 'zod'
import { intentionForm, publishIntentionInput } from './intentions.contract.ts'
import { civilDate, civilMonth, fen } from './values.contract.ts'

/** What one person can look through, and one change can hold. */
export const MOST_DRAFTS = 500

/** A form as far as it was filled in. */
export const draftForm = intentionForm
  .partial()
  .extend({ title: z.string().trim().max(200).default(''), id: publishIntentionInput.shape.id })

/** The words, and where they stand, that gave each field. */
const readFrom = z.record(z.string().max(40), z.string().max(1000))

/** What a draft came from: a file or a pasted text, or an earlier project. */
export const draftOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), from: z.string().max(200), row: z.int().min(0) }),
  z.object({ kind: z.literal('copied'), key: z.uuid(), number: z.string() }),
])
export type DraftOrigin = z.infer<typeof draftOrigin>

export const draft = z.object({
  id: z.uuid(),
  /** Raised with each change; who saves names the one that they saw. */
  version: z.int(),
  form: draftForm,
  readFrom,
  origin: draftOrigin.nullable(),
  updatedAt: z.string(),
  updatedBy: z.string(),
})
export type IntentionDraft = z.infer<typeof draft>

export const draftsOutput = z.object({ drafts: z.array(draft) })
export const draftInput = z.object({ id: z.uuid() })
export const newDraft = z.object({ form: draftForm, readFrom, origin: draftOrigin.nullable() })
export type NewDraft = z.input<typeof newDraft>
export const addDraftsInput = z.object({ drafts: z.array(newDraft).min(1).max(MOST_DRAFTS) })
export const addedDrafts = z.object({ ids: z.array(z.uuid()) })
export const saveDraftInput = z.object({ id: z.uuid(), version: z.int(), form: draftForm, readFrom })

/** `moved`: the months of a copy lie a year later, or as many years as it takes not to be past. */
export const copyInput = z.object({
  keys: z.array(z.uuid()).min(1).max(MOST_DRAFTS),
  months: z.enum(['moved', 'emptied']),
})

/** The projects of a unit that can be copied. */
export const earlierInput = z.object({
  /** Of the budget, or of its notices; all when left out. */
  year: z.int().min(2000).max(2100).optional(),
  text: z.string().trim().max(100).optional(),
})
export const earlierOutput = z.object({
  years: z.array(z.int()),
  total: z.int(),
  /** At most `MOST_DRAFTS`, the newest first. */
  projects: z.array(
    z.object({
      key: z.uuid(),
      number: z.string(),
      title: z.string(),
      year: z.int().nullable(),
      budget: fen.nullable(),
      expectedMonth: civilMonth.nullable(),
      publishedOn: civilDate.nullable(),
    }),
  ),
})
export type EarlierProject = z.infer<typeof earlierOutput>['projects'][number]
