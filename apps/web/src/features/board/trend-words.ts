import type { BoardTrend } from '@tenderlight/contracts/board'
import { m } from '../../paraglide/messages.js'
import type { ChartData } from '../../ui/charts/chart-data.ts'
import { onTimeRate } from './on-time.ts'

/** Of each month the share kept, null where it is of too few. */
export function keptShares(trend: BoardTrend): (number | null)[] {
  return trend.map(({ onTime, met }) => onTimeRate({ numerator: onTime, denominator: met }).percent)
}

/** The trend as a chart of deadlines: met in time, met too late, and those that stood overdue at the month's end. */
export function trendChart(trend: BoardTrend): ChartData {
  return {
    categoryTitle: m.brd_month(),
    categories: trend.map(({ month }) => month),
    series: [
      { name: m.brd_met_in_time(), tone: 'green', values: trend.map(({ onTime }) => onTime) },
      { name: m.brd_met_late(), tone: 'yellow', values: trend.map(({ met, onTime }) => met - onTime) },
      { name: m.brd_overdue_then(), tone: 'red', values: trend.map(({ overdue }) => overdue) },
    ],
    format: String,
  }
}
