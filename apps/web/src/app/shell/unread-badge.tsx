import { useQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { trpc } from '../trpc.ts'

/** How many alerts nobody of this organisation has read, asked again every minute. Nothing while there are none. */
export function UnreadBadge() {
  const { data } = useQuery(trpc.alerts.list.queryOptions({ unreadOnly: true, limit: 1 }, { refetchInterval: 60_000 }))
  if (data === undefined || data.unread === 0) return null
  return (
    <span className="badge num">
      <span aria-hidden="true">{data.unread > 99 ? '99+' : data.unread}</span>
      <span className="visually-hidden">{m.nav_alerts_unread({ n: data.unread })}</span>
    </span>
  )
}
