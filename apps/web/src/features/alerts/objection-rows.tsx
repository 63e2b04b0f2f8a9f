import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { DecidedObjection } from '@tenderlight/contracts/alerts'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { currentLocale } from '../../ui/locale.ts'

const OUTCOMES: Readonly<Record<DecidedObjection['state'], () => string>> = {
  upheld: m.obj_alert_upheld,
  dismissed: m.obj_alert_dismissed,
}

interface ObjectionRowsProps {
  readonly objections: readonly DecidedObjection[]
  readonly onRead: ((id: string) => void) | undefined
}

/** What was decided on objections of the reader. */
export function ObjectionRows({ objections, onRead }: ObjectionRowsProps) {
  if (objections.length === 0) return null
  return (
    <ul className="card alerts" aria-label={m.obj_alert()}>
      {objections.map(({ id, key, number, title, rule, part, state, decidedAt, read }) => (
        <li key={id} className={read ? 'alert-row' : 'alert-row alert-unread'}>
          <div className="alert-step">
            <b>{OUTCOMES[state]()}</b>
            <span className="muted small num">{momentInChina(decidedAt)}</span>
          </div>
          <div>
            <p>
              {!read && <span className="visually-hidden">{m.alerts_is_unread()} </span>}
              <Link
                to="/procurements/$key"
                params={{ key }}
                search={{ why: part === null ? rule : `${rule}:${part}` }}
                onClick={() => {
                  if (!read) onRead?.(id)
                }}
              >
                {title ?? number}
              </Link>
            </p>
            <p className="muted small">
              {m.obj_alert()} · {ruleTitle(rule, currentLocale(), part)}
            </p>
          </div>
          {!read && onRead !== undefined && (
            <Button size="small" className="no-print" onClick={() => onRead(id)}>
              {m.alerts_mark()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
