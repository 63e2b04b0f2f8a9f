import type { Draft, DraftChange } from './draft.ts'

/** Another measure in a draft: amounts of the one before would contradict it, and what is reserved whole is the budget. */
export function measureChange(draft: Draft, measure: Draft['measure']): DraftChange {
  return {
    measure,
    ...(measure === 'package' ? {} : { lots: undefined }),
    ...(measure === 'none' || measure === 'exclusive' ? { reservedSme: undefined, reservedSmallMicro: undefined } : {}),
    ...(measure === 'exclusive' && draft.budget !== undefined
      ? { reservedSme: draft.budget, reservedSmallMicro: draft.budget }
      : {}),
  }
}
