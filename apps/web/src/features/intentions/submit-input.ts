import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import type { Draft } from './draft.ts'

/** What the form is about: a new intention, another version of one, or the correction of a published notice. */
export interface Purpose {
  /** The submission of which this is another version. */
  readonly submission?: string
  /** The draft that it was: it is gone once it is submitted. */
  readonly draft?: string
  readonly corrects?: { readonly number: string; readonly reason: string }
  /** The notice that it corrects is an announcement: its bid deadline can move. */
  readonly ofAnnouncement?: boolean
  /** The budget year of the project on record, where the draft itself does not say it. */
  readonly year?: number
}

/** Something new. */
export const NEW: Purpose = {}

/** What is sent to submit the draft; undefined while a needed field is empty. Empty texts are left out. */
export function submitInput(draft: Draft, reason: string, purpose: Purpose): SubmitIntention | undefined {
  const { readFrom: _, id, noReserveReason, complaintPhone, category, method, budget, ...more } = draft
  const { budgetItem, fiscalYear, bidDeadlineOn, ...rest } = more
  if (draft.title.trim() === '' || category === undefined || method === undefined || budget === undefined) {
    return undefined
  }
  return {
    ...rest,
    category,
    method,
    budget,
    // A correction of a notice leaves the project on its line.
    ...(budgetItem === undefined || fiscalYear === undefined || purpose.corrects !== undefined
      ? {}
      : { budgetItem, fiscalYear }),
    ...(bidDeadlineOn === undefined || purpose.ofAnnouncement !== true ? {} : { bidDeadlineOn }),
    ...said({ id, noReserveReason, complaintPhone, reason }),
    ...(purpose.submission === undefined ? {} : { submission: purpose.submission }),
    ...(purpose.draft === undefined ? {} : { draft: purpose.draft }),
    ...(purpose.corrects === undefined ? {} : { corrects: purpose.corrects }),
  }
}

function said<K extends string>(texts: Readonly<Record<K, string>>): { [F in K]?: string } {
  return Object.fromEntries(
    Object.entries<string>(texts)
      .map(([field, text]) => [field, text.trim()])
      .filter(([, text]) => text !== ''),
  ) as { [F in K]?: string }
}
