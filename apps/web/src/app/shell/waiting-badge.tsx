import { useQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../session.ts'
import { trpc } from '../trpc.ts'

/** How many intentions and overrides wait for the person, asked again every minute. Nothing while there are none. */
export function WaitingBadge() {
  const { may } = useSession()
  const asked = { refetchInterval: 60_000 }
  const intentions = useQuery({
    ...trpc.intentions.waiting.queryOptions(undefined, asked),
    enabled: may('intentions.review'),
  })
  const overrides = useQuery({
    ...trpc.procurements.overrides.queryOptions(undefined, asked),
    enabled: may('overrides.decide'),
  })
  const n =
    (intentions.data?.waiting ?? 0) + (overrides.data?.overrides.filter(({ mayDecide }) => mayDecide).length ?? 0)
  if (n === 0) return null
  return (
    <span className="badge num">
      <span aria-hidden="true">{n > 99 ? '99+' : n}</span>
      <span className="visually-hidden">{m.nav_reviews_waiting({ n })}</span>
    </span>
  )
}
