import { useMutation } from '@tanstack/react-query'
import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Alert, App, Modal, Radio } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import type { FactToCorrect } from './fact-to-correct.ts'

interface CorrectDialogProps {
  readonly fact: FactToCorrect
  readonly onClose: () => void
  readonly onCorrected?: () => void
}

/** Replaces the date of a fact or withdraws it, with a reason. The first entry stays on record. */
export function CorrectDialog({ fact, onClose, onCorrected }: CorrectDialogProps) {
  const { message } = App.useApp()
  const [how, setHow] = useState<'replace' | 'withdraw'>('replace')
  const [on, setOn] = useState<CivilDate | undefined>(fact.on)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const correct = useMutation(
    trpc.procurements.correctFact.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.correct_saved())
        onClose()
        onCorrected?.()
      },
    }),
  )
  const save = () => {
    setAsked(true)
    if (reason.trim().length < 2 || (how === 'replace' && on === undefined)) return
    correct.mutate({ factId: fact.id, on: how === 'withdraw' ? null : (on ?? null), reason })
  }
  return (
    <Modal
      open
      title={`${m.correct_title()} · ${eventName(fact.event, currentLocale())} ${fact.on}`}
      okText={how === 'withdraw' ? m.correct_withdraw_save() : m.correct_save()}
      cancelText={m.cancel()}
      okButtonProps={{ danger: how === 'withdraw' }}
      confirmLoading={correct.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <p className="muted">{m.correct_lead()}</p>
        <Radio.Group
          aria-label={m.correct_title()}
          value={how}
          onChange={({ target }) => setHow(target.value === 'withdraw' ? 'withdraw' : 'replace')}
          options={[
            { value: 'replace', label: m.correct_replace() },
            { value: 'withdraw', label: m.correct_withdraw() },
          ]}
        />
        {how === 'replace' && (
          <DateField
            label={m.correct_to()}
            value={on}
            onChange={setOn}
            error={asked && on === undefined && m.fact_on_required()}
          />
        )}
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={1000}
          rows={2}
          onChange={setReason}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
        {correct.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(correct.error)} />}
      </div>
    </Modal>
  )
}
