import { useMutation } from '@tanstack/react-query'
import { OUTCOME_WORDS } from '@tenderlight/compliance/datacheck/words'
import type { ShownResult } from '@tenderlight/contracts/datacheck'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textOf } from '../../ui/text-of.ts'
import { answersFor, NO_ANSWER, projectOf, readAnswer } from './answer-draft.ts'

interface AnswerDialogProps {
  readonly id: string
  readonly result: ShownResult
  readonly onClose: () => void
}

/** What a unit or the bureau says to a finding. What is entered outlives the page. */
export function AnswerDialog({ id, result, onClose }: AnswerDialogProps) {
  const { may } = useSession()
  const { message } = App.useApp()
  const form = useOwnForm(`data-check-answer.${id}.${result.n}`, NO_ANSWER, readAnswer)
  const { answer, candidate, number, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const save = useMutation(
    trpc.datacheck.answer.mutationOptions({
      onSuccess: async () => {
        close()
        void message.success(m.dc_answer_saved())
        await queryClient.invalidateQueries({ queryKey: trpc.datacheck.pathKey() })
      },
    }),
  )
  const project = projectOf(form.draft)
  const lacksProject = answer === 'matched' && project === null
  const lacksReason = reason.trim() === ''
  const record = () => {
    setAsked(true)
    if (lacksProject || lacksReason) return
    save.mutate({ id, n: result.n, answer, project, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={m.dc_answer_title({ n: result.n, outcome: textOf(OUTCOME_WORDS[result.outcome]) })}
      lead={m.dc_answer_lead()}
      okText={m.dc_answer_save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={record}
      onClose={close}
    >
      <ChoiceField
        label={m.dc_answer_kind()}
        value={answer}
        options={answersFor(result, may('datacheck.run'))}
        onChange={(kind) => form.change({ answer: kind ?? 'explained' })}
      />
      {answer === 'matched' && result.candidates.length > 0 && (
        <ChoiceField
          label={m.dc_answer_candidate()}
          value={candidate === '' ? undefined : candidate}
          options={result.candidates.map((one) => ({ value: one.key, label: `${one.number} ${one.title}` }))}
          onChange={(key) => form.change({ candidate: key ?? '' })}
          error={asked && lacksProject && m.dc_answer_missing_project()}
        />
      )}
      {answer === 'matched' && result.candidates.length === 0 && (
        <TextField
          label={m.dc_answer_project()}
          value={number}
          maxLength={100}
          onChange={(text) => form.change({ number: text })}
          error={asked && lacksProject && m.dc_answer_missing_project()}
        />
      )}
      <TextField
        label={m.dc_answer_reason()}
        value={reason}
        maxLength={500}
        rows={3}
        onChange={(text) => form.change({ reason: text })}
        error={asked && lacksReason && m.dc_answer_missing_reason()}
      />
    </FormDialog>
  )
}
