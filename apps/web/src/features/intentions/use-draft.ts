import { useCallback, useEffect, useState } from 'react'
import { changeDraft, EMPTY_DRAFT, isBlank } from './draft.ts'
import type { Draft, DraftChange } from './draft.ts'
import { readDraft, writeDraft } from './kept-draft.ts'

interface KeptDraft {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  readonly clear: () => void
}

/**
 * The draft of a person, kept in this browser: it outlives the tab. `name`: another one than that of the form for new
 * intentions, which begins with `first`.
 */
export function useDraft(personId: string, name = '', first: Draft = EMPTY_DRAFT): KeptDraft {
  const place = `tenderlight.intention.${personId}${name}`
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = localStorage.getItem(place)
    return kept === null ? first : readDraft(kept)
  })
  useEffect(() => {
    if (isBlank(draft) || draft === first) localStorage.removeItem(place)
    else localStorage.setItem(place, writeDraft(draft))
  }, [draft, first, place])
  return {
    draft,
    change: useCallback((change: DraftChange) => setDraft((before) => changeDraft(before, change)), []),
    clear: useCallback(() => setDraft(first), [first]),
  }
}
