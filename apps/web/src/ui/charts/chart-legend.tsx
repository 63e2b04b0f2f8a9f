import type { ChartSeries, Tone } from './chart-data.ts'

const SHAPES: Readonly<Record<Tone, string>> = {
  green: '●',
  yellow: '▲',
  red: '■',
  grey: '○',
  plain: '◆',
  second: '□',
}

interface ChartLegendProps {
  readonly series: readonly ChartSeries[]
}

/** Which series is which, by shape and colour; one alone needs none. */
export function ChartLegend({ series }: ChartLegendProps) {
  if (series.length < 2) return null
  return (
    <ul className="chart-legend">
      {series.map(({ name, tone }) => (
        <li key={name}>
          <span className={`chart-tone chart-tone-${tone}`} aria-hidden="true">
            {SHAPES[tone]}
          </span>{' '}
          {name}
        </li>
      ))}
    </ul>
  )
}
