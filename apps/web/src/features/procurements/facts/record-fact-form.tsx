import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { failureOf, refusalOf, sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { overBy } from '../../../ui/budget-lines.ts'
import { Field } from '../../../ui/field.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { choices, MEDIUM_WORDS } from '../../../ui/vocabulary.ts'
import '../../../ui/antd/forms.css'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { EVIDENCE_ACCEPT } from '../../../ui/evidence-accept.ts'
import { ContractAmountField, useContractLine } from './contract-amount.tsx'
import { EnterMissing } from './enter-missing.tsx'
import { hasHour, isPublishedElsewhere, lastDay } from './event-form.ts'
import { wordsOf } from './event-words.ts'
import { emptyFact, readFact } from './fact-draft.ts'
import type { FactToCorrect } from './fact-to-correct.ts'
import type { FactToRecord } from './record-fact-drawer.tsx'
import { StepDetails } from './step-details.tsx'
import { useRecorded } from './use-recorded.tsx'
import { useStepDetails } from './use-step-details.ts'

interface RecordFactFormProps {
  readonly fact: FactToRecord
  readonly onDone: () => void
  /** Where what follows is shown in place: the entry, and the file that proves it. Without it a message says so. */
  readonly onRecorded?: (entry: FactToCorrect, file: File | undefined) => Promise<void>
}

/** When it happened, where it was made public, what proves it. */
export function RecordFactForm({ fact, onDone, onRecorded }: RecordFactFormProps) {
  const { today, may } = useSession()
  const { event } = fact
  const form = useOwnForm(`fact.${fact.key}.${event}`, emptyFact(event, today), readFact)
  const { change, forget } = form
  const { on, time, medium, evidence, reason, contractAmount, texts } = form.draft
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState(false)
  const isContract = event === 'contract-signed'
  const line = useContractLine(fact.key, isContract)
  const recorded = useRecorded()
  const record = useMutation(
    trpc.procurements.recordFact.mutationOptions({
      onSuccess: async ({ facts }) => {
        forget()
        const entry = facts.findLast((known) => known.event === event && known.correctedBy === null && !known.withdrawn)
        if (onRecorded !== undefined && entry !== undefined) return onRecorded(entry, file)
        await recorded(entry)
        onDone()
      },
    }),
  )
  const latest = lastDay(event, today)
  const isAhead = on !== undefined && latest !== undefined && on > latest
  const isElsewhere = isPublishedElsewhere(event)
  const isUnproven = isElsewhere && evidence.trim() === ''
  const details = useStepDetails(fact.key, event, texts, on === undefined || on <= today)
  const needsReason = failureOf(record.error) === 'reason-needed' || details.corrects
  const lacksReason = details.corrects && reason.trim().length < 2
  const refusal = refusalOf(record.error)
  const submit = async (submitted: SubmitEvent) => {
    submitted.preventDefault()
    setAsked(true)
    if (on === undefined || isAhead || isUnproven || (line !== undefined && overBy(line, contractAmount) > 0)) return
    if (lacksReason || !(await details.isRight())) return
    record.mutate({
      key: fact.key,
      event,
      on,
      ...(time === '' ? {} : { time }),
      ...(medium === undefined ? {} : { medium }),
      ...(contractAmount === undefined ? {} : { contractAmount }),
      ...(details.typed.length === 0 ? {} : { details: [...details.typed] }),
      ...(evidence.trim() === '' ? {} : { evidence }),
      ...(reason.trim() === '' ? {} : { reason }),
    })
  }
  return (
    <form className="stacked-form" onSubmit={(submitted) => void submit(submitted)} noValidate>
      {onRecorded === undefined && <p className="muted">{m.worklist_needs({ what: wordsOf(event).needs() })}</p>}
      <Restored of={form} />
      <DateField
        label={m.fact_on()}
        value={on}
        onChange={(day) => change({ on: day })}
        {...(latest === undefined ? {} : { max: latest })}
        error={
          on === undefined
            ? m.fact_on_required()
            : isAhead && (isElsewhere ? m.fact_on_before_today() : m.fact_on_future())
        }
      />
      {hasHour(event) && (
        <Field label={m.fact_time()} mark={m.optional_mark()}>
          {(control) => (
            <Input {...control} type="time" value={time} onChange={({ target }) => change({ time: target.value })} />
          )}
        </Field>
      )}
      {isContract && (
        <ContractAmountField
          line={line}
          amount={contractAmount}
          onChange={(amount) => change({ contractAmount: amount })}
        />
      )}
      <StepDetails
        columns={details.columns}
        row={details.row}
        texts={texts}
        refused={details.refused}
        onChange={(field, text) => {
          details.retyped(field)
          change({ texts: { ...texts, [field]: text } })
        }}
      />
      {medium !== undefined && (
        <ChoiceField
          label={m.fact_medium()}
          value={medium}
          options={choices(MEDIUM_WORDS)}
          onChange={(chosen) => change({ medium: chosen ?? medium })}
        />
      )}
      <TextField
        label={m.fact_evidence()}
        mark={isElsewhere ? undefined : m.optional_mark()}
        hint={m.fact_evidence_hint()}
        value={evidence}
        maxLength={500}
        onChange={(words) => change({ evidence: words })}
        error={asked && isUnproven && m.fact_evidence_required()}
      />
      {onRecorded !== undefined && may('evidence.attach') && (
        <DropZone
          label={
            file === undefined ? m.fact_file() : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
          }
          formats={m.fact_file_hint()}
          accept={EVIDENCE_ACCEPT}
          disabled={record.isPending}
          onFile={setFile}
        />
      )}
      {needsReason && (
        <TextField
          label={m.fact_reason()}
          hint={details.corrects ? m.fact_reason_corrects() : m.fact_reason_needed()}
          error={asked && lacksReason && m.correct_reason_required()}
          value={reason}
          maxLength={1000}
          rows={3}
          onChange={(words) => change({ reason: words })}
        />
      )}
      {details.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(details.error)} />}
      {record.error !== null && (
        <Alert type={needsReason ? 'warning' : 'error'} showIcon role="alert" title={sayFailure(record.error)} />
      )}
      {refusal !== undefined && (
        <>
          <FindingsInTheWay findings={refusal.findings} />
          <EnterMissing procurementKey={fact.key} findings={refusal.findings} />
        </>
      )}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={record.isPending || details.pending}>
          {m.fact_save()}
        </Button>
        <Button
          onClick={() => {
            forget()
            onDone()
          }}
        >
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}
