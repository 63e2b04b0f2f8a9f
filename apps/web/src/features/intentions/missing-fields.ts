import type { Draft } from './draft.ts'

const NEEDED = ['title', 'category', 'method', 'budget'] as const

/** What an intention cannot go out without. */
export type NeededField = (typeof NEEDED)[number]

/** The needed fields that are still empty, in the order of the form. */
export function missingFields(draft: Draft): readonly NeededField[] {
  return NEEDED.filter((field) => draft[field] === undefined || draft[field] === '')
}
