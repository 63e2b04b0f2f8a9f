import type { PaidPart } from '@tenderlight/contracts/payments'
import { m } from '../../../paraglide/messages.js'
import { AttachTo } from '../evidence/attach-to.tsx'

interface AttachPaymentProps {
  readonly procurementKey: string
  readonly payment: PaidPart
  readonly onClose: () => void
}

/** A file that proves one payment of several. */
export function AttachPayment({ procurementKey, payment: { id, on }, onClose }: AttachPaymentProps) {
  const part = { id, title: m.pay_attach_one({ date: on }), note: '' }
  return <AttachTo procurementKey={procurementKey} event="payment" part={part} onClose={onClose} />
}
