/** What a series means, where its colour says something; `plain` and `second` mean nothing by themselves. */
export type Tone = 'green' | 'yellow' | 'red' | 'grey' | 'plain' | 'second'

export interface ChartSeries {
  readonly name: string
  readonly tone: Tone
  /** One for each category; null where there is none. */
  readonly values: readonly (number | null)[]
}

/** The numbers of a chart, which are also those of the table beside it. */
export interface ChartData {
  /** What the categories are: months, units. */
  readonly categoryTitle: string
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** A value as it is said, in the table and in the chart. */
  readonly format: (value: number) => string
}

export interface ChartTable {
  readonly headers: readonly string[]
  /** The category first, then a text for each series. */
  readonly rows: readonly (readonly string[])[]
}

/** What stands where there is no value. */
export const NO_VALUE = '—'

/** A value as it is said; a dash where there is none. */
export function valueWords(value: number | null | undefined, format: ChartData['format']): string {
  return value === null || value === undefined ? NO_VALUE : format(value)
}

/** The numbers as a table: a row for each category, a column for each series. */
export function chartTable({ categoryTitle, categories, series, format }: ChartData): ChartTable {
  return {
    headers: [categoryTitle, ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [
      category,
      ...series.map(({ values }) => valueWords(values[index], format)),
    ]),
  }
}
