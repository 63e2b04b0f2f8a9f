import { useCallback, useEffect, useState } from 'react'
import { changeDraft, EMPTY_DRAFT, isBlank } from './draft.ts'
import type { Draft, DraftChange } from './draft.ts'
import { readDraft, writeDraft } from './kept-draft.ts'

interface KeptDraft {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  readonly clear: () => void
}

/** The draft of a person, kept in this browser: it outlives the tab. */
export function useDraft(personId: string): KeptDraft {
  const place = `tenderlight.intention.${personId}`
  const [draft, setDraft] = useState<Draft>(() => readDraft(localStorage.getItem(place)))
  useEffect(() => {
    if (isBlank(draft)) localStorage.removeItem(place)
    else localStorage.setItem(place, writeDraft(draft))
  }, [draft, place])
  return {
    draft,
    change: useCallback((change: DraftChange) => setDraft((before) => changeDraft(before, change)), []),
    clear: useCallback(() => setDraft(EMPTY_DRAFT), []),
  }
}
