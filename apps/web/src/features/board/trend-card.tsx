import type { BoardTrend } from '@tenderlight/contracts/board'
import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { LineChart } from '../../ui/charts/line-chart.tsx'
import { trendChart } from './trend-words.ts'

/** Twelve months of deadlines, drawn and as numbers, as they are recorded now. */
export function TrendCard({ trend }: { readonly trend: BoardTrend }) {
  // Drawn anew only when the numbers change.
  const data = useMemo(() => trendChart(trend), [trend])
  return (
    <section className="card board-chart" aria-labelledby="board-trend">
      <h2 id="board-trend">{m.brd_trend()}</h2>
      <p className="muted small">{m.brd_trend_hint()}</p>
      <LineChart label={m.brd_trend()} data={data} />
    </section>
  )
}
