import { shareOf } from '@tenderlight/law/money'
import type { Text } from '../rules/rule.ts'
import { ENOUGH_TO_RANK } from '../desk/ranking.ts'
import type { CellKind, ReportCell, ReportFigure, ReportTable } from './report.ts'

type Column = ReportTable['columns'][number]

export const column = (id: string, kind: CellKind, zh: string, en: string): Column => ({ id, kind, label: { zh, en } })

export const figure = (id: string, kind: CellKind, zh: string, en: string, value: ReportCell): ReportFigure => ({
  id,
  kind,
  label: { zh, en },
  value,
})

/** What `part` is of `whole`, in basis points rounded down; null where fewer than `least` were looked at, or nothing. */
export function shareOrNull(part: number, whole: number, least: number = ENOUGH_TO_RANK): ReportCell {
  return whole >= least && whole > 0 ? shareOf(part, whole) : null
}

/** A share of things that are counted, with its numerator and denominator: without a value where they are too few to tell. */
export function shareFigure(id: string, zh: string, en: string, part: number, whole: number): ReportFigure {
  return {
    ...figure(id, 'basis-points', zh, en, shareOrNull(part, whole)),
    of: { numerator: part, denominator: whole },
  }
}

/** A share of money: without a value where the whole is nothing. */
export function moneyShareFigure(id: string, zh: string, en: string, part: number, whole: number): ReportFigure {
  return {
    ...figure(id, 'basis-points', zh, en, shareOrNull(part, whole, 1)),
    of: { numerator: part, denominator: whole, kind: 'fen' },
  }
}

/** The last line of a table: the columns of `ids` added up, 合计 in the first one; what is not added stays empty. */
export function totalOf({ columns, rows }: Omit<ReportTable, 'total'>, ids: readonly string[]): readonly ReportCell[] {
  return columns.map(({ id }, at) => {
    if (at === 0) return { zh: '合计', en: 'together' }
    if (!ids.includes(id)) return null
    return rows.reduce((sum, { cells }) => sum + numberIn(cells[at]), 0)
  })
}

const numberIn = (cell: ReportCell | undefined): number => (typeof cell === 'number' ? cell : 0)

/** Own rule: a list in a report is no longer than this; its figures speak of all. */
export const MOST_ROWS = 1_000

/** Says that a list was cut; nothing where it was not. */
export function cutNote(all: number, shown: number): readonly Text[] {
  return all <= shown
    ? []
    : [
        {
          zh: `明细共 ${all} 行,此处列出前 ${shown} 行;以上数字按全部 ${all} 行计算。`,
          en: `The list has ${all} lines; the first ${shown} are shown. The figures speak of all of them.`,
        },
      ]
}

/** Says from how many on a share is given. */
export const TOO_FEW_NOTE: Text = {
  zh: `不足 ${ENOUGH_TO_RANK} 件的不计算比例和中位数(数量太少,不能说明问题)。`,
  en: `Below ${ENOUGH_TO_RANK} there is no share and no median: too few to tell.`,
}
