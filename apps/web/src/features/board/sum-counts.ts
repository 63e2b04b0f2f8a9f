import type { BoardCounts } from '@tenderlight/contracts/board'

/** How many of one kind there are in all stages. */
export function sumOver(stages: Readonly<Record<string, BoardCounts>>, of: keyof BoardCounts): number {
  return Object.values(stages).reduce((sum, counts) => sum + counts[of], 0)
}
