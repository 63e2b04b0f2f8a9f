import { useMutation } from '@tanstack/react-query'
import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Alert, App, Modal, Radio } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { dayIn, oneIn, textIn } from '../../../ui/kept-fields.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { useKeptForm } from '../../../ui/use-kept.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import type { FactToCorrect } from './fact-to-correct.ts'

const WAYS = ['replace', 'withdraw'] as const

interface Correction {
  readonly how: (typeof WAYS)[number]
  readonly on: CivilDate | undefined
  readonly reason: string
}

function readCorrection(kept: Kept): Correction {
  return { how: oneIn(WAYS, kept, 'how') ?? 'replace', on: dayIn(kept, 'on'), reason: textIn(kept, 'reason') }
}

interface CorrectDialogProps {
  readonly fact: FactToCorrect
  readonly onClose: () => void
  readonly onCorrected?: () => void
}

/** Replaces the date of a fact or withdraws it, with a reason. The first entry stays on record. */
export function CorrectDialog({ fact, onClose, onCorrected }: CorrectDialogProps) {
  const { message } = App.useApp()
  const { person } = useSession()
  const place = `tenderlight.correction.${person.id}.${fact.id}`
  const empty: Correction = { how: 'replace', on: fact.on, reason: '' }
  const { draft, change, forget } = useKeptForm(place, empty, readCorrection)
  const { how, on, reason } = draft
  const close = () => {
    forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const correct = useMutation(
    trpc.procurements.correctFact.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.correct_saved())
        close()
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
      onCancel={close}
    >
      <div className="stacked-form">
        <p className="muted">{m.correct_lead()}</p>
        <Radio.Group
          aria-label={m.correct_title()}
          value={how}
          onChange={({ target }) => change({ how: target.value === 'withdraw' ? 'withdraw' : 'replace' })}
          options={[
            { value: 'replace', label: m.correct_replace() },
            { value: 'withdraw', label: m.correct_withdraw() },
          ]}
        />
        {how === 'replace' && (
          <DateField
            label={m.correct_to()}
            value={on}
            onChange={(day) => change({ on: day })}
            error={asked && on === undefined && m.fact_on_required()}
          />
        )}
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={1000}
          rows={2}
          onChange={(words) => change({ reason: words })}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
        {correct.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(correct.error)} />}
      </div>
    </Modal>
  )
}
