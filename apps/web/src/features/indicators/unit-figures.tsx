import { Link } from '@tanstack/react-router'
import { isMoreBetter } from '@tenderlight/compliance/desk/aims'
import type { BehindOutput } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { sayFigure } from '../../ui/figure-words.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { useFirstThenAll } from '../../ui/use-first-then-all.ts'
import { sayRatio, sayValue } from './indicator-words.ts'
import { shownYear } from './indicators-search.ts'

const MOST_BARS = 20

interface UnitFiguresProps {
  readonly behind: BehindOutput
}

/** What the indicator says of each unit, what is worth looking at first; units with too few stand last, and say so. */
export function UnitFigures({ behind: { indicator, units, year } }: UnitFiguresProps) {
  const { id, measure } = indicator
  const sign = isMoreBetter(id) ? 1 : -1
  const sorted = units.toSorted((one, other) => {
    if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null)
    return sign * (one.value.value - other.value.value)
  })
  const drawn = useFirstThenAll(sorted, MOST_BARS)
  const told = sorted.filter(({ value }) => value !== null).slice(0, MOST_BARS)
  const unit = told[0]?.value?.unit
  return (
    <section className="indicator-group" aria-labelledby="units">
      <h2 id="units">{m.ind_units()}</h2>
      {unit !== undefined && told.length > 1 && (
        <div className="card indicator-chart">
          <BarChart
            isLying
            label={m.ind_units()}
            data={{
              categoryTitle: m.list_unit(),
              categories: told.map(({ name }) => name),
              series: [
                { name: m.ind_col_value(), tone: 'plain', values: told.map(({ value }) => value?.value ?? null) },
              ],
              format: (value) => sayFigure(value, unit),
            }}
          />
        </div>
      )}
      <TableCard labelledBy="units">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.list_unit()}</th>
              <th scope="col" className="right">
                {m.ind_col_value()}
              </th>
              <th scope="col" className="right">
                {m.ind_col_ratio()}
              </th>
              <th scope="col" className="right">
                {m.ind_col_looked_at()}
              </th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to="/indicators/$id" params={{ id }} search={{ ...shownYear(year), unit: row.id }}>
                    {row.name}
                  </Link>
                </th>
                <td className={row.value === null ? 'right muted' : 'num right'} data-label={m.ind_col_value()}>
                  {sayValue(row)}
                </td>
                <td className="num right" data-label={m.ind_col_ratio()}>
                  {sayRatio({ ...row, measure })}
                </td>
                <td className="num right" data-label={m.ind_col_looked_at()}>
                  {row.lookedAt}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
    </section>
  )
}
