import { Link } from '@tanstack/react-router'
import type { trpcClient } from '../../app/trpc.ts'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'

type Listed = Awaited<ReturnType<typeof trpcClient.handover.list.query>>
export type Channel = NonNullable<Listed['channel']>

interface NoHandoversProps {
  readonly narrowed: boolean
  readonly channel: Channel | null
}

/** In place of the list: why it is empty, and what to do. */
export function NoHandovers({ narrowed, channel }: NoHandoversProps) {
  const { may } = useSession()
  if (narrowed) {
    return (
      <EmptyState title={m.handover_none_filtered()} body={m.handover_none_filtered_body()}>
        <Link to="/handover">{m.budget_clear()}</Link>
      </EmptyState>
    )
  }
  if (channel !== null && channel.method !== 'off') {
    return <EmptyState title={m.handover_none()} body={m.handover_none_body({ from: channel.from })} />
  }
  return (
    <EmptyState title={m.handover_none_off()} body={m.handover_none_off_body()}>
      {may('handover.configure') && <Link to="/handover/channel">{m.handover_channel_set()}</Link>}
    </EmptyState>
  )
}
