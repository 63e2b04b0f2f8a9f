import { useQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { trpc } from '../trpc.ts'

/** How many cases wait for the person's side, asked again every minute. Nothing while there are none. */
export function CasesBadge() {
  const { data } = useQuery(trpc.cases.list.queryOptions({ open: true, limit: 1 }, { refetchInterval: 60_000 }))
  const n = data?.mine ?? 0
  if (n === 0) return null
  return (
    <span className="badge num">
      <span aria-hidden="true">{n > 99 ? '99+' : n}</span>
      <span className="visually-hidden">{m.case_nav_waiting({ n })}</span>
    </span>
  )
}
