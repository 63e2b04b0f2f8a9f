import { isYear } from '../../ui/years.ts'

export interface BoardSearch {
  /** Absent: the district's commitments. */
  readonly level?: 'law'
  /** Year of the budget. Absent: all years, so that nothing open stays out of sight. */
  readonly year?: number
}

/** The board's choices, kept in the address. Anything that is none of them is dropped. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const year = search['year']
  return {
    ...(search['level'] === 'law' ? { level: 'law' } : {}),
    ...(isYear(year) ? { year } : {}),
  }
}

/** The question that the API is asked for these choices. */
export function boardInput({ level, year }: BoardSearch): { level: 'law' | 'commitment'; year?: number } {
  return { level: level ?? 'commitment', ...(year === undefined ? {} : { year }) }
}
