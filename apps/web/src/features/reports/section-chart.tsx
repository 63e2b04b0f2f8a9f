import type { ReportSection } from '@tenderlight/contracts/reports'
import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { LineChart } from '../../ui/charts/line-chart.tsx'
import { textOf } from '../../ui/text-of.ts'
import { MOST_CATEGORIES, sectionChartData } from './section-chart-data.ts'

/** The chart of a section, where it draws one. */
export function SectionChart({ section }: { readonly section: ReportSection }) {
  const data = useMemo(() => sectionChartData(section), [section])
  if (data === null) return null
  const label = textOf(section.heading)
  const left = (section.table?.rows.length ?? 0) - data.categories.length
  return (
    <div className="report-chart">
      {section.chart?.form === 'line' ? (
        <LineChart label={label} data={data} />
      ) : (
        <BarChart isLying label={label} data={data} />
      )}
      {left > 0 && data.categories.length === MOST_CATEGORIES && (
        <p className="muted small">{m.rep_chart_first({ n: data.categories.length })}</p>
      )}
    </div>
  )
}
