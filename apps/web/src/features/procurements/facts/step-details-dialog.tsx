import { useMutation } from '@tanstack/react-query'
import type { CheckedCell, GridRow, StepColumn, StepField, StepName } from '@tenderlight/contracts/steps'
import { ALL_COLUMNS } from '@tenderlight/contracts/steps'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { useKept } from '../../../ui/use-kept.ts'
import { columnName, sayExpected, STEP_WORDS, wordsOf } from '../grid/column-words.ts'
import { keptTexts } from './kept-texts.ts'
import type { Texts } from './kept-texts.ts'
import './step-details.css'

interface StepDetailsDialogProps {
  readonly row: GridRow
  readonly onClose: () => void
}

const DETAILS = ALL_COLUMNS.filter(({ event }) => event === undefined)
const STEPS: readonly StepName[] = [...new Set(DETAILS.map(({ step }) => step))]
const NOTHING: Texts = {}

/** What is known of the steps besides their days, in one form; what was typed is there again after a reload. */
export function StepDetailsDialog({ row, onClose }: StepDetailsDialogProps) {
  const { message } = App.useApp()
  const { person } = useSession()
  const [kept, setKept] = useKept(`tenderlight.details.${person.id}.${row.key}`, keptTexts)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<readonly CheckedCell[]>([])
  const texts = kept ?? NOTHING
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
        setKept(undefined)
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
    setKept({ ...texts, [field]: text })
  }
  return (
    <Modal
      open
      width={760}
      title={m.details_edit_title()}
      okText={m.pay_save()}
      cancelText={m.cancel()}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={() => {
        setKept(undefined)
        onClose()
      }}
    >
      <div className="stacked-form">
        <p className="muted">{m.details_lead()}</p>
        {STEPS.map((step) => (
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
            onChange={setReason}
            error={asked && reason.trim().length < 2 && m.correct_reason_required()}
          />
        )}
        {asked && changed.length === 0 && <Alert type="info" showIcon role="alert" title={m.details_nothing()} />}
        {save.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(save.error)} />}
      </div>
    </Modal>
  )
}

interface DetailFieldProps {
  readonly column: StepColumn
  readonly value: string
  readonly error: string | false
  readonly onChange: (text: string) => void
}

function DetailField({ column, value, error, onChange }: DetailFieldProps) {
  const words = wordsOf(column)
  const label = columnName(column)
  if (words === undefined) {
    const hint = column.kind === 'text' ? undefined : sayExpected(column)
    return <TextField label={label} hint={hint} value={value} maxLength={500} error={error} onChange={onChange} />
  }
  return (
    <ChoiceField
      label={label}
      value={value === '' ? undefined : value}
      options={words.map((word) => ({ value: word, label: word }))}
      error={error}
      allowClear
      onChange={(word) => onChange(word ?? '')}
    />
  )
}
