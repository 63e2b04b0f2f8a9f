import { Link } from '@tanstack/react-router'
import type { BehindOutput } from '@tenderlight/contracts/indicators'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { shortYuan } from '../../ui/money.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'

/** The projects behind an indicator, as they stand now. */
export function ListedProjects({ rows }: { readonly rows: BehindOutput['rows'] }) {
  return (
    <TableCard labelledBy="projects">
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.list_col_title()}</th>
            <th scope="col">{m.list_unit()}</th>
            <th scope="col" className="right">
              {m.list_col_budget()}
            </th>
            <th scope="col">{m.list_col_stage()}</th>
            <th scope="col">{m.level_commitment()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ budget, id, key, lights, stage, title, unit }) => (
            <tr key={key}>
              <th scope="row">
                <Link to="/procurements/$key" params={{ key }}>
                  {title ?? id}
                </Link>
                <div className="muted small num">{id}</div>
              </th>
              <td data-label={m.list_unit()}>{unit.name}</td>
              <td className="num right" data-label={m.list_col_budget()}>
                {budget === null ? m.none() : shortYuan(budget)}
              </td>
              <td data-label={m.list_col_stage()}>{STAGE_WORDS[stage]()}</td>
              <td data-label={m.level_commitment()}>
                <Light light={lights.commitment} word={LIGHT_WORDS[lights.commitment]()} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
