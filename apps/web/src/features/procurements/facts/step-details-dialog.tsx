import { useMutation } from '@tanstack/react-query'
import type { CheckedCell, GridRow, StepField, StepName } from '@tenderlight/contracts/steps'
import { DETAILS, DETAIL_STEPS } from '@tenderlight/contracts/steps'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { STEP_WORDS } from '../grid/column-words.ts'
import { DetailField } from './detail-field.tsx'
import { keptDetails } from './kept-details.ts'
import type { Details } from './kept-details.ts'
import './step-details.css'

interface StepDetailsDialogProps {
  readonly row: GridRow
  /** The step that is asked for stands first. */
  readonly at?: StepName | undefined
  readonly onClose: () => void
}

const NOTHING: Details = { texts: {}, reason: '' }

/** What is known of the steps besides their days, in one form; what was typed is there again after a reload. */
export function StepDetailsDialog({ row, at, onClose }: StepDetailsDialogProps) {
  const { message } = App.useApp()
  const form = useOwnForm(`details.${row.key}`, NOTHING, keptDetails)
  const { texts, reason } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const steps = at === undefined ? DETAIL_STEPS : [at, ...DETAIL_STEPS.filter((step) => step !== at)]
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<readonly CheckedCell[]>([])
  const was = (field: StepField) => row.cells[field]?.text ?? ''
  const changed = DETAILS.flatMap(({ field }) => {
    const text = texts[field]?.trim()
    return text === undefined || text === was(field) ? [] : [{ key: row.key, field, text, was: was(field) }]
  })
  const corrects = changed.some((cell) => cell.was !== '')
  const save = useMutation(
    trpc.steps.save.mutationOptions({
      onSuccess: async ({ saved, cells }) => {
        setRefused(saved === null ? cells : [])
        if (saved === null) return
        form.forget()
        await queryClient.invalidateQueries()
        void message.success(m.details_saved(saved))
        onClose()
      },
    }),
  )
  const submit = () => {
    setAsked(true)
    if (changed.length === 0 || (corrects && reason.trim().length < 2)) return
    save.mutate({ cells: changed, ...(reason.trim().length < 2 ? {} : { reason: reason.trim() }) })
  }
  const problemOf = (field: StepField) => refused.find((cell) => cell.field === field)?.problem ?? false
  const change = (field: StepField, text: string) => {
    setRefused(refused.filter((cell) => cell.field !== field))
    form.change({ texts: { ...texts, [field]: text } })
  }
  return (
    <FormDialog
      width={760}
      title={m.details_edit_title()}
      lead={m.details_lead()}
      okText={m.pay_save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={close}
    >
      {steps.map((step) => (
        <fieldset key={step} className="details-step">
          <legend>{STEP_WORDS[step]()}</legend>
          {DETAILS.filter((column) => column.step === step).map((column) => (
            <DetailField
              key={column.field}
              column={column}
              value={texts[column.field] ?? was(column.field)}
              error={problemOf(column.field)}
              onChange={(text) => change(column.field, text)}
            />
          ))}
        </fieldset>
      ))}
      {corrects && (
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={1000}
          rows={2}
          onChange={(words) => form.change({ reason: words })}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
      {asked && changed.length === 0 && <Alert type="info" showIcon role="alert" title={m.details_nothing()} />}
    </FormDialog>
  )
}
