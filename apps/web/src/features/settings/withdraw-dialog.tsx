import { useMutation } from '@tanstack/react-query'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { sayValue } from '@tenderlight/compliance/settings/say-value'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textOf } from '../../ui/text-of.ts'

interface WithdrawDialogProps {
  readonly entry: SettingsEntry
  readonly onClose: () => void
}

/** Takes an entry back, with a reason. Both stay in the history. */
export function WithdrawDialog({ entry, onClose }: WithdrawDialogProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const withdraw = useMutation(
    trpc.settings.withdraw.mutationOptions({
      onSuccess: async ({ rejudged }) => {
        await queryClient.invalidateQueries()
        void message.success(m.settings_saved({ n: rejudged }))
        onClose()
      },
    }),
  )
  const isEmpty = reason.trim().length < 2
  const record = () => {
    setAsked(true)
    if (!isEmpty) withdraw.mutate({ entry: entry.id, reason })
  }
  return (
    <Modal
      open
      title={m.settings_withdraw_title()}
      okText={m.settings_withdraw()}
      cancelText={m.cancel()}
      okButtonProps={{ danger: true }}
      confirmLoading={withdraw.isPending}
      onOk={record}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <p className="muted">{m.settings_withdraw_lead({ what: textOf(sayValue(entry.value)) })}</p>
        <TextField
          label={m.settings_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={setReason}
          error={asked && isEmpty && m.settings_required()}
        />
        {withdraw.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(withdraw.error)} />}
      </div>
    </Modal>
  )
}
