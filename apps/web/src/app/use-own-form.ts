import { textIn } from '../ui/kept-fields.ts'
import { placeOf, useKeptForm } from '../ui/use-kept.ts'
import type { Kept, KeptForm, RestoredForm } from '../ui/use-kept.ts'
import { useSession } from './session.ts'

/**
 * A form of the person who is signed in, kept in this browser until it is saved or called off, or until they sign out.
 * `name` tells forms, and records of one form, apart.
 */
export function useOwnForm<T extends object>(
  name: string,
  empty: T,
  reads: (kept: Kept) => T | undefined,
): KeptForm<T> {
  return useKeptForm(placeOf(useSession().person.id, name), empty, reads)
}

const readText = (kept: Kept) => ({ text: textIn(kept, 'text') })

interface OwnText {
  readonly text: string
  readonly setText: (text: string) => void
  readonly forgetText: () => void
  readonly kept: RestoredForm
}

/** One text of the person who is signed in, kept as a form is. */
export function useOwnText(name: string, empty = ''): OwnText {
  const kept = useOwnForm(name, { text: empty }, readText)
  return { text: kept.draft.text, setText: (text) => kept.change({ text }), forgetText: kept.forget, kept }
}
