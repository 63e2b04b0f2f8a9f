import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { refusalOf, sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import '../../../ui/antd/forms.css'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { AnnounceWaiver } from './announce-waiver.tsx'
import { NO_ANNOUNCEMENT, readAnnouncement } from './announce-draft.ts'

interface AnnounceFormProps {
  readonly procurementKey: string
  readonly needsReason: boolean
  readonly onDone: () => void
}

/** What the announcement adds to the intention; publishing is confirmed, because it cannot be taken back. */
export function AnnounceForm({ procurementKey, needsReason, onDone }: AnnounceFormProps) {
  const { modal, message } = App.useApp()
  const form = useOwnForm(`announcement.${procurementKey}`, NO_ANNOUNCEMENT, readAnnouncement)
  const { change, forget } = form
  const { bidDeadlineOn, bidDeposit, reason } = form.draft
  const [asked, setAsked] = useState(false)
  const announce = useMutation(
    trpc.intentions.announce.mutationOptions({
      onSuccess: async ({ number }) => {
        forget()
        await queryClient.invalidateQueries()
        void message.success(m.announce_done({ number }))
        onDone()
      },
    }),
  )
  const refusal = refusalOf(announce.error)
  const wantsReason = needsReason || refusal?.decision === 'needs-reason'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wantsReason && reason.trim() === '') return
    modal.confirm({
      title: m.announce_confirm_title(),
      content: m.announce_confirm_body(),
      okText: m.announce_publish(),
      cancelText: m.cancel(),
      onOk: () =>
        announce.mutate({
          key: procurementKey,
          ...(bidDeadlineOn === undefined ? {} : { bidDeadlineOn }),
          ...(bidDeposit === undefined ? {} : { bidDeposit }),
          ...(reason.trim() === '' ? {} : { reason }),
        }),
    })
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
      {announce.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(announce.error)} />}
      {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={announce.isPending}>
          {m.announce_publish()}
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
