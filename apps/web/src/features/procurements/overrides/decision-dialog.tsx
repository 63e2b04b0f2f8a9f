import { useMutation } from '@tanstack/react-query'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface DecisionDialogProps {
  readonly id: string
  readonly approve: boolean
  readonly onClose: () => void
}

/** Agrees to a request, or declines it with a reason. */
export function DecisionDialog({ id, approve, onClose }: DecisionDialogProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const decide = useMutation(
    trpc.procurements.decideOverride.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.override_decision_saved())
        onClose()
      },
    }),
  )
  const unsaid = !approve && reason.trim().length < 2
  return (
    <Modal
      open
      title={approve ? m.override_approve_title() : m.override_decline_title()}
      okText={approve ? m.override_approve() : m.override_decline()}
      cancelText={m.cancel()}
      confirmLoading={decide.isPending}
      onOk={() => {
        setAsked(true)
        if (!unsaid) decide.mutate({ id, approve, reason })
      }}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <p className="muted">{m.override_approve_lead()}</p>
        <TextField
          label={m.override_decision_reason()}
          {...(approve ? { mark: m.optional_mark() } : {})}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={setReason}
          error={asked && unsaid && m.correct_reason_required()}
        />
        {decide.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(decide.error)} />}
      </div>
    </Modal>
  )
}
