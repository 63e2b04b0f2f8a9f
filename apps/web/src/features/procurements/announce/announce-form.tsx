import { useMutation } from '@tanstack/react-query'
import type { AnnouncementAsked } from '@tenderlight/contracts/intentions'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { refusalOf, sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { useSecondPerson } from '../../../app/second-person.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import '../../../ui/antd/forms.css'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { NoticeShown } from '../../../ui/notice-shown.tsx'
import { AnnounceWaiver } from './announce-waiver.tsx'
import { askedOf, draftOf, readAnnouncement } from './announce-draft.ts'

interface AnnounceFormProps {
  readonly procurementKey: string
  /** What was submitted and came back; undefined: nothing was. */
  readonly before: AnnouncementAsked | undefined
  readonly needsReason: boolean
  readonly onDone: () => void
}

/** What the announcement adds to the intention, then exactly what everybody will read, which alone can be confirmed. */
export function AnnounceForm({ procurementKey, before, needsReason, onDone }: AnnounceFormProps) {
  const { message } = App.useApp()
  const secondPerson = useSecondPerson()
  const form = useOwnForm(`announcement.${procurementKey}`, draftOf(before), readAnnouncement)
  const { change, forget } = form
  const { bidDeadlineOn, bidDeposit, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const preview = useMutation(trpc.intentions.previewAnnouncement.mutationOptions())
  const announce = useMutation(
    trpc.intentions.announce.mutationOptions({
      onSuccess: async ({ published }) => {
        forget()
        await queryClient.invalidateQueries()
        if (published === null) return void message.success(m.announce_submitted())
        void message.success(m.announce_done({ number: published.number }))
        onDone()
      },
    }),
  )
  const error = announce.error ?? preview.error
  const refusal = refusalOf(error)
  const wantsReason = needsReason || refusal?.decision === 'needs-reason'
  const what = askedOf(procurementKey, form.draft)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!wantsReason || reason.trim() !== '') preview.mutate(what)
  }
  const back = () => {
    preview.reset()
    announce.reset()
  }
  if (preview.data !== undefined) {
    const { shown, seen } = preview.data
    return (
      <section className="stacked-form" aria-labelledby="announce-seen">
        <h3 id="announce-seen">{m.announce_seen_title()}</h3>
        <NoticeShown of={shown} />
        <p className="muted">{secondPerson ? m.announce_seen_body() : m.announce_confirm_body()}</p>
        {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
        {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
        <div className="form-buttons">
          <Button type="primary" loading={announce.isPending} onClick={() => announce.mutate({ ...what, seen })}>
            {secondPerson ? m.announce_submit() : m.announce_publish()}
          </Button>
          <Button onClick={back}>{m.announce_back()}</Button>
        </div>
      </section>
    )
  }
  return (
    <form className="stacked-form" onSubmit={submit} noValidate>
      <Restored of={form} />
      <DateField
        label={m.announce_bid_deadline()}
        mark={m.optional_mark()}
        hint={m.announce_bid_deadline_hint()}
        value={bidDeadlineOn}
        onChange={(day) => change({ bidDeadlineOn: day })}
      />
      <MoneyField
        label={m.announce_bid_deposit()}
        mark={m.optional_mark()}
        hint={m.announce_bid_deposit_hint()}
        value={bidDeposit}
        onChange={(amount) => change({ bidDeposit: amount })}
      />
      <AnnounceWaiver
        procurementKey={procurementKey}
        bidDeposit={bidDeposit}
        onWaive={() => change({ bidDeposit: 0 })}
      />
      {wantsReason && (
        <TextField
          label={m.announce_reason()}
          hint={m.announce_reason_hint()}
          value={reason}
          maxLength={1000}
          rows={3}
          onChange={(words) => change({ reason: words })}
          error={asked && reason.trim() === '' && m.announce_reason_required()}
        />
      )}
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={preview.isPending}>
          {m.announce_look()}
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
