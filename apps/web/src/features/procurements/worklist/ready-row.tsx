import { Link } from '@tanstack/react-router'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import type { ReadyItem, Worklist } from '@tenderlight/contracts/worklist'

interface ReadyRowProps {
  readonly item: ReadyItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
}

/** A published intention whose announcement is not out: from which day it may be. */
export function ReadyRow({ item, asOf, showUnit }: ReadyRowProps) {
  const { may } = useSession()
  const ripe = item.earliest <= asOf
  const earliest = shortDate(item.earliest, asOf)
  return (
    <li className="work-row">
      <p className="num">
        <b>{earliest}</b> {weekdayName(item.earliest)}
      </p>
      <div>
        <p>
          <b className="work-what">{m.worklist_announce()}</b> ·{' '}
          <Link to="/procurements/$key" params={{ key: item.key }}>
            {item.title ?? item.id}
          </Link>
          {showUnit && <span className="muted"> · {item.unit.name}</span>}
        </p>
        <p className="small muted num">{m.worklist_intention_on({ date: shortDate(item.intentionOn, asOf) })}</p>
      </div>
      <p className="small muted num">
        {ripe ? m.worklist_announce_may() : m.worklist_announce_from({ date: earliest })}
      </p>
      {may('announcements.publish') && (
        <Link
          className="work-link no-print"
          to="/procurements/$key"
          params={{ key: item.key }}
          search={{ announce: true }}
        >
          {m.worklist_announce()}
        </Link>
      )}
    </li>
  )
}
