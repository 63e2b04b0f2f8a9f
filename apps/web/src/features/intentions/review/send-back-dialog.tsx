import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'

interface SendBackDialogProps {
  readonly id: string
  /** The version that the reader has seen. */
  readonly step: number
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Returns a submission with a reason, which the clerk reads. */
export function SendBackDialog({ id, step, onClose, onDone }: SendBackDialogProps) {
  const sendBack = useMutation(trpc.intentions.sendBack.mutationOptions({ onSuccess: onDone }))
  return (
    <ReasonDialog
      name={`send-back.${id}`}
      title={m.review_send_back_title()}
      okText={m.review_send_back()}
      label={m.review_send_back_reason()}
      hint={m.review_send_back_hint()}
      rows={3}
      act={(reason) => sendBack.mutateAsync({ id, step, reason })}
      onClose={onClose}
    />
  )
}
