import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { Provisional } from '../../../ui/provisional.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { STAGE_WORDS } from '../../../ui/vocabulary.ts'
import type { ListRow } from '@tenderlight/contracts/procurements'
import { RowLights } from './row-lights.tsx'

interface ListCardsProps {
  readonly rows: readonly ListRow[]
  readonly today: CivilDate
  readonly withUnit: boolean
}

/** The same on a phone: one card a procurement. */
export function ListCards({ rows, today, withUnit }: ListCardsProps) {
  return (
    <ul className="list-cards">
      {rows.map((row) => (
        <li key={row.key} className="card">
          <Link to="/procurements/$key" params={{ key: row.key }}>
            {row.title ?? row.id}
          </Link>
          <p className="muted small">
            {withUnit && <>{row.unit.name} · </>}
            {STAGE_WORDS[row.stage]()}
          </p>
          <RowLights lights={row.lights} />
          {row.nextDue !== null && (
            <p className="small num">
              {shortDate(row.nextDue, today)} {weekdayName(row.nextDue)} <Provisional date={row.nextDue} />
              {row.nextRule !== null && <span className="muted"> {ruleTitle(row.nextRule, currentLocale())}</span>}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
