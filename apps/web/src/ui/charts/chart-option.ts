import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { AriaComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { valueWords } from './chart-data.ts'
import type { ChartData, ChartSeries } from './chart-data.ts'
import { PATTERNS } from './chart-theme.ts'
import type { ChartTheme } from './chart-theme.ts'

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption
>

/** How a chart is drawn, beside its numbers. */
export interface Drawing {
  readonly theme: ChartTheme
  /** What it shows; read out in place of it. */
  readonly label: string
  /** Nothing moves. */
  readonly isStill: boolean
  /** On a phone: long names are broken into lines, and fewer numbers stand on the scale. */
  readonly isNarrow?: boolean
}

export interface BarDrawing extends Drawing {
  /** Bars of one category on top of each other, not beside. */
  readonly isStacked?: boolean
  /** Bars lie: for categories with long names. */
  readonly isLying?: boolean
  /** Bars touch: the categories are spans of one scale. */
  readonly isHistogram?: boolean
}

const CATEGORY_GAP = '35%'

function frame(data: ChartData, { theme, label, isStill }: Drawing): ChartOption {
  return {
    animation: !isStill,
    aria: { enabled: true, label: { description: label } },
    textStyle: { color: theme.text, fontFamily: theme.font },
    grid: { left: 8, right: 16, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      // Drawn, not written into the page as HTML: names stay names, and no style has to be allowed.
      renderMode: 'richText',
      axisPointer: { type: 'line' },
      valueFormatter: (value: unknown) => valueWords(typeof value === 'number' ? value : null, data.format),
    },
  }
}

/** In pixels: twelve Chinese characters, two letters each. */
const NARROW_NAME = 146
const NARROW_STEPS = 3
const NARROW_UNITS = 24
const LETTER = 1.15
const WIDE_SIGNS = /[\u2e80-\uffef]/gu

/** How many lines the longest name of a category takes on a phone; Chinese characters are twice as wide as others. */
export function narrowLines({ categories }: Pick<ChartData, 'categories'>): number {
  const units = categories.map((name) => {
    const wide = name.match(WIDE_SIGNS)?.length ?? 0
    return wide * 2 + (name.length - wide) * LETTER
  })
  return Math.ceil(Math.max(0, ...units) / NARROW_UNITS)
}

const categoryAxis = (data: ChartData, { theme }: Drawing) => ({
  type: 'category' as const,
  data: [...data.categories],
  axisLine: { lineStyle: { color: theme.line } },
  axisTick: { show: false },
  axisLabel: { color: theme.text },
})

const valueAxis = (data: ChartData, { theme }: Drawing) => ({
  type: 'value' as const,
  // Everything that is drawn is whole in its own unit: nothing lies between one project and two.
  minInterval: 1,
  splitLine: { lineStyle: { color: theme.line } },
  axisLabel: { color: theme.text, formatter: (value: number) => data.format(value) },
})

/** The option of a chart of bars. */
export function barOption(data: ChartData, drawing: BarDrawing): ChartOption {
  const { isStacked = false, isLying = false, isHistogram = false } = drawing
  const categories = categoryAxis(data, drawing)
  const values = valueAxis(data, drawing)
  const isTight = isLying && drawing.isNarrow === true
  const isBroken = isTight && narrowLines(data) > 1
  const names = {
    ...categories,
    inverse: true,
    axisLabel: {
      ...categories.axisLabel,
      ...(isTight ? { fontSize: 11 } : {}),
      ...(isBroken ? { width: NARROW_NAME, overflow: 'break' as const, lineHeight: 13 } : {}),
    },
  }
  const scale = { ...values, ...(isTight ? { splitNumber: NARROW_STEPS } : {}) }
  return {
    ...frame(data, drawing),
    // A lying chart is read from the top, as the table is.
    ...(isLying ? { xAxis: scale, yAxis: names } : { xAxis: categories, yAxis: values }),
    series: data.series.map((series) => ({
      type: 'bar' as const,
      name: series.name,
      data: valuesOf(series),
      barCategoryGap: isHistogram ? '2%' : CATEGORY_GAP,
      ...(isStacked ? { stack: 'all' } : {}),
      itemStyle: { color: drawing.theme.tones[series.tone], decal: PATTERNS[series.tone].decal },
    })),
  }
}

/** The option of a chart of lines; where a value is missing the line is broken. */
export function lineOption(data: ChartData, drawing: Drawing): ChartOption {
  return {
    ...frame(data, drawing),
    xAxis: { ...categoryAxis(data, drawing), boundaryGap: false },
    yAxis: valueAxis(data, drawing),
    series: data.series.map((series) => {
      const { dash, symbol } = PATTERNS[series.tone]
      const color = drawing.theme.tones[series.tone]
      return {
        type: 'line' as const,
        name: series.name,
        data: valuesOf(series),
        symbol,
        symbolSize: 7,
        connectNulls: false,
        lineStyle: { color, type: dash, width: 2 },
        itemStyle: { color },
      }
    }),
  }
}

/** What a chart takes for no value is a dash. */
const valuesOf = ({ values }: ChartSeries): (number | '-')[] => values.map((value) => value ?? '-')
