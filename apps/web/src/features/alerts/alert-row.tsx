import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { Light } from '../../ui/light.tsx'
import { Provisional } from '../../ui/provisional.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import type { Alert } from '@tenderlight/contracts/alerts'
import { LOOKS } from './alert-words.ts'
import { Deliveries } from './deliveries.tsx'

interface AlertRowProps {
  readonly alert: Alert
  readonly today: CivilDate
  readonly showUnit: boolean
  /** Absent for those who change nothing, not even this. */
  readonly onRead: ((id: string) => void) | undefined
}

/** One alert: what happened to which clock, and where the word of it went. */
export function AlertRow({ alert, today, showUnit, onRead }: AlertRowProps) {
  const { light, word } = LOOKS[alert.step]
  return (
    <li className={alert.read ? 'alert-row' : 'alert-row alert-unread'}>
      <div className="alert-step">
        <Light light={light} word={word()} />
        <span className="muted small num">{m.alerts_raised({ date: shortDate(alert.raisedOn, today) })}</span>
      </div>
      <div>
        <p>
          {!alert.read && <span className="visually-hidden">{m.alerts_is_unread()} </span>}
          <AlertLink
            alert={alert}
            onOpen={() => {
              if (!alert.read) onRead?.(alert.id)
            }}
          />
          {showUnit && <span className="muted"> · {alert.unit.name}</span>}
        </p>
        <p className="muted small num">
          {alert.level !== null && (
            <>
              <span className={alert.level === 'law' ? 'tag tag-accent' : 'tag'}>{LEVEL_WORDS[alert.level]()}</span>{' '}
              {ruleTitle(alert.rule, currentLocale(), alert.part)} ·{' '}
            </>
          )}
          {alert.step === 'reminder' && <>{m.alp_after_days({ n: alert.afterWorkingDays })} · </>}
          {sayDay(alert, today)} <Provisional date={alert.due} />
        </p>
        <Deliveries deliveries={alert.deliveries} />
      </div>
      {!alert.read && onRead !== undefined && (
        <Button size="small" className="no-print" onClick={() => onRead(alert.id)}>
          {m.alerts_mark()}
        </Button>
      )}
    </li>
  )
}

/** Until when it was due; of what has no such day, since when it stands, unless the word of it went out on that day. */
function sayDay({ due, of, raisedOn, step }: Alert, today: CivilDate): string {
  if (step !== 'case-escalated' && of !== 'report') return m.alerts_due({ date: shortDate(due, today) })
  return due === raisedOn ? '' : m.alerts_raised({ date: shortDate(due, today) })
}

/** To the day that it is about, to the case, the request or the report. */
function AlertLink({ alert, onOpen }: { readonly alert: Alert; readonly onOpen: () => void }) {
  const words = alert.title ?? alert.number
  if (alert.of === 'matter') {
    return (
      <Link to="/requests/$id" params={{ id: alert.key }} onClick={onOpen}>
        {words}
      </Link>
    )
  }
  if (alert.of === 'report') {
    return (
      <Link to="/reports/issued/$id" params={{ id: alert.key }} onClick={onOpen}>
        {words}
      </Link>
    )
  }
  if (alert.of === 'case') {
    return (
      <Link to="/cases/$id" params={{ id: alert.key }} onClick={onOpen}>
        {words}
      </Link>
    )
  }
  const why = alert.part === null ? alert.rule : `${alert.rule}:${alert.part}`
  return (
    <Link to="/procurements/$key" params={{ key: alert.key }} search={{ why }} onClick={onOpen}>
      {words}
    </Link>
  )
}
