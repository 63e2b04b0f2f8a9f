import { useSuspenseQuery } from '@tanstack/react-query'
import type { DeskKind } from '@tenderlight/compliance/desk/kinds'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'

/** The keys (`name:year`) that were ever set of a kind, and the one that somebody is about to set; the newest year first. */
export function useKeyedYears(kind: DeskKind): {
  readonly keys: readonly string[]
  readonly add: (key: string) => void
} {
  const { data } = useSuspenseQuery(trpc.desk.get.queryOptions())
  const [added, setAdded] = useState<string>()
  const set = data.versions.flatMap((version) => (version.kind === kind ? [version.key] : []))
  const keys = [...new Set(added === undefined ? set : [...set, added])].toSorted(
    (one, other) => yearOf(other) - yearOf(one) || (one < other ? -1 : 1),
  )
  return { keys, add: setAdded }
}

/** What stands before the year in a key, and the year. */
export const nameOf = (key: string): string => key.slice(0, key.lastIndexOf(':'))
export const yearOf = (key: string): number => Number(key.slice(key.lastIndexOf(':') + 1))
