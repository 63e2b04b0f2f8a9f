import { useMutation } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface SendBackDialogProps {
  readonly id: string
  /** The version that the reader has seen. */
  readonly step: number
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Returns a submission with a reason, which the clerk reads. */
export function SendBackDialog({ id, step, onClose, onDone }: SendBackDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const sendBack = useMutation(
    trpc.intentions.sendBack.mutationOptions({
      onSuccess: async () => {
        await onDone()
        onClose()
      },
    }),
  )
  const unsaid = reason.trim().length < 2
  return (
    <Modal
      open
      title={m.review_send_back_title()}
      okText={m.review_send_back()}
      cancelText={m.cancel()}
      confirmLoading={sendBack.isPending}
      onOk={() => {
        setAsked(true)
        if (!unsaid) sendBack.mutate({ id, step, reason })
      }}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <TextField
          label={m.review_send_back_reason()}
          hint={m.review_send_back_hint()}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={setReason}
          error={asked && unsaid && m.correct_reason_required()}
        />
        {sendBack.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(sendBack.error)} />}
      </div>
    </Modal>
  )
}
