import { Link } from '@tanstack/react-router'
import type { SampleOutput } from '@tenderlight/contracts/sample'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { shortYuan } from '../../ui/money.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LIGHT_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'

interface SampleTableProps {
  readonly rows: SampleOutput['rows']
  /** The id of the heading that names it. */
  readonly labelledBy: string
}

/** What was drawn, in the order of drawing; on a phone each project a card. */
export function SampleTable({ rows, labelledBy }: SampleTableProps) {
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.aud_place()}</th>
            <th scope="col">{m.list_col_title()}</th>
            <th scope="col">{m.list_unit()}</th>
            <th scope="col" className="right">
              {m.list_col_budget()}
            </th>
            <th scope="col">{m.list_col_stage()}</th>
            <th scope="col">{m.level_law()}</th>
            <th scope="col">{m.level_commitment()}</th>
            <th scope="col">{m.aud_value()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, id, title, unit, budget, stage, lights, value }, index) => (
            <tr key={key}>
              <td className="num" data-label={m.aud_place()}>
                {index + 1}
              </td>
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
              <td data-label={m.level_law()}>
                <Light light={lights.law} word={LIGHT_WORDS[lights.law]()} />
              </td>
              <td data-label={m.level_commitment()}>
                <Light light={lights.commitment} word={LIGHT_WORDS[lights.commitment]()} />
              </td>
              <td className="num small muted" data-label={m.aud_value()}>
                <span title={value}>{value.slice(0, 8)}…</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
