import { CHECK_ANSWERS } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckAnswer } from '@tenderlight/compliance/datacheck/check-result'
import type { ShownResult } from '@tenderlight/contracts/datacheck'
import { m } from '../../paraglide/messages.js'
import { oneIn, readReason, textIn } from '../../ui/kept-fields.ts'
import type { Reasoned } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'

/** An answer as it is being entered. */
export interface AnswerDraft extends Reasoned {
  readonly answer: CheckAnswer
  /** Key of the project that was chosen; empty: none. */
  readonly candidate: string
  /** Number of the project that was typed. */
  readonly number: string
}

export const NO_ANSWER: AnswerDraft = { answer: 'explained', candidate: '', number: '', reason: '' }

export const readAnswer = (kept: Kept): AnswerDraft => ({
  answer: oneIn(CHECK_ANSWERS, kept, 'answer') ?? 'explained',
  candidate: textIn(kept, 'candidate'),
  number: textIn(kept, 'number'),
  ...readReason(kept),
})

/** What can be answered to a finding: of which project a line is, only the bureau says. */
export function answersFor(
  { outcome }: Pick<ShownResult, 'outcome'>,
  isBureau: boolean,
): readonly { readonly value: CheckAnswer; readonly label: string }[] {
  const canMatch = isBureau && (outcome === 'unknown' || outcome === 'ambiguous')
  return [
    { value: 'explained', label: m.dc_answer_explained() },
    { value: 'corrected', label: m.dc_answer_corrected() },
    ...(canMatch ? [{ value: 'matched' as const, label: m.dc_answer_matched() }] : []),
  ]
}

/** The project that was chosen or typed; null where the answer names none. */
export function projectOf({ answer, candidate, number }: AnswerDraft): { key: string } | { number: string } | null {
  if (answer !== 'matched') return null
  if (candidate !== '') return { key: candidate }
  return number.trim() === '' ? null : { number: number.trim() }
}
