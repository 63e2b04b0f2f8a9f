import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'

interface HandoverOfProps {
  readonly procurementKey: string
  /** Of the notice. */
  readonly number: string
}

const SAID = {
  queued: m.handover_status_queued,
  sent: m.handover_status_sent,
  accepted: m.handover_status_accepted,
  rejected: m.handover_status_rejected,
  failed: m.handover_status_failed,
} as const

/** Where a notice stands with the platform, and what that calls it; nothing where it was not handed over. */
export function HandoverOf({ procurementKey, number }: HandoverOfProps) {
  const { may } = useSession()
  const { data } = useQuery(
    trpc.handover.ofProcurement.queryOptions({ key: procurementKey }, { enabled: may('handover.read') }),
  )
  const found = data?.handovers.find(({ notice }) => notice.number === number)
  if (found === undefined) return null
  const { status, platformNumber } = found
  return (
    <>
      <br />
      <span className="muted small">
        {m.handover_of_notice({ status: SAID[status]() })}
        {platformNumber !== null && <> · {m.handover_number({ number: platformNumber })}</>}{' '}
        <Link className="text-link no-print" to="/handover" search={{ text: number }}>
          {m.handover_open()}
        </Link>
      </span>
    </>
  )
}
