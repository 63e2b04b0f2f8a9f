import { Link } from '@tanstack/react-router'
import type { ShownTarget } from '@tenderlight/contracts/indicators'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { capital } from '../../ui/capital.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sayFigure } from '../../ui/figure-words.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'
import { STANDING_WORDS } from './indicator-words.ts'

const sayAim = ({ by: { clause, instrument }, figure }: ShownTarget['aims'][number], unit: ShownTarget['unit']) =>
  m.ind_aim({ figure: sayFigure(figure, unit), source: `${instrument} ${clause}`.trim() })

/** What the district aims for in the year, whose aim it is, and where it stands. */
export function TargetTable({ targets }: { readonly targets: readonly ShownTarget[] }) {
  const { may } = useSession()
  return (
    <section className="indicator-group" aria-labelledby="targets">
      <h2 id="targets">{m.ind_targets()}</h2>
      {targets.length === 0 ? (
        <EmptyState title={m.ind_no_targets()} body={m.ind_no_targets_body()}>
          {may('desk.read') && <Link to="/desk-settings">{m.nav_desk_settings()}</Link>}
        </EmptyState>
      ) : (
        <TableCard labelledBy="targets">
          <table className="grid stacked-table">
            <thead>
              <tr>
                <th scope="col">{m.ind_col_indicator()}</th>
                <th scope="col">{m.ind_col_aim()}</th>
                <th scope="col" className="right">
                  {m.ind_col_actual()}
                </th>
                <th scope="col" className="right">
                  {m.ind_col_projected()}
                </th>
                <th scope="col">{m.ind_col_standing()}</th>
              </tr>
            </thead>
            <tbody>
              {targets.map(({ actual, aims, indicator, projected, source, standing, title, unit }) => (
                <tr key={indicator}>
                  <th scope="row">{capital(textOf(title))}</th>
                  <td data-label={m.ind_col_aim()}>
                    {aims.map((aim) => (
                      <div key={`${aim.by.rule ?? ''} ${aim.figure}`}>{sayAim(aim, unit)}</div>
                    ))}
                  </td>
                  <td className="num right" data-label={m.ind_col_actual()}>
                    {actual === null ? m.none() : sayFigure(actual, unit)}
                    {source !== null && <div className="muted small">{m.ind_counted_by({ source })}</div>}
                  </td>
                  <td className="num right" data-label={m.ind_col_projected()}>
                    {projected === null ? m.none() : sayFigure(projected, unit)}
                  </td>
                  <td data-label={m.ind_col_standing()}>{STANDING_WORDS[standing]()}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableCard>
      )}
      {targets.some(({ projected }) => projected !== null) && <p className="muted small">{m.ind_projection_note()}</p>}
    </section>
  )
}
