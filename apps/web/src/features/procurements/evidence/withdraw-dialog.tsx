import { useMutation } from '@tanstack/react-query'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface WithdrawDialogProps {
  readonly file: EvidenceFile
  readonly onClose: () => void
}

/** Takes a file back, with a reason. It stays on record, marked. */
export function WithdrawDialog({ file, onClose }: WithdrawDialogProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const withdraw = useMutation(
    trpc.evidence.withdraw.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.evidence_withdrawn_now({ filename: file.filename }))
        onClose()
      },
    }),
  )
  const save = () => {
    setAsked(true)
    if (reason.trim().length >= 2) withdraw.mutate({ id: file.id, reason })
  }
  return (
    <Modal
      open
      title={m.evidence_withdraw_one({ filename: file.filename })}
      okText={m.evidence_withdraw()}
      cancelText={m.cancel()}
      okButtonProps={{ danger: true }}
      confirmLoading={withdraw.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <p className="muted">{m.evidence_withdraw_lead()}</p>
        <TextField
          label={m.evidence_reason()}
          value={reason}
          maxLength={1000}
          rows={2}
          onChange={setReason}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
        {withdraw.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(withdraw.error)} />}
      </div>
    </Modal>
  )
}
