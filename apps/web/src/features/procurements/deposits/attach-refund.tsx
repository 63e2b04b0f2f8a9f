import type { Deposit } from '@tenderlight/contracts/deposits'
import { m } from '../../../paraglide/messages.js'
import { AttachTo } from '../evidence/attach-to.tsx'

interface AttachRefundProps {
  readonly procurementKey: string
  readonly deposit: Deposit
  readonly onClose: () => void
}

/** A file that proves one bidder's refund: it stands with the evidence of the step, and beside the bidder. */
export function AttachRefund({ procurementKey, deposit: { id, bidder, winner }, onClose }: AttachRefundProps) {
  const event = winner ? 'winner-deposit-refunded' : 'loser-deposit-refunded'
  const part = { id, title: m.deposit_attach_one({ bidder }), note: bidder }
  return <AttachTo procurementKey={procurementKey} event={event} part={part} onClose={onClose} />
}
