import { useQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../session.ts'
import { trpc } from '../trpc.ts'

/** How many notices did not get to the platform, or were rejected by it, asked again every minute. Nothing while there are none. */
export function HandoverBadge() {
  const { may } = useSession()
  const { data } = useQuery({
    ...trpc.handover.attention.queryOptions(undefined, { refetchInterval: 60_000 }),
    enabled: may('handover.push'),
  })
  const n = data?.unsettled ?? 0
  if (n === 0) return null
  return (
    <span className="badge num">
      <span aria-hidden="true">{n > 99 ? '99+' : n}</span>
      <span className="visually-hidden">{m.nav_handover_attention({ n })}</span>
    </span>
  )
}
