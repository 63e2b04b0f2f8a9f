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
    if (value === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(value))
  }, [place, value])
  return [value, setValue]
}
