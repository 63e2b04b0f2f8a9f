import type { Draft, DraftChange } from './draft.ts'

/** Enough is reserved: what was said of why it is not goes with it. */
export const NO_GROUND: DraftChange = { noReserveReason: '', complaintPhone: '' }

/**
 * Another measure in a draft: amounts of the one before would contradict it, and what is reserved whole is the budget, for
 * which no ground is stated.
 */
export function measureChange(draft: Draft, measure: Draft['measure']): DraftChange {
  return {
    measure,
    ...(measure === 'package' ? {} : { lots: undefined }),
    ...(measure === 'none' || measure === 'exclusive' ? { reservedSme: undefined, reservedSmallMicro: undefined } : {}),
    ...(measure === 'exclusive' ? NO_GROUND : {}),
    ...(measure === 'exclusive' && draft.budget !== undefined
      ? { reservedSme: draft.budget, reservedSmallMicro: draft.budget }
      : {}),
  }
}
