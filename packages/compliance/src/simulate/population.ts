import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Procurement } from '../procurement/procurement.ts'
import type { Category, Regime } from '../procurement/vocabulary.ts'
import { noticeDate } from '../rules/notice-date.ts'
import { procurementAt } from './columns.ts'
import type { Columns } from './columns.ts'
import { ColumnsBuilder } from './to-columns.ts'

/** Which procurements a trial looks at; an absent field does not narrow. */
export interface Population {
  /** As the procurements name their buyer. */
  readonly unit?: string | undefined
  readonly regime?: Regime | undefined
  readonly category?: Category | undefined
  /** The day of the notice, or of the plan while there is none: from and through, both included. */
  readonly from?: CivilDate | undefined
  readonly through?: CivilDate | undefined
}

/** Whether a procurement is looked at. One without a day is in no period. */
export function isInPopulation(procurement: Procurement, population: Population): boolean {
  const { category, from, regime, through, unit } = population
  if (unit !== undefined && procurement.buyer !== unit) return false
  if (regime !== undefined && procurement.regime !== regime) return false
  if (category !== undefined && procurement.category !== category) return false
  if (from === undefined && through === undefined) return true
  const on = noticeDate(procurement)
  return on !== undefined && (from === undefined || on >= from) && (through === undefined || on <= through)
}

/** Columns of the procurements that are looked at; of all of them, where nothing narrows. */
export function columnsIn(columns: Columns, population: Population): Columns {
  if (Object.values(population).every((condition) => condition === undefined)) return columns
  const { category, regime, unit } = population
  const words = [
    codeIn(columns, 'buyer', unit),
    codeIn(columns, 'regime', regime),
    codeIn(columns, 'category', category),
  ]
  const wanted = words.filter((word) => word !== undefined)
  const looked = new ColumnsBuilder()
  for (let row = 0; row < columns.count; row += 1) {
    if (!wanted.every(({ code, codes }) => codes[row] === code)) continue
    const procurement = procurementAt(columns, row)
    if (isInPopulation(procurement, population)) looked.add(procurement)
  }
  return looked.done()
}

/** The column of a field, and the number that the wanted word has in it; undefined: it may have any. */
function codeIn({ coded }: Columns, field: string, word: string | undefined) {
  if (word === undefined) return undefined
  const { codes, words } = coded.get(field) ?? { codes: new Int32Array(), words: [] }
  const code = words.indexOf(word)
  return { codes, code: code === -1 ? NEVER : code }
}

/** The number of no word, and of none at all. */
const NEVER = -2
