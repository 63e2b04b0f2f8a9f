import { Link } from '@tanstack/react-router'
import type { CaseRow } from '@tenderlight/contracts/cases'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Checkbox } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { CaseLight } from './case-light.tsx'
import { SOURCE_WORDS } from './case-words.ts'
import { StageTag } from './stage-tag.tsx'

interface CaseTableProps {
  readonly rows: readonly CaseRow[]
  readonly today: CivilDate
  readonly withUnit: boolean
  /** Those that are ticked, by key; absent: none can be. */
  readonly ticked?: ReadonlySet<string> | undefined
  readonly onTick?: (id: string) => void
}

/** The cases, each with where it stands and its own light; on a phone a card each. */
export function CaseTable({ rows, today, withUnit, ticked, onTick }: CaseTableProps) {
  return (
    <TableCard labelledBy="cases">
      <table className="grid stacked-table">
        <caption id="cases" className="visually-hidden">
          {m.case_title()}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.case_col_title()}</th>
            {withUnit && <th scope="col">{m.list_unit()}</th>}
            <th scope="col">{m.case_col_stage()}</th>
            <th scope="col">{m.case_col_light()}</th>
            <th scope="col">{m.case_col_opened()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="case-title">
                {ticked !== undefined && row.stage === 'to-issue' && (
                  <Checkbox
                    className="no-print"
                    aria-label={m.case_tick({ title: row.title })}
                    checked={ticked.has(row.id)}
                    onChange={() => onTick?.(row.id)}
                  />
                )}{' '}
                <Link to="/cases/$id" params={{ id: row.id }}>
                  {row.title}
                </Link>
                <span className="muted small num case-below">
                  {[
                    row.number ?? m.case_no_number(),
                    SOURCE_WORDS[row.source](),
                    ...(row.subjects === 0 ? [] : [m.case_subjects_count({ n: row.subjects })]),
                  ].join(' · ')}
                </span>
              </th>
              {withUnit && <td data-label={m.list_unit()}>{row.unit.name}</td>}
              <td data-label={m.case_col_stage()}>
                <StageTag of={row} />
              </td>
              <td data-label={m.case_col_light()}>
                <CaseLight clock={row.clock} closed={row.stage === 'closed'} today={today} />
              </td>
              <td className="num" data-label={m.case_col_opened()}>
                {shortDate(row.openedOn, today)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
