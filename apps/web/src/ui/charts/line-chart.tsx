import { Chart } from './chart.tsx'
import type { ChartData } from './chart-data.ts'
import { lineOption } from './chart-option.ts'

interface LineChartProps {
  readonly label: string
  readonly data: ChartData
}

/** Lines over time, with the numbers as a table. */
export function LineChart({ label, data }: LineChartProps) {
  return <Chart label={label} data={data} option={lineOption} />
}
