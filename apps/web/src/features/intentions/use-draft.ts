import { useCallback } from 'react'
import { placeOf, useKept } from '../../ui/use-kept.ts'
import { changeDraft, EMPTY_DRAFT, isBlank } from './draft.ts'
import type { Draft, DraftChange } from './draft.ts'
import { draftIn } from './kept-draft.ts'

interface KeptDraft {
  readonly draft: Draft
  /** It was there before the page was loaded. */
  readonly isRestored: boolean
  readonly change: (change: DraftChange) => void
  readonly clear: () => void
}

/**
 * The draft of a person, kept in this browser: it outlives the tab. `name`: another one than that of the form for new
 * intentions, which begins with `first`.
 */
export function useDraft(personId: string, name = '', first: Draft = EMPTY_DRAFT): KeptDraft {
  const { value: kept, keep, isRestored, forget } = useKept(placeOf(personId, `intention${name}`), draftIn)
  return {
    draft: kept ?? first,
    change: useCallback(
      (change: DraftChange) =>
        keep((before) => {
          const next = changeDraft(before ?? first, change)
          return first === EMPTY_DRAFT && isBlank(next) ? undefined : next
        }),
      [keep, first],
    ),
    isRestored,
    clear: forget,
  }
}
