import { useMutation } from '@tanstack/react-query'
import type { Published } from '@tenderlight/contracts/intentions'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { refusalOf, sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { TextField } from '../../ui/antd/text-field.tsx'
import { FindingsInTheWay } from '../../ui/finding/findings-in-the-way.tsx'
import { RefusedBecause } from './refused-because.tsx'
import { BasicFields } from './basic-fields.tsx'
import type { Draft, DraftChange } from './draft.ts'
import { missingFields } from './missing-fields.ts'
import { MoreFields } from './more-fields.tsx'
import { publishInput } from './publish-input.ts'
import { ReservationFields } from './reservation-fields.tsx'
import { PlannedDateField, TimingFields } from './timing-fields.tsx'
import { useJudgement } from './use-judgement.ts'
import { VerdictCard } from './verdict-card.tsx'

interface IntentionFormProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  readonly onPublished: (published: Published) => void
}

/** The form with its verdict beside it. Publishing is confirmed: it cannot be taken back. */
export function IntentionForm({ draft, change, onPublished }: IntentionFormProps) {
  const { today } = useSession()
  const { modal } = App.useApp()
  const judgement = useJudgement(draft)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const publish = useMutation(
    trpc.intentions.publish.mutationOptions({
      onSuccess: async (published) => {
        onPublished(published)
        await queryClient.invalidateQueries()
      },
    }),
  )
  const missing = missingFields(draft)
  const refusal = refusalOf(publish.error)
  const needsReason = judgement.gate.decision === 'needs-reason' || refusal?.decision === 'needs-reason'
  const { earliest } = judgement.timing
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    const input = publishInput(draft, reason)
    if (input === undefined || judgement.gate.decision === 'refused' || (needsReason && reason.trim() === '')) return
    modal.confirm({
      title: m.intention_confirm_title(),
      content: (
        <>
          <p>{m.intention_confirm_body({ date: today })}</p>
          {earliest !== null && <p>{m.intention_confirm_earliest({ date: earliest })}</p>}
        </>
      ),
      okText: m.intention_publish(),
      cancelText: m.cancel(),
      onOk: () => publish.mutate(input),
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
          <PlannedDateField draft={draft} change={change} timing={judgement.timing} />
          <TimingFields draft={draft} change={change} />
          <ReservationFields draft={draft} change={change} />
          <MoreFields draft={draft} change={change} />
        </div>
      </section>
      <VerdictCard draft={draft} judgement={judgement} change={change} />
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
        {asked && judgement.gate.decision === 'refused' && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={m.intention_refused()}
            description={<RefusedBecause findings={judgement.gate.findings} />}
          />
        )}
        {publish.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(publish.error)} />}
        {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
        <div className="form-buttons">
          <Button type="primary" htmlType="submit" size="large" loading={publish.isPending}>
            {m.intention_publish()}
          </Button>
        </div>
      </div>
    </form>
  )
}
