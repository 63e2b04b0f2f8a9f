import { useCallback, useEffect, useState } from 'react'

interface KeptForm<T> {
  readonly draft: T
  readonly change: (change: Partial<T>) => void
  /** Forgets what was entered: it was saved, or is not wanted. */
  readonly forget: () => void
}

/**
 * A form whose fields are kept in this browser while they differ from `empty`: what was entered outlives the tab. `read`
 * makes of whatever is kept there a form, leaving out what is of no use.
 */
export function useKeptForm<T extends object>(
  place: string,
  empty: T,
  read: (kept: Readonly<Record<string, unknown>>) => T,
): KeptForm<T> {
  const [draft, setDraft] = useState<T>(() => read(keptIn(place)))
  const [kept, setKept] = useState(true)
  const blank = JSON.stringify(draft) === JSON.stringify(empty)
  useEffect(() => {
    if (blank || !kept) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(draft))
  }, [blank, draft, kept, place])
  return {
    draft,
    change: useCallback((change: Partial<T>) => setDraft((before) => ({ ...before, ...change })), []),
    forget: useCallback(() => {
      localStorage.removeItem(place)
      setKept(false)
    }, [place]),
  }
}

function keptIn(place: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
