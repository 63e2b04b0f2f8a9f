import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'
import { Provisional } from '../../../ui/provisional.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { shortYuan } from '../../../ui/money.ts'
import { LIGHT_WORDS, STAGE_WORDS } from '../../../ui/vocabulary.ts'
import type { ListRow } from '@tenderlight/contracts/procurements'
import { kindOf } from './row-words.ts'

interface ListTableProps {
  readonly rows: readonly ListRow[]
  readonly today: CivilDate
  readonly withUnit: boolean
}

/** The list as a table: one line a procurement, both lights apart. */
export function ListTable({ rows, today, withUnit }: ListTableProps) {
  return (
    <div className="card table-card">
      <table className="grid">
        <caption className="visually-hidden">{m.list_table()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.list_col_title()}</th>
            {withUnit && <th scope="col">{m.list_unit()}</th>}
            <th scope="col" className="right">
              {m.list_col_budget()}
            </th>
            <th scope="col">{m.list_col_stage()}</th>
            <th scope="col">{m.level_law()}</th>
            <th scope="col">{m.level_commitment()}</th>
            <th scope="col">{m.list_col_next()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="list-title">
                <Link to="/procurements/$key" params={{ key: row.key }}>
                  {row.title ?? row.id}
                </Link>
                <span className="muted small num">
                  {row.id} · {kindOf(row)}
                </span>
              </th>
              {withUnit && <td>{row.unit.name}</td>}
              <td className="num right">{row.budget === null ? m.none() : shortYuan(row.budget)}</td>
              <td>{STAGE_WORDS[row.stage]()}</td>
              <td>
                <Light light={row.lights.law} word={LIGHT_WORDS[row.lights.law]()} />
              </td>
              <td>
                <Light light={row.lights.commitment} word={LIGHT_WORDS[row.lights.commitment]()} />
              </td>
              <td className="num list-next">
                <NextDue row={row} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NextDue({ row, today }: { readonly row: ListRow; readonly today: CivilDate }) {
  if (row.nextDue === null) return <span className="muted">{m.none()}</span>
  return (
    <>
      {shortDate(row.nextDue, today)} <span className="muted">{weekdayName(row.nextDue)}</span>{' '}
      <Provisional date={row.nextDue} />
      {row.nextRule !== null && <span className="muted small">{ruleTitle(row.nextRule, currentLocale())}</span>}
    </>
  )
}
