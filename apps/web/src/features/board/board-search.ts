import type { CivilDate } from '@tenderlight/law/civil-date'

export interface BoardSearch {
  /** Absent: the district's commitments. */
  readonly level?: 'law'
  /** Absent: this year. */
  readonly year?: number | 'all'
}

/** The board's choices, kept in the address. Anything that is none of them is dropped. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const year = search['year']
  const isYear = typeof year === 'number' && Number.isInteger(year) && year >= 2000 && year <= 2100
  return {
    ...(search['level'] === 'law' ? { level: 'law' } : {}),
    ...(year === 'all' || isYear ? { year } : {}),
  }
}

/** The question that the API is asked for these choices on `today`. */
export function boardInput(
  { level, year }: BoardSearch,
  today: CivilDate,
): { level: 'law' | 'commitment'; year?: number } {
  return {
    level: level ?? 'commitment',
    ...(year === 'all' ? {} : { year: year ?? Number(today.slice(0, 4)) }),
  }
}
