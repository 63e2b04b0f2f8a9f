import { monthsUntil, trendOf } from '@tenderlight/compliance/desk/trend'
import type { BoardCounts } from '@tenderlight/contracts/board'
import type { Stage } from '@tenderlight/contracts/values'
import type { StageCount } from '@tenderlight/db/repositories/board-counts'
import type { Ended, KeptCount } from '@tenderlight/db/repositories/board-ended'
import type { CivilDate } from '@tenderlight/law/civil-date'

const MONTHS = 12

/** The units' own duties: those that are counted against them. */
export const ofUnits = (counts: readonly StageCount[]): StageCount[] => counts.filter(({ bound }) => bound === 'buyer')

/** The counts of one light, or of what is not met, added up. */
export function sumOf(counts: readonly StageCount[], of: keyof BoardCounts): number {
  return counts.reduce((total, count) => total + count[of], 0)
}

/** All counts added up. */
export function countsOf(counts: readonly StageCount[]): BoardCounts {
  return {
    red: sumOf(counts, 'red'),
    yellow: sumOf(counts, 'yellow'),
    green: sumOf(counts, 'green'),
    breaches: sumOf(counts, 'breaches'),
  }
}

/** The counts by stage, with a cell for each stage. */
export function stagesOf(counts: readonly StageCount[]): Record<Stage, BoardCounts> {
  const at = (stage: Stage) => countsOf(counts.filter((count) => count.stage === stage))
  return {
    intention: at('intention'),
    tender: at('tender'),
    award: at('award'),
    contract: at('contract'),
    publication: at('publication'),
    payment: at('payment'),
  }
}

/** Of the deadlines of `key` how many were met in time. */
export function ratioOf(kept: readonly KeptCount[], key: string) {
  const found = kept.find((one) => one.key === key)
  return { numerator: found?.onTime ?? 0, denominator: found?.judged ?? 0 }
}

/** The same over all of them. */
export function ratioOfAll(kept: readonly KeptCount[]) {
  return {
    numerator: kept.reduce((sum, { onTime }) => sum + onTime, 0),
    denominator: kept.reduce((sum, { judged }) => sum + judged, 0),
  }
}

/** The last twelve months, the present one included. */
export const trendUntil = (today: CivilDate, { months }: Ended) => trendOf(months, monthsUntil(today, MONTHS))
