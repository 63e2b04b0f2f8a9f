import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as takeIn } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from './chart-option.ts'

takeIn([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

export interface Drawn {
  readonly show: (option: ChartOption) => void
  readonly end: () => void
}

/** Draws into an element and follows its size until it is ended. Only loaded where a chart is shown. */
export function drawInto(element: HTMLElement): Drawn {
  const chart = init(element, null, { renderer: 'svg' })
  const sizes = new ResizeObserver(() => chart.resize())
  sizes.observe(element)
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    end: () => {
      sizes.disconnect()
      chart.dispose()
    },
  }
}
