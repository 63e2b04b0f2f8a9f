import type { ChartData, Tone } from './chart-data.ts'

/** How many have a value from `from` on, and up to `to` (null: no end). Whole numbers, both included. */
export interface Bin {
  readonly from: number | null
  readonly to: number | null
  readonly count: number
  /** Bins beyond a limit are of another tone. */
  readonly isBeyond: boolean
}

interface HistogramWords {
  readonly categoryTitle: string
  readonly within: string
  readonly beyond: string
  readonly tones?: { readonly within: Tone; readonly beyond: Tone }
  readonly format: ChartData['format']
}

/** `0–5`, `5`, `31+`, `≤ -1`. */
export function binName({ from, to }: Pick<Bin, 'from' | 'to'>): string {
  if (from === null) return `≤ ${to ?? ''}`
  if (to === null) return `${from}+`
  return from === to ? `${from}` : `${from}–${to}`
}

/** The bins as the data of a chart: two series, of which each bin has one. */
export function histogramData(bins: readonly Bin[], words: HistogramWords): ChartData {
  const { categoryTitle, within, beyond, tones = { within: 'plain', beyond: 'red' }, format } = words
  const valuesWhere = (isBeyond: boolean) => bins.map((bin) => (bin.isBeyond === isBeyond ? bin.count : null))
  return {
    categoryTitle,
    categories: bins.map(binName),
    series: [
      { name: within, tone: tones.within, values: valuesWhere(false) },
      ...(bins.some(({ isBeyond }) => isBeyond)
        ? [{ name: beyond, tone: tones.beyond, values: valuesWhere(true) }]
        : []),
    ],
    format,
  }
}
