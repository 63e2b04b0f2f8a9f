import { useMutation } from '@tanstack/react-query'
import type { Submitted } from '@tenderlight/contracts/intentions'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { refusalOf, sayFailure } from '../../app/api-error.ts'
import { useSecondPerson } from '../../app/second-person.ts'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useOwnText } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { TextField } from '../../ui/antd/text-field.tsx'
import { FindingsInTheWay } from '../../ui/finding/findings-in-the-way.tsx'
import { RefusedBecause } from './refused-because.tsx'
import { BasicFields } from './basic-fields.tsx'
import { BudgetLineField } from './budget-line-field.tsx'
import type { Draft, DraftChange } from './draft.ts'
import { useDraftLine } from './line-of-draft.ts'
import { missingFields } from './missing-fields.ts'
import { MoreFields } from './more-fields.tsx'
import { ReservationFields } from './reservation-fields.tsx'
import { NEW, submitInput } from './submit-input.ts'
import type { Purpose } from './submit-input.ts'
import { BidDeadlineField, PlannedDateField, TimingFields } from './timing-fields.tsx'
import { useJudgement } from './use-judgement.ts'
import { VerdictCard } from './verdict-card.tsx'

interface IntentionFormProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  readonly purpose?: Purpose
  /** Why it cannot be submitted yet, beside the fields. */
  readonly blocked?: boolean
  /** Called when somebody tries to submit. */
  readonly onAsked?: () => void
  readonly onSubmitted: (submitted: Submitted) => void
}

/** The form with its verdict beside it. Submitting is confirmed. */
export function IntentionForm({
  draft,
  change,
  purpose = NEW,
  blocked = false,
  onAsked,
  onSubmitted,
}: IntentionFormProps) {
  const { modal } = App.useApp()
  const { today } = useSession()
  const secondPerson = useSecondPerson()
  const isCorrection = purpose.corrects !== undefined
  const judgement = useJudgement(draft)
  const line = useDraftLine(draft, purpose)
  const of = purpose.draft ?? purpose.submission ?? purpose.corrects?.number ?? 'new'
  const { text: reason, setText: setReason, forgetText } = useOwnText(`intention-reason.${of}`)
  const [asked, setAsked] = useState(false)
  const submitting = useMutation(
    trpc.intentions.submit.mutationOptions({
      onSuccess: async (submitted) => {
        forgetText()
        onSubmitted(submitted)
        await queryClient.invalidateQueries()
      },
    }),
  )
  const missing = missingFields(draft)
  const refusal = refusalOf(submitting.error)
  // Of a correction the server judges by the day of the first notice.
  const refused = !isCorrection && judgement.gate.decision === 'refused'
  const needsReason =
    (!isCorrection && judgement.gate.decision === 'needs-reason') || refusal?.decision === 'needs-reason'
  const { earliest } = judgement.timing
  const label = secondPerson ? m.intention_submit() : m.intention_publish()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    onAsked?.()
    const input = submitInput(draft, reason, purpose)
    if (input === undefined || blocked || refused || line.over !== undefined || (needsReason && reason.trim() === ''))
      return
    modal.confirm({
      title: secondPerson ? m.intention_submit_title() : m.intention_confirm_title(),
      content: (
        <>
          <p>{secondPerson ? m.intention_submit_body() : m.intention_confirm_body({ date: today })}</p>
          {earliest !== null && !isCorrection && (
            <p>
              {secondPerson
                ? m.intention_submit_earliest({ date: earliest })
                : m.intention_confirm_earliest({ date: earliest })}
            </p>
          )}
        </>
      ),
      okText: label,
      cancelText: m.cancel(),
      onOk: () => submitting.mutate(input),
    })
  }
  return (
    <form className="intention-columns" onSubmit={submit} noValidate>
      <section className="card" aria-labelledby="intention-form">
        <h2 id="intention-form" className="card-head">
          {m.intention_form()}
        </h2>
        <div className="intention-fields fields-beside">
          <BasicFields draft={draft} change={change} missing={asked ? missing : []} />
          <BudgetLineField draft={draft} line={line} change={change} />
          {!isCorrection && <PlannedDateField draft={draft} change={change} timing={judgement.timing} />}
          <TimingFields draft={draft} change={change} />
          {purpose.ofAnnouncement === true && <BidDeadlineField draft={draft} change={change} />}
          <ReservationFields draft={draft} reservation={judgement.reservation} change={change} />
          <MoreFields draft={draft} change={change} withPrice={purpose.ofAnnouncement === true} />
        </div>
      </section>
      <VerdictCard draft={draft} judgement={judgement} change={change} withTiming={!isCorrection} purpose={purpose} />
      <div className="intention-submit stacked-form">
        {needsReason && (
          <TextField
            label={m.intention_gate_reason()}
            hint={m.intention_gate_reason_hint()}
            value={reason}
            maxLength={1000}
            rows={3}
            onChange={setReason}
            error={asked && reason.trim() === '' && m.announce_reason_required()}
          />
        )}
        {asked && refused && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={m.intention_refused()}
            description={<RefusedBecause findings={judgement.gate.findings} />}
          />
        )}
        {asked && line.over !== undefined && <Alert type="error" showIcon role="alert" title={line.over} />}
        {submitting.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(submitting.error)} />}
        {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
        <div className="form-buttons">
          <Button type="primary" htmlType="submit" size="large" loading={submitting.isPending}>
            {label}
          </Button>
        </div>
      </div>
    </form>
  )
}
