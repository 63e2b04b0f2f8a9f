import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { CalendarChange } from '@tenderlight/contracts/calendar'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { useNarrow } from '../../ui/use-media.ts'
import { ChangeCards } from './change-cards.tsx'
import { ChangeDay } from './change-day.tsx'
import { changeKey, sayChange, whyOf } from './change-words.ts'

interface ChangeTableProps {
  readonly changes: readonly CalendarChange[]
  readonly showUnit: boolean
  /** The id of the heading that names it. */
  readonly labelledBy: string
}

/** Who moves from which day to which. */
export function ChangeTable({ changes, showUnit, labelledBy }: ChangeTableProps) {
  const narrow = useNarrow()
  if (narrow) return <ChangeCards changes={changes} showUnit={showUnit} />
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{m.calendar_col_project()}</th>
            {showUnit && <th scope="col">{m.calendar_col_unit()}</th>}
            <th scope="col">{m.calendar_col_matter()}</th>
            <th scope="col">{m.calendar_col_before()}</th>
            <th scope="col">{m.calendar_col_after()}</th>
            <th scope="col">{m.calendar_col_moved()}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={changeKey(change)}>
              <th scope="row">
                <Link to="/procurements/$key" params={{ key: change.key }} search={{ why: whyOf(change) }}>
                  {change.title ?? change.id}
                </Link>
                <br />
                <span className="muted small num">{change.id}</span>
              </th>
              {showUnit && <td>{change.unit.name}</td>}
              <td>
                {ruleTitle(change.rule, currentLocale(), change.part)}{' '}
                <span className={change.level === 'law' ? 'tag tag-accent' : 'tag'}>{LEVEL_WORDS[change.level]()}</span>
              </td>
              <td className="num">
                <ChangeDay {...change.from} />
              </td>
              <td className="num">
                <ChangeDay {...change.to} />
              </td>
              <td className="num">{sayChange(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
