import { ANSWER_KINDS } from '@tenderlight/compliance/documents/answers'
import type { AnswerKind } from '@tenderlight/compliance/documents/answers'
import { useEffect, useState } from 'react'

/** An answer that is being written. */
export interface AnswerDraft {
  readonly kind: AnswerKind | undefined
  readonly words: string
}

const EMPTY: AnswerDraft = { kind: undefined, words: '' }

/** Reads a kept draft back; what cannot be read is an empty one. */
export function readAnswer(text: string | null): AnswerDraft {
  if (text === null) return EMPTY
  try {
    const stored: unknown = JSON.parse(text)
    if (typeof stored !== 'object' || stored === null) return EMPTY
    const { kind, words } = stored as Readonly<Record<string, unknown>>
    return { kind: ANSWER_KINDS.find((one) => one === kind), words: typeof words === 'string' ? words : '' }
  } catch {
    return EMPTY
  }
}

/** The draft of an answer, kept in this browser until it is sent: it outlives the tab. */
export function useKeptAnswer(place: string): {
  readonly draft: AnswerDraft
  readonly change: (change: Partial<AnswerDraft>) => void
  readonly clear: () => void
} {
  const key = `tenderlight.document-answer.${place}`
  const [draft, setDraft] = useState(() => readAnswer(localStorage.getItem(key)))
  useEffect(() => {
    if (draft.kind === undefined && draft.words === '') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  }, [draft, key])
  return {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    clear: () => setDraft(EMPTY),
  }
}
