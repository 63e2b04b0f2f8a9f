import type { BoardTrend } from '@tenderlight/contracts/board'
import { m } from '../../paraglide/messages.js'
import { SparkLine } from '../../ui/charts/spark-line.tsx'
import { keptShares } from './trend-words.ts'

interface TrendLineProps {
  readonly trend: BoardTrend
  readonly width?: number
  readonly height?: number
}

/** Twelve months in two lines of the size of a word: what stood overdue at the end of each, and the share kept. */
export function TrendLine({ trend, width = 132, height = 26 }: TrendLineProps) {
  const overdue = trend.map((month) => month.overdue)
  const shares = keptShares(trend)
  const first = overdue[0] ?? 0
  const last = overdue.at(-1) ?? 0
  const share = shares.findLast((one) => one !== null)
  return (
    <div className="board-trend">
      <div>
        <SparkLine label={m.brd_trend_overdue({ first, last })} values={overdue} width={width} height={height} />
        <span className="muted small num">{m.brd_trend_overdue({ first, last })}</span>
      </div>
      {share !== undefined && share !== null && (
        <div>
          <SparkLine label={m.brd_trend_share({ share })} values={shares} width={width} height={height} />
          <span className="muted small num">{m.brd_trend_share({ share })}</span>
        </div>
      )}
    </div>
  )
}
