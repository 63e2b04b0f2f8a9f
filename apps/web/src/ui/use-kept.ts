import { useCallback, useEffect, useRef, useState } from 'react'
import type { Dispatch, SetStateAction } from 'react'

function read<T>(place: string, reads: (kept: unknown) => T | undefined): T | undefined {
  const text = localStorage.getItem(place)
  if (text === null) return undefined
  try {
    return reads(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** A form that is told when it holds what was typed earlier. */
export interface RestoredForm {
  /** What is shown was typed before the page was loaded, or before it was left. */
  readonly isRestored: boolean
  /** Forgets what was entered: it was saved, or is not wanted. */
  readonly forget: () => void
}

interface KeptState<T> extends RestoredForm {
  readonly value: T | undefined
  readonly keep: Dispatch<SetStateAction<T | undefined>>
}

/**
 * A state that outlives the tab, kept in this browser under `place`; `reads` says what of something kept can still be used
 * (undefined: nothing). While it is `undefined` nothing is kept.
 */
export function useKept<T>(place: string, reads: (kept: unknown) => T | undefined): KeptState<T> {
  const [value, setValue] = useState<T | undefined>(() => read(place, reads))
  const [wasThere, setWasThere] = useState(value !== undefined)
  const at = useRef(place)
  useEffect(() => {
    // The record has another version now: what is on the screen goes on, under its new name alone.
    if (at.current !== place) localStorage.removeItem(at.current)
    at.current = place
    try {
      if (value === undefined) localStorage.removeItem(place)
      else localStorage.setItem(place, JSON.stringify(value))
    } catch {
      // More than the browser keeps: it stays on the screen, and half of it is not kept in its place.
      localStorage.removeItem(place)
    }
  }, [place, value])
  const forget = useCallback(() => {
    // At once: whoever saves or closes a form takes it off the page in the same step, and no effect of it runs any more.
    localStorage.removeItem(at.current)
    setWasThere(false)
    setValue(undefined)
  }, [])
  return { value, keep: setValue, isRestored: wasThere && value !== undefined, forget }
}

/** Fields of something kept, of which nothing is known. */
export type Kept = Readonly<Record<string, unknown>>

/** The fields of a form as they stand. */
export interface KeptForm<T> extends RestoredForm {
  readonly draft: T
  /** Something was entered. */
  readonly isChanged: boolean
  readonly change: (change: Partial<T>) => void
}

/**
 * A form whose fields are kept in this browser while they differ from `empty`: what was entered outlives the tab. `reads`
 * makes of whatever is kept there a form, leaving out what is of no use (undefined: all of it).
 */
export function useKeptForm<T extends object>(
  place: string,
  empty: T,
  reads: (kept: Kept) => T | undefined,
): KeptForm<T> {
  const { value, keep, isRestored, forget } = useKept(place, (found) =>
    typeof found === 'object' && found !== null ? reads({ ...found }) : undefined,
  )
  return {
    draft: value ?? empty,
    isChanged: value !== undefined,
    isRestored,
    change: (change) =>
      keep((before) => {
        const next = { ...(before ?? empty), ...change }
        return isSame(next, empty) ? undefined : next
      }),
    forget,
  }
}

const OURS = 'tenderlight.'

/** Where a form of one person is kept. */
export const placeOf = (personId: string, form: string): string => `${OURS}${personId}.${form}`

/** The places where something of a person is kept in this browser, saved nowhere else. */
export function placesKeptOf(personId: string): readonly string[] {
  return Object.keys(localStorage).filter((place) => place.startsWith(placeOf(personId, '')))
}

/** Forgets all that a person typed here and did not save. */
export function forgetAllOf(personId: string): void {
  for (const place of placesKeptOf(personId)) localStorage.removeItem(place)
}

/** Whether two forms say the same; a field that is not there says what an undefined one says. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...fields].every((field) => isSame(Reflect.get(a, field), Reflect.get(b, field)))
}
