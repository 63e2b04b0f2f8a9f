import type { FairnessReview } from '@tenderlight/contracts/tender-documents'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

export const SUBJECTS = ['tender-document', 'policy'] as const
export const OUTCOMES = ['passed', 'excepted', 'against'] as const

/** The record of a review as it is being typed; its paper is chosen anew. */
export interface TypedReview {
  readonly subject: FairnessReview['subject'] | undefined
  readonly title: string
  readonly issuedOn: CivilDate | undefined
  readonly reviewer: string
  readonly reviewedOn: CivilDate | undefined
  readonly outcome: FairnessReview['outcome'] | undefined
  readonly note: string
}

/** A kept record as far as it can still be used; undefined: not at all. */
export function keptReview(kept: unknown): TypedReview | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const of = (field: string): unknown => Reflect.get(kept, field)
  const text = (field: string): string => {
    const value = of(field)
    return typeof value === 'string' ? value.slice(0, 500) : ''
  }
  return {
    subject: SUBJECTS.find((one) => one === of('subject')),
    title: text('title'),
    issuedOn: parseCivilDate(text('issuedOn')),
    reviewer: text('reviewer'),
    reviewedOn: parseCivilDate(text('reviewedOn')),
    outcome: OUTCOMES.find((one) => one === of('outcome')),
    note: text('note'),
  }
}
