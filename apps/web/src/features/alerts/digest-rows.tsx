import { Link } from '@tanstack/react-router'
import type { CalendarDigest } from '@tenderlight/contracts/alerts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'

interface DigestRowsProps {
  readonly digests: readonly CalendarDigest[]
  readonly today: CivilDate
  /** Absent for those who change nothing, not even this. */
  readonly onRead: ((id: string) => void) | undefined
}

/** What the organisation was told of the calendar: how many of its dates moved, and where they stand. */
export function DigestRows({ digests, today, onRead }: DigestRowsProps) {
  if (digests.length === 0) return null
  return (
    <ul className="card alerts" aria-label={m.alerts_digests()}>
      {digests.map(({ id, calendar, moved, settled, raisedOn, read }) => (
        <li key={id} className={read ? 'alert-row' : 'alert-row alert-unread'}>
          <div className="alert-step">
            <b>{m.alerts_digests()}</b>
            <span className="muted small num">{m.alerts_raised({ date: shortDate(raisedOn, today) })}</span>
          </div>
          <div>
            <p>
              {!read && <span className="visually-hidden">{m.alerts_is_unread()} </span>}
              <Link
                to="/calendar/changes"
                search={{ calendar }}
                onClick={() => {
                  if (!read) onRead?.(id)
                }}
              >
                {m.alerts_digest({ moved, settled })}
              </Link>
            </p>
            <p className="muted small num">{m.calendar_version({ version: calendar })}</p>
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
