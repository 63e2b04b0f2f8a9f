import { ANSWER_KINDS } from '@tenderlight/compliance/documents/answers'
import type { AnswerKind } from '@tenderlight/compliance/documents/answers'
import type { Kept } from '../../../ui/use-kept.ts'

/** An answer that is being written. */
export interface AnswerDraft {
  readonly kind: AnswerKind | undefined
  readonly words: string
}

export const NO_ANSWER: AnswerDraft = { kind: undefined, words: '' }

/** Reads a kept draft back; what is of no use in it is left out. */
export function readAnswer({ kind, words }: Kept): AnswerDraft {
  return { kind: ANSWER_KINDS.find((one) => one === kind), words: typeof words === 'string' ? words : '' }
}
