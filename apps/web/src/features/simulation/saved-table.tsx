import { Link } from '@tanstack/react-router'
import type { SavedTrial } from '@tenderlight/contracts/simulation'
import { Checkbox } from 'antd'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { useFigureWords } from './figure-words.ts'
import { figureKey } from './simulation-search.ts'

interface SavedTableProps {
  readonly labelledBy: string
  readonly rows: readonly SavedTrial[]
  readonly picked: readonly string[]
  readonly onPick: (id: string) => void
}

/** Saved trials, each with what was tried; two may be picked. */
export function SavedTable({ labelledBy, onPick, picked, rows }: SavedTableProps) {
  const wordsOf = useFigureWords()
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.saved_sim_col_name()}</th>
            <th scope="col">{m.saved_sim_col_figures()}</th>
            <th scope="col" className="right">
              {m.saved_sim_col_projects()}
            </th>
            <th scope="col">{m.saved_sim_col_as_of()}</th>
            <th scope="col">{m.saved_sim_col_made()}</th>
            <th scope="col" className="no-print">
              {m.saved_sim_col_compare()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ asOf, id, madeAt, madeBy, name, procurements, tried }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="text-link" to="/simulation/saved/$id" params={{ id }}>
                  {name}
                </Link>
              </th>
              <td data-label={m.saved_sim_col_figures()}>
                {tried.changes.map((change) => {
                  const { label, say } = wordsOf(change)
                  return <div key={figureKey(change)}>{m.saved_sim_figure({ label, tried: say(change.value) })}</div>
                })}
              </td>
              <td className="num right" data-label={m.saved_sim_col_projects()}>
                {procurements}
              </td>
              <td className="num" data-label={m.saved_sim_col_as_of()}>
                {asOf}
              </td>
              <td className="small" data-label={m.saved_sim_col_made()}>
                <span className="num">{momentInChina(madeAt)}</span> <span className="muted">{madeBy}</span>
              </td>
              <td className="no-print" data-label={m.saved_sim_col_compare()}>
                <Checkbox
                  aria-label={m.saved_sim_pick({ name })}
                  checked={picked.includes(id)}
                  onChange={() => onPick(id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
