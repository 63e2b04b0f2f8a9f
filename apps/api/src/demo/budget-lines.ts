import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Category } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { takenBy } from '../record/hold-budget.ts'
import { UNTOUCHED } from './desk/project.ts'

const FEN_PER_WAN = 1_000_000

/** A line of the year's approved budget of a unit. */
export interface DemoBudgetLine {
  readonly unit: string
  readonly year: number
  readonly code: string
  readonly name: string
  readonly amount: Fen
}

interface Bought {
  readonly unit: string
  readonly opened: CivilDate
  readonly procurement: Procurement
}

const NAMES: Readonly<Record<Category, readonly [code: string, name: string]>> = {
  goods: ['01', '办公与业务设备购置'],
  services: ['02', '公共服务与运行维护'],
  works: ['03', '基础设施建设与修缮'],
}
/** How much was approved of what is planned by now, in hundredths, in the order of the lines. */
const APPROVED = [112, 100, 130, 160] as const
/** Every so-manieth project is on no line yet. */
const UNLINKED = 5
/** The budget year of what is opened in the last quarter is the next one. */
const LAST_QUARTER = '10'

function fiscalYear(opened: CivilDate): number {
  return Number(opened.slice(0, 4)) + (opened.slice(5, 7) >= LAST_QUARTER ? 1 : 0)
}

/**
 * The projects of the year with the line that each takes of, and the lines: enough for all, of some with much left. A unit's
 * year has a line for what it buys of each category; one unit has imported none yet.
 */
export function withBudgetLines<B extends Bought>(
  bought: readonly B[],
  today: CivilDate,
): { readonly bought: readonly B[]; readonly lines: readonly DemoBudgetLine[] } {
  const year = Number(today.slice(0, 4))
  const taken = new Map<string, { unit: string; category: Category; sum: Fen }>()
  let count = 0
  const linked = bought.map((one) => {
    const { unit, opened, procurement } = one
    const { category } = procurement
    if (unit === UNTOUCHED || category === undefined || procurement.heldBy !== 'register') return one
    if (fiscalYear(opened) !== year || (count += 1) % UNLINKED === 0) return one
    const code = codeOf(unit, year, category)
    const before = taken.get(code)?.sum ?? 0
    taken.set(code, { unit, category, sum: before + takenBy(procurement) })
    return { ...one, procurement: { ...procurement, budgetItem: code, fiscalYear: year } }
  })
  const lines = [...taken]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { unit, category, sum }], index) => {
      const share = APPROVED[index % APPROVED.length] ?? 100
      const amount = Math.ceil((sum * share) / 100 / FEN_PER_WAN) * FEN_PER_WAN
      return { unit, year, code, name: NAMES[category][1], amount }
    })
  return { bought: linked, lines }
}

const codeOf = (unit: string, year: number, category: Category): string =>
  `${unit.toUpperCase()}-${year}-${NAMES[category][0]}`
