import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { LookBack } from '@tenderlight/contracts/look-back'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { TableCard } from '../../ui/table-card.tsx'

/** As many as are looked through on a page; the rest is reached by the projects themselves. */
const SHOWN = 50

interface PastRedProps {
  readonly red: NonNullable<LookBack['known']>['red']
  readonly units: LookBack['units']
  readonly day: CivilDate
  readonly level: 'law' | 'commitment'
}

/** The units' clocks that were overdue on the day, the longest overdue first; each leads to its project then and now. */
export function PastRed({ red, units, day, level }: PastRedProps) {
  const own = red.filter((one) => one.level === level)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  if (own.length === 0) return null
  return (
    <>
      <h2 id="past-red">{m.aud_red_title({ n: own.length })}</h2>
      <TableCard labelledBy="past-red">
        <table className="grid stacked-table">
          <thead>
            <tr>
              <th scope="col">{m.list_col_title()}</th>
              <th scope="col">{m.list_unit()}</th>
              <th scope="col">{m.aud_rule()}</th>
              <th scope="col">{m.aud_due()}</th>
            </tr>
          </thead>
          <tbody>
            {own.slice(0, SHOWN).map(({ key, id, title, unit, rule, part, matter, due }) => (
              <tr key={[key, rule, part, matter].join(' ')}>
                <th scope="row">
                  <Link
                    to="/audit"
                    search={{ day, project: key, ...(level === 'law' ? { level } : {}) }}
                    aria-label={m.aud_project_of({ title: title ?? id })}
                  >
                    {title ?? id}
                  </Link>
                  <span className="muted small num"> {id}</span>
                </th>
                <td data-label={m.list_unit()}>{names.get(unit) ?? ''}</td>
                <td data-label={m.aud_rule()}>{ruleTitle(rule, currentLocale(), part === '' ? null : part)}</td>
                <td className="num" data-label={m.aud_due()}>
                  {due}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableCard>
      {own.length > SHOWN && <p className="muted small">{m.aud_red_more({ n: own.length - SHOWN })}</p>}
    </>
  )
}
