import { useMutation } from '@tanstack/react-query'
import type { MatterStep, Request } from '@tenderlight/contracts/requests'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { answerIn, dayIn, textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { sayStep } from '../../ui/request-words.ts'

interface CorrectStepDialogProps {
  readonly request: Request
  readonly step: MatterStep
  readonly onClose: () => void
}

const readCorrection = (kept: Kept) => ({
  on: dayIn(kept, 'on'),
  takenBack: answerIn(kept, 'takenBack') === true,
  reason: textIn(kept, 'reason'),
})

/** Puts the day of a step right, or takes the step back; what stood stays on record. */
export function CorrectStepDialog({ request, step, onClose }: CorrectStepDialogProps) {
  const { today } = useSession()
  const empty = { on: step.on as ReturnType<typeof readCorrection>['on'], takenBack: false, reason: '' }
  const form = useOwnForm(`request.${request.id}.correct.${step.step}`, empty, readCorrection)
  const { on, takenBack, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const correct = useMutation(trpc.requests.correctStep.mutationOptions(useSaved(m.saved, close)))
  const same = !takenBack && on === step.on
  const save = () => {
    setAsked(true)
    if (on === undefined || same || reason.trim().length < 2) return
    const { id, version } = request
    correct.mutate({ id, version, step: step.corrects ?? step.step, on, takenBack, reason })
  }
  return (
    <FormDialog
      title={m.req_correct_one({ step: sayStep(step.kind) })}
      lead={m.req_correct_lead()}
      okText={m.save()}
      danger={takenBack}
      kept={form}
      pending={correct.isPending}
      error={correct.error}
      onOk={save}
      onClose={close}
    >
      <DateField
        label={m.req_step_on()}
        value={on}
        max={today}
        onChange={(day) => form.change({ on: day })}
        error={asked && (on === undefined || same) && m.req_correct_same()}
      />
      {step.kind !== 'received' && (
        <Checkbox checked={takenBack} onChange={({ target }) => form.change({ takenBack: target.checked })}>
          {m.req_take_back()}
        </Checkbox>
      )}
      <TextField
        label={m.correct_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(words) => form.change({ reason: words })}
        error={asked && reason.trim().length < 2 && m.correct_reason_required()}
      />
    </FormDialog>
  )
}
