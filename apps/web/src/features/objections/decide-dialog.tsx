import { useMutation } from '@tanstack/react-query'
import type { ObjectionOutput, WrongPart } from '@tenderlight/contracts/objections'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { oneIn, readReason } from '../../ui/kept-fields.ts'
import type { Reasoned } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { choices } from '../../ui/vocabulary.ts'

type Outcome = 'upheld' | 'dismissed'

interface Deciding extends Reasoned {
  readonly outcome: Outcome | undefined
  readonly wrong: WrongPart | undefined
}

const OUTCOME_WORDS: Readonly<Record<Outcome, () => string>> = {
  upheld: m.obj_outcome_upheld,
  dismissed: m.obj_outcome_dismissed,
}
const WRONG_WORDS: Readonly<Record<WrongPart, () => string>> = {
  rule: m.obj_wrong_rule_hint,
  reading: m.obj_wrong_reading_hint,
  calendar: m.obj_wrong_calendar_hint,
  entry: m.obj_wrong_entry_hint,
}
const OUTCOMES = Object.keys(OUTCOME_WORDS) as readonly Outcome[]
const WRONG = Object.keys(WRONG_WORDS) as readonly WrongPart[]
const NOT_DECIDED: Deciding = { outcome: undefined, wrong: undefined, reason: '' }

const readDeciding = (kept: Kept): Deciding => ({
  outcome: oneIn(OUTCOMES, kept, 'outcome'),
  wrong: oneIn(WRONG, kept, 'wrong'),
  ...readReason(kept),
})

interface DecideDialogProps {
  readonly objection: ObjectionOutput
  readonly onClose: () => void
}

/** Another person of the bureau says what comes of an objection: 属实, and which part was wrong, or 不成立. */
export function DecideDialog({ objection: { id, reason: said }, onClose }: DecideDialogProps) {
  const form = useOwnForm(`objection-decision.${id}`, NOT_DECIDED, readDeciding)
  const { outcome, wrong, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const decide = useMutation(trpc.objections.decide.mutationOptions(useSaved(m.obj_decision_saved, close)))
  const unsaid = reason.trim().length < 2
  const save = () => {
    setAsked(true)
    if (unsaid) return
    if (outcome === 'dismissed') decide.mutate({ id, outcome, reason })
    if (outcome === 'upheld' && wrong !== undefined) decide.mutate({ id, outcome, wrong, reason })
  }
  return (
    <FormDialog
      title={m.obj_decide_title()}
      lead={m.obj_decide_lead()}
      okText={m.obj_decide()}
      kept={form}
      pending={decide.isPending}
      error={decide.error}
      onOk={save}
      onClose={close}
    >
      <p>{m.obj_reason({ reason: said })}</p>
      <ChoiceField
        label={m.obj_outcome()}
        value={outcome}
        options={choices(OUTCOME_WORDS)}
        onChange={(chosen) => form.change({ outcome: chosen })}
        error={asked && outcome === undefined && m.obj_outcome_required()}
      />
      {outcome === 'upheld' && (
        <ChoiceField
          label={m.obj_wrong_label()}
          value={wrong}
          options={choices(WRONG_WORDS)}
          onChange={(chosen) => form.change({ wrong: chosen })}
          error={asked && wrong === undefined && m.obj_wrong_required()}
        />
      )}
      <TextField
        label={m.obj_decision_reason()}
        value={reason}
        maxLength={1000}
        rows={3}
        onChange={(words) => form.change({ reason: words })}
        error={asked && unsaid && m.correct_reason_required()}
      />
    </FormDialog>
  )
}
