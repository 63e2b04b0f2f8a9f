import { useMutation } from '@tanstack/react-query'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { choices } from '../../../ui/vocabulary.ts'
import { COMMAND_WORDS } from './override-words.ts'

interface AskDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

/** A supervisor asks that the promises in the way of an act give way to it; another one decides. */
export function AskDialog({ procurementKey, onClose }: AskDialogProps) {
  const { message } = App.useApp()
  const [command, setCommand] = useState<OverrideOutput['command']>('publish-announcement')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const ask = useMutation(
    trpc.procurements.askOverride.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.override_asked())
        onClose()
      },
    }),
  )
  const unsaid = reason.trim().length < 2
  return (
    <Modal
      open
      title={m.override_ask_title()}
      okText={m.override_ask()}
      cancelText={m.cancel()}
      confirmLoading={ask.isPending}
      onOk={() => {
        setAsked(true)
        if (!unsaid) ask.mutate({ key: procurementKey, command, reason })
      }}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <p className="muted">{m.override_ask_lead()}</p>
        <ChoiceField
          label={m.override_command()}
          value={command}
          options={choices(COMMAND_WORDS)}
          onChange={(chosen) => setCommand(chosen ?? command)}
        />
        <TextField
          label={m.override_reason()}
          value={reason}
          maxLength={500}
          rows={3}
          onChange={setReason}
          error={asked && unsaid && m.correct_reason_required()}
        />
        {ask.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(ask.error)} />}
      </div>
    </Modal>
  )
}
