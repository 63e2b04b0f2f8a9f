import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { CalendarChange } from '@tenderlight/contracts/calendar'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { ChangeDay } from './change-day.tsx'
import { changeKey, sayChange, whyOf } from './change-words.ts'

interface ChangeCardsProps {
  readonly changes: readonly CalendarChange[]
  readonly showUnit: boolean
}

/** The same on a phone: from which day to which, under the name. */
export function ChangeCards({ changes, showUnit }: ChangeCardsProps) {
  return (
    <ul className="card change-cards" aria-label={m.calendar_changes_title()}>
      {changes.map((change) => (
        <li key={changeKey(change)}>
          <p>
            <Link to="/procurements/$key" params={{ key: change.key }} search={{ why: whyOf(change) }}>
              {change.title ?? change.id}
            </Link>
          </p>
          <p className="muted small">
            {showUnit && <>{change.unit.name} · </>}
            {ruleTitle(change.rule, currentLocale(), change.part)}{' '}
            <span className={change.level === 'law' ? 'tag tag-accent' : 'tag'}>{LEVEL_WORDS[change.level]()}</span>
          </p>
          <p className="num">
            <ChangeDay {...change.from} /> → <ChangeDay {...change.to} />
          </p>
          <p className="small num">{sayChange(change)}</p>
        </li>
      ))}
    </ul>
  )
}
