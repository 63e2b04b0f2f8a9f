import { useMutation } from '@tanstack/react-query'
import { eventName } from '@tenderlight/compliance/say'
import { MEDIA } from '@tenderlight/compliance/procurement/vocabulary'
import type { Medium } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Radio } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { dayIn, oneIn, textIn } from '../../../ui/kept-fields.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { CorrectedRest } from './corrected-rest.tsx'
import type { FactToCorrect } from './fact-to-correct.ts'
import { useCorrected } from './use-corrected.tsx'
import { sayWithdrawal } from './withdrawal-words.ts'
import type { Standing } from './withdrawal-words.ts'

const WAYS = ['replace', 'withdraw'] as const

interface Correction {
  readonly how: (typeof WAYS)[number]
  readonly on: CivilDate | undefined
  readonly time: string
  readonly medium: Medium | undefined
  readonly evidence: string
  readonly reason: string
}

function readCorrection(kept: Kept): Correction {
  return {
    how: oneIn(WAYS, kept, 'how') ?? 'replace',
    on: dayIn(kept, 'on'),
    time: textIn(kept, 'time'),
    medium: oneIn(MEDIA, kept, 'medium'),
    evidence: textIn(kept, 'evidence'),
    reason: textIn(kept, 'reason'),
  }
}

interface CorrectDialogProps {
  readonly fact: FactToCorrect
  /** What else is on record, where that is known: what of it remains of a withdrawn step is told. */
  readonly standing?: Standing
  readonly onClose: () => void
  readonly onCorrected?: () => void
}

/** Replaces the date of a fact or withdraws it, with a reason. The first entry stays on record. */
export function CorrectDialog({ fact, standing, onClose, onCorrected }: CorrectDialogProps) {
  const empty: Correction = {
    how: 'replace',
    on: fact.on,
    time: fact.time ?? '',
    medium: fact.medium ?? undefined,
    evidence: fact.evidence ?? '',
    reason: '',
  }
  const form = useOwnForm(`correction.${fact.id}`, empty, readCorrection)
  const { change, forget } = form
  const { how, on, time, medium, evidence, reason } = form.draft
  const close = () => {
    forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const corrected = useCorrected()
  const correct = useMutation(
    trpc.procurements.correctFact.mutationOptions({
      onSuccess: async (detail) => {
        await corrected(fact, detail)
        close()
        onCorrected?.()
      },
    }),
  )
  const save = () => {
    setAsked(true)
    if (reason.trim().length < 2 || (how === 'replace' && on === undefined)) return
    correct.mutate({
      factId: fact.id,
      on: how === 'withdraw' ? null : (on ?? null),
      ...(how === 'withdraw' || fact.evidence === undefined
        ? {}
        : { time: time === '' ? null : time, medium: medium ?? null, evidence }),
      reason,
    })
  }
  return (
    <FormDialog
      title={`${m.correct_title()} · ${eventName(fact.event, currentLocale())} ${fact.on}`}
      lead={m.correct_lead()}
      okText={how === 'withdraw' ? m.correct_withdraw_save() : m.correct_save()}
      danger={how === 'withdraw'}
      kept={form}
      pending={correct.isPending}
      error={correct.error}
      onOk={save}
      onClose={close}
    >
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
      {how === 'replace' && fact.evidence !== undefined && (
        <CorrectedRest fact={fact} time={time} medium={medium} evidence={evidence} onChange={form.change} />
      )}
      {how === 'withdraw' &&
        sayWithdrawal(fact, standing).map((said) => (
          <p key={said} role="note" className="num">
            {said}
          </p>
        ))}
      <TextField
        label={m.correct_reason()}
        value={reason}
        maxLength={1000}
        rows={2}
        onChange={(words) => change({ reason: words })}
        error={asked && reason.trim().length < 2 && m.correct_reason_required()}
      />
    </FormDialog>
  )
}
