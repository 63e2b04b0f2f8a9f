import type { ReportSection } from '@tenderlight/contracts/reports'
import { capital } from '../../ui/capital.ts'
import type { ChartData, Tone } from '../../ui/charts/chart-data.ts'
import { textOf } from '../../ui/text-of.ts'
import { sayCell, sayHead } from './say-cell.ts'

/** More categories than these are no picture any more: the table has them all. */
export const MOST_CATEGORIES = 24
const TONES = ['plain', 'second', 'grey'] as const satisfies readonly Tone[]

/**
 * What a section draws of its table: the first rows, as they came. Null where there is nothing to draw, or columns of different kinds
 * would share one scale.
 */
export function sectionChartData({ table, chart }: Pick<ReportSection, 'table' | 'chart'>): ChartData | null {
  if (table === undefined || chart === undefined) return null
  const at = (id: string) => table.columns.findIndex((column) => column.id === id)
  const labels = at(chart.label)
  const drawn = chart.series.flatMap((id) => {
    const column = table.columns[at(id)]
    return column === undefined ? [] : [{ column, index: at(id) }]
  })
  const [first] = drawn
  const title = table.columns[labels]
  if (first === undefined || title === undefined) return null
  const { kind } = first.column
  if (drawn.length > TONES.length || drawn.some(({ column }) => column.kind !== kind)) return null
  const rows = table.rows
    .filter(({ cells }) => drawn.some(({ index }) => typeof cells[index] === 'number'))
    .slice(0, MOST_CATEGORIES)
  if (rows.length < 2) return null
  return {
    categoryTitle: textOf(title.label),
    categories: rows.map(({ cells }) => sayCell(title.kind, cells[labels] ?? null)),
    series: drawn.map(({ column, index }, place) => ({
      name: capital(sayHead(textOf(column.label), kind)),
      tone: TONES[place] ?? 'grey',
      values: rows.map(({ cells }) => {
        const value = cells[index]
        return typeof value === 'number' ? value : null
      }),
    })),
    format: (value) => sayCell(kind, value),
  }
}
