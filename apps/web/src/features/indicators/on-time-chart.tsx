import type { ShownIndicator } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { percent } from '../../ui/money.ts'
import { textOf } from '../../ui/text-of.ts'

/** The rates of all clocks that tell anything, beside one another. */
export function OnTimeChart({ indicators }: { readonly indicators: readonly ShownIndicator[] }) {
  const told = indicators.filter(({ id, value }) => id.startsWith('on-time:') && value !== null)
  if (told.length < 2) return null
  return (
    <section className="card indicator-chart" aria-labelledby="on-time">
      <h2 id="on-time">{m.ind_on_time()}</h2>
      <BarChart
        isLying
        label={m.ind_on_time()}
        data={{
          categoryTitle: m.ind_col_indicator(),
          categories: told.map(({ title }) => textOf(title)),
          series: [{ name: m.ind_on_time(), tone: 'plain', values: told.map(({ value }) => value?.value ?? null) }],
          format: percent,
        }}
      />
    </section>
  )
}
