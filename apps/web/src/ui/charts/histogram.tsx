import { Chart } from './chart.tsx'
import type { ChartData } from './chart-data.ts'
import { barOption } from './chart-option.ts'
import type { Drawing } from './chart-option.ts'

interface HistogramProps {
  readonly label: string
  /** As `histogramData` makes it. */
  readonly data: ChartData
}

const option = (data: ChartData, drawing: Drawing) =>
  barOption(data, { ...drawing, isStacked: true, isHistogram: true })

/** How many there are in each span of a scale, with the numbers as a table. */
export function Histogram({ label, data }: HistogramProps) {
  return <Chart label={label} data={data} option={option} />
}
