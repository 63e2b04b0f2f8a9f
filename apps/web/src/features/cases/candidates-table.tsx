import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { Candidate } from '@tenderlight/contracts/case-acts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Checkbox } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { Light } from '../../ui/light.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { Provisional } from '../../ui/provisional.tsx'
import { TableCard } from '../../ui/table-card.tsx'
import { LEVEL_WORDS, LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { idOf } from './candidate.ts'

interface CandidatesTableProps {
  readonly rows: readonly Candidate[]
  readonly chosen: ReadonlySet<string>
  readonly today: CivilDate
  readonly onChoose: (chosen: readonly string[]) => void
}

/** What is not in order and in no case, to be ticked; on a phone a card each. */
export function CandidatesTable({ rows, chosen, today, onChoose }: CandidatesTableProps) {
  const locale = currentLocale()
  const all = rows.map(idOf)
  const toggle = (id: string, on: boolean) => onChoose(all.filter((one) => (one === id ? on : chosen.has(one))))
  const picked = all.filter((id) => chosen.has(id)).length
  return (
    <TableCard labelledBy="candidates">
      <table className="grid stacked-table">
        <caption id="candidates" className="visually-hidden">
          {m.case_candidates()}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={m.case_choose_all()}
                checked={picked === all.length}
                indeterminate={picked > 0 && picked < all.length}
                onChange={({ target }) => onChoose(target.checked ? all : [])}
              />
            </th>
            <th scope="col">{m.case_candidate_what()}</th>
            <th scope="col">{m.list_unit()}</th>
            <th scope="col">{m.case_candidate_rule()}</th>
            <th scope="col">{m.case_candidate_due()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = idOf(row)
            const rule = ruleTitle(row.rule, locale, row.part)
            const name = row.title ?? row.number
            return (
              <tr key={id}>
                <td data-label={m.case_pick()}>
                  <Checkbox
                    aria-label={m.case_choose({ what: `${name} · ${rule}` })}
                    checked={chosen.has(id)}
                    onChange={({ target }) => toggle(id, target.checked)}
                  />
                </td>
                <th scope="row" className="case-title">
                  <Link to="/procurements/$key" params={{ key: row.key }} search={{ why: row.rule }}>
                    {name}
                  </Link>
                  <span className="muted small num case-below">
                    {row.number}
                    {row.before !== null && (
                      <>
                        {' · '}
                        <Link to="/cases/$id" params={{ id: row.before.id }}>
                          {m.case_before()}
                        </Link>
                      </>
                    )}
                  </span>
                </th>
                <td data-label={m.list_unit()}>{row.unit.name}</td>
                <td data-label={m.case_candidate_rule()}>
                  {rule} <span className="tag">{LEVEL_WORDS[row.level]()}</span>
                </td>
                <td data-label={m.case_candidate_due()} className="num">
                  <Light light={row.light} word={LIGHT_WORDS[row.light]()}>
                    {row.due === null ? m.case_requirement() : shortDate(row.due, today)}
                  </Light>{' '}
                  {row.due !== null && <Provisional date={row.due} />}
                  {row.lateWorkingDays !== null && row.lateWorkingDays > 0 && (
                    <b className="late small">
                      {m.board_late_by({ days: m.working_days({ n: row.lateWorkingDays }) })}
                    </b>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableCard>
  )
}
