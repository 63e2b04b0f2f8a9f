import { CATEGORIES, REGIMES } from '@tenderlight/compliance/procurement/vocabulary'
import type { Category, Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { isYear } from '../../ui/years.ts'

const UNIT_SORTS = ['name', 'on-time', 'open'] as const
/** Absent: the worst first. */
export type UnitSort = (typeof UNIT_SORTS)[number]

const MONTHS = [3, 6] as const

/** What every page of the board may be narrowed by, kept in the address. */
export interface BoardSearch {
  /** Absent: the district's commitments. */
  readonly level?: 'law'
  /** Year of the budget. Absent: all years, so that nothing open stays out of sight. */
  readonly year?: number
  readonly regime?: Regime
  readonly category?: Category
  /** Of the board itself: units whose name has these words, their order, the page. */
  readonly text?: string
  readonly sort?: UnitSort
  readonly page?: number
  /** Of the ranking alone: deadlines of this rule, of fewer months than twelve. */
  readonly rule?: string
  readonly months?: (typeof MONTHS)[number]
}

/** What narrows every page alike. */
type Narrowed = Pick<BoardSearch, 'level' | 'year' | 'regime' | 'category'>

export type BoardChange = { [K in keyof BoardSearch]: BoardSearch[K] | undefined }

/** The board's choices, kept in the address. Anything that is none of them is dropped. */
export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const { year, text, page, rule } = search
  // Digits alone arrive as a number.
  const words = typeof text === 'number' ? String(text) : typeof text === 'string' ? text.trim().slice(0, 100) : ''
  return withoutAbsent({
    level: search['level'] === 'law' ? 'law' : undefined,
    year: isYear(year) ? year : undefined,
    regime: REGIMES.find((one) => one === search['regime']),
    category: CATEGORIES.find((one) => one === search['category']),
    text: words === '' ? undefined : words,
    sort: UNIT_SORTS.find((one) => one === search['sort']),
    page: typeof page === 'number' && Number.isInteger(page) && page > 1 ? page : undefined,
    rule: typeof rule === 'string' && ruleById(rule) !== undefined ? rule : undefined,
    months: MONTHS.find((one) => one === search['months']),
  })
}

/** The choices after one of them was changed; another choice begins at the first page again. */
export function changeBoard(before: BoardSearch, change: BoardChange): BoardSearch {
  return withoutAbsent({ ...before, page: undefined, ...change })
}

/** What is narrowed on every page of the board: what a link from one to another takes along. */
export function narrowedBy({ level, year, regime, category }: BoardSearch): Narrowed {
  return withoutAbsent({ level, year, regime, category })
}

/** The question that the API is asked for these choices. */
export function boardInput({ level, ...search }: BoardSearch) {
  const { year, regime, category } = narrowedBy(search)
  return {
    level: level ?? ('commitment' as const),
    ...(year === undefined ? {} : { year }),
    ...(regime === undefined ? {} : { regime }),
    ...(category === undefined ? {} : { category }),
  }
}

/** The question for the ranking. */
export function rankingInput(search: BoardSearch) {
  const { rule, months } = search
  return { ...boardInput(search), months: months ?? (12 as const), ...(rule === undefined ? {} : { rule }) }
}

function withoutAbsent(search: BoardChange): BoardSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}
