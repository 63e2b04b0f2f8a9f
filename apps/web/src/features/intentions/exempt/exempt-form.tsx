import { useMutation } from '@tanstack/react-query'
import type { Exempted } from '@tenderlight/contracts/exemptions'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { refusalOf, sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { BasicFields } from '../basic-fields.tsx'
import { BudgetLineField } from '../budget-line-field.tsx'
import { useDraftLine } from '../line-of-draft.ts'
import { missingFields } from '../missing-fields.ts'
import { MoreFields } from '../more-fields.tsx'
import { ReservationFields } from '../reservation-fields.tsx'
import { NEW, submitInput } from '../submit-input.ts'
import { useDraft } from '../use-draft.ts'
import { useJudgement } from '../use-judgement.ts'
import type { Draft } from '../draft.ts'
import { exemptionIn, NO_CLAIM, readClaim } from './claim.ts'
import type { Claim } from './claim.ts'
import { GroundFields } from './ground-fields.tsx'

interface ExemptFormProps {
  /** Of what this is another version, and what it said. */
  readonly again?: { readonly submission: string; readonly draft: Draft; readonly claim: Claim }
  readonly onDone: (done: Exempted) => void
}

/** What is bought, and on what ground without an intention. Both outlive a reload. */
export function ExemptForm({ again, onDone }: ExemptFormProps) {
  const { person } = useSession()
  const { modal } = App.useApp()
  const of = again === undefined ? '' : `.${again.submission}`
  const { draft, change, isRestored, clear } = useDraft(person.id, `.exempt${of}`, again?.draft)
  const claim = useOwnForm(`exemption${of}`, again?.claim ?? NO_CLAIM, readClaim)
  const { reservation } = useJudgement(draft)
  const line = useDraftLine(draft, again === undefined ? NEW : { submission: again.submission })
  const [asked, setAsked] = useState(false)
  const forget = () => {
    clear()
    claim.forget()
  }
  const exempt = useMutation(
    trpc.intentions.exempt.mutationOptions({
      onSuccess: async (done) => {
        forget()
        onDone(done)
        await queryClient.invalidateQueries()
      },
    }),
  )
  const refusal = refusalOf(exempt.error)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    const form = submitInput({ ...draft, regime: 'government-procurement' }, '', {})
    const exemption = exemptionIn(claim.draft)
    if (form === undefined || exemption === undefined || line.over !== undefined) return
    modal.confirm({
      title: m.exempt_confirm_title(),
      content: m.exempt_confirm_body(),
      okText: m.exempt_save(),
      cancelText: m.cancel(),
      onOk: () => exempt.mutate({ form, exemption, ...(again === undefined ? {} : { submission: again.submission }) }),
    })
  }
  return (
    <form className="stacked-form" onSubmit={submit} noValidate>
      <Restored of={{ isRestored: isRestored || claim.isRestored, forget }} />
      <section className="card" aria-labelledby="exempt-ground">
        <h2 id="exempt-ground" className="card-head">
          {m.exempt_ground()}
        </h2>
        <div className="intention-fields">
          <GroundFields
            claim={claim.draft}
            asked={asked}
            onChange={claim.change}
            onMethod={(method) => change({ method })}
          />
        </div>
      </section>
      <section className="card" aria-labelledby="exempt-content">
        <h2 id="exempt-content" className="card-head">
          {m.exempt_content()}
        </h2>
        <div className="intention-fields">
          <BasicFields draft={draft} change={change} missing={asked ? missingFields(draft) : []} />
          <BudgetLineField draft={draft} line={line} change={change} />
          <ReservationFields draft={draft} reservation={reservation} change={change} />
          <MoreFields draft={draft} change={change} withRegime={false} />
        </div>
      </section>
      {exempt.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(exempt.error)} />}
      {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" size="large" loading={exempt.isPending}>
          {m.exempt_save()}
        </Button>
      </div>
    </form>
  )
}
