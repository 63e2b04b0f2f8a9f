import { useQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../session.ts'
import { trpc } from '../trpc.ts'

/** How many objections wait for the person's decision, asked again every minute. Nothing while there are none. */
export function ObjectionsBadge() {
  const { may } = useSession()
  const { data } = useQuery({
    ...trpc.objections.waiting.queryOptions(undefined, { refetchInterval: 60_000 }),
    enabled: may('objections.decide'),
  })
  const n = data?.waiting ?? 0
  if (n === 0) return null
  return (
    <span className="badge num">
      <span aria-hidden="true">{n > 99 ? '99+' : n}</span>
      <span className="visually-hidden">{m.obj_nav_waiting({ n })}</span>
    </span>
  )
}
