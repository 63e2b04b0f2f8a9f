import { useMutation } from '@tanstack/react-query'
import type { Handover } from '@tenderlight/contracts/handover'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { readAnswerDraft } from './answer-draft.ts'
import type { AnswerDraft } from './answer-draft.ts'

interface AnswerDialogProps {
  readonly handover: Handover
  readonly onClose: () => void
}

/** Records what the platform answered elsewhere. What is entered outlives the page. */
export function AnswerDialog({ handover, onClose }: AnswerDialogProps) {
  const { today } = useSession()
  const { message } = App.useApp()
  const empty: AnswerDraft = { accepted: undefined, on: today, number: handover.platformNumber ?? '', text: '' }
  const form = useOwnForm(`handover-answer.${handover.id}`, empty, readAnswerDraft)
  const { change } = form
  const { accepted, on, number, text } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const record = useMutation(
    trpc.handover.recordAnswer.mutationOptions({
      onSuccess: async () => {
        close()
        void message.success(m.saved())
        await queryClient.invalidateQueries({ queryKey: trpc.handover.pathKey() })
      },
    }),
  )
  const lacksReason = accepted === 'no' && text.trim() === ''
  const save = () => {
    setAsked(true)
    if (accepted === undefined || on === undefined || lacksReason) return
    record.mutate({ id: handover.id, accepted: accepted === 'yes', on, number: number.trim(), text: text.trim() })
  }
  return (
    <FormDialog
      title={m.handover_answer_title({ number: handover.notice.number })}
      lead={m.handover_answer_lead()}
      okText={m.save()}
      kept={form}
      pending={record.isPending}
      error={record.error}
      onOk={save}
      onClose={close}
    >
      <ChoiceField
        label={m.handover_answer()}
        value={accepted}
        options={[
          { value: 'yes' as const, label: m.handover_status_accepted() },
          { value: 'no' as const, label: m.handover_status_rejected() },
        ]}
        onChange={(chosen) => change({ accepted: chosen })}
        error={asked && accepted === undefined && m.handover_answer_needed()}
      />
      <DateField
        label={m.handover_answer_day()}
        value={on}
        max={today}
        onChange={(day) => change({ on: day })}
        error={asked && on === undefined && m.handover_day_needed()}
      />
      <TextField
        label={m.handover_col_platform()}
        mark={m.handover_if_any()}
        value={number}
        maxLength={100}
        onChange={(typed) => change({ number: typed })}
      />
      <TextField
        label={m.handover_answer_text()}
        value={text}
        maxLength={500}
        rows={2}
        onChange={(typed) => change({ text: typed })}
        error={asked && lacksReason && m.handover_reason_needed()}
      />
    </FormDialog>
  )
}
