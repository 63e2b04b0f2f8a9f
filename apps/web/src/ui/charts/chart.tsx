import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useNarrow, useStill } from '../use-media.ts'
import { ChartLegend } from './chart-legend.tsx'
import type { ChartData } from './chart-data.ts'
import type { ChartOption, Drawing } from './chart-option.ts'
import { ChartNumbers } from './chart-numbers.tsx'
import { readTheme } from './chart-theme.ts'
import type { Drawn } from './echarts-library.ts'
import './chart.css'

interface ChartProps {
  /** What it shows, in a sentence. */
  readonly label: string
  readonly data: ChartData
  /** Made outside of a component or by `useCallback`: drawn anew whenever it changes. */
  readonly option: (data: ChartData, drawing: Drawing) => ChartOption
  /** In pixels. */
  readonly height?: number
}

const HEIGHT = 260

// Asked for with the code of the page, while it waits for its figures: what cannot be had now is asked for again below.
import('./echarts-library.ts').catch(() => undefined)

/** A chart with the same numbers as a table below it: shown when asked for, always on paper, and where the chart cannot be drawn. */
export function Chart({ label, data, option, height = HEIGHT }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn>()
  const [isFailed, setFailed] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const table = useId()
  const isStill = useStill()
  const isNarrow = useNarrow()
  // Behind everything that is seen at once: of a district it is hundreds of rows.
  const hasNumbers = useDeferredValue(true, false)

  useEffect(() => {
    let current: Drawn | undefined
    let isGone = false
    void import('./echarts-library.ts').then(
      ({ drawInto }) => {
        if (isGone || place.current === null) return
        current = drawInto(place.current)
        setDrawn(current)
      },
      () => setFailed(true),
    )
    return () => {
      isGone = true
      current?.end()
      setDrawn(undefined)
    }
  }, [])

  useEffect(() => {
    if (drawn === undefined || place.current === null) return
    drawn.show(option(data, { theme: readTheme(place.current), label, isStill, isNarrow }))
  }, [drawn, option, data, label, isStill, isNarrow])

  const isShown = isOpen || isFailed
  return (
    <figure className="chart">
      <figcaption className="visually-hidden">{label}</figcaption>
      {isFailed ? (
        <p className="muted">{m.chart_not_drawn()}</p>
      ) : (
        <>
          <ChartLegend series={data.series} />
          <div ref={place} className="chart-place" style={{ height }} role="img" aria-label={label} />
          <button
            type="button"
            className="chart-switch"
            aria-expanded={isOpen}
            aria-controls={table}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? m.chart_hide_table() : m.chart_show_table()}
          </button>
        </>
      )}
      <div id={table} className={isShown ? 'chart-numbers' : 'chart-numbers chart-numbers-folded'}>
        {hasNumbers && <ChartNumbers label={label} data={data} />}
      </div>
    </figure>
  )
}
