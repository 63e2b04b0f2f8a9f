import { useEffect, useState } from 'react'
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

/**
 * A state that outlives the tab, kept in this browser under `place`; `reads` says what of something kept can still be used
 * (undefined: nothing). While it is `undefined` nothing is kept.
 */
export function useKept<T>(
  place: string,
  reads: (kept: unknown) => T | undefined,
): [T | undefined, Dispatch<SetStateAction<T | undefined>>] {
  const [value, setValue] = useState<T | undefined>(() => read(place, reads))
  useEffect(() => {
    try {
      if (value === undefined) localStorage.removeItem(place)
      else localStorage.setItem(place, JSON.stringify(value))
    } catch {
      // More than the browser keeps: it stays on the screen, and half of it is not kept in its place.
      localStorage.removeItem(place)
    }
  }, [place, value])
  return [value, setValue]
}

/** Fields of something kept, of which nothing is known. */
export type Kept = Readonly<Record<string, unknown>>

interface KeptForm<T> {
  readonly draft: T
  readonly change: (change: Partial<T>) => void
  /** Forgets what was entered: it was saved, or is not wanted. */
  readonly forget: () => void
}

/**
 * A form whose fields are kept in this browser while they differ from `empty`: what was entered outlives the tab. `reads`
 * makes of whatever is kept there a form, leaving out what is of no use.
 */
export function useKeptForm<T extends object>(place: string, empty: T, reads: (kept: Kept) => T): KeptForm<T> {
  const [kept, keep] = useKept(place, (found) =>
    typeof found === 'object' && found !== null ? reads({ ...found }) : undefined,
  )
  return {
    draft: kept ?? empty,
    change: (change) =>
      keep((before) => {
        const next = { ...(before ?? empty), ...change }
        return sameFields(next, empty) ? undefined : next
      }),
    forget: () => keep(undefined),
  }
}

function sameFields(a: object, b: object): boolean {
  const [own, others] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))]
  return [...own.keys(), ...others.keys()].every((field) => own.get(field) === others.get(field))
}
