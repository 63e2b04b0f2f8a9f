import { useCallback } from 'react'
import { Chart } from './chart.tsx'
import type { ChartData } from './chart-data.ts'
import { useNarrow } from '../use-media.ts'
import { barOption, narrowLines } from './chart-option.ts'
import type { Drawing } from './chart-option.ts'

interface BarChartProps {
  readonly label: string
  readonly data: ChartData
  readonly isStacked?: boolean
  /** Bars lie: for categories with long names, one line each. */
  readonly isLying?: boolean
}

const LINE_HEIGHT = 34
const NAME_LINE_HEIGHT = 15
const LEAST_HEIGHT = 160

/** Bars, with the numbers as a table. */
export function BarChart({ label, data, isStacked = false, isLying = false }: BarChartProps) {
  const option = useCallback(
    (given: ChartData, drawing: Drawing) => barOption(given, { ...drawing, isStacked, isLying }),
    [isStacked, isLying],
  )
  const isNarrow = useNarrow()
  const line = isNarrow ? Math.max(LINE_HEIGHT, narrowLines(data) * NAME_LINE_HEIGHT) : LINE_HEIGHT
  const height = isLying ? Math.max(LEAST_HEIGHT, data.categories.length * line) : undefined
  return <Chart label={label} data={data} option={option} {...(height === undefined ? {} : { height })} />
}
