import { useDeferredValue } from 'react'

/**
 * The first rows of a long table while the page is drawn for the first time, and then all of them: what is seen without scrolling
 * can be used before the rest is there.
 */
export function useFirstThenAll<T>(rows: readonly T[], first: number): readonly T[] {
  return rows.slice(0, useDeferredValue(Number.POSITIVE_INFINITY, first))
}
