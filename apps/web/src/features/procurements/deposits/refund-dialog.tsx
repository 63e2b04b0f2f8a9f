import { useMutation } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { dayIn, textIn, wholeIn, withReason } from '../../../ui/kept-fields.ts'
import type { Reasoned } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { isPaper } from './deposit-words.ts'

interface RefundDialogProps {
  readonly deposit: Deposit
  /** Interest goes back with the money (tendering). */
  readonly withInterest: boolean
  readonly onClose: () => void
}

interface RefundDraft {
  readonly on: CivilDate | undefined
  readonly interest: Fen | undefined
  readonly note: string
}

const readRefund = withReason((kept: Kept): RefundDraft => ({
  on: dayIn(kept, 'on'),
  interest: wholeIn(kept, 'interest'),
  note: textIn(kept, 'note'),
}))

/** Records that a deposit went back, or corrects the day with a reason. */
export function RefundDialog({ deposit, withInterest, onClose }: RefundDialogProps) {
  const { today } = useSession()
  const isCorrection = deposit.refundedOn !== null
  const empty = {
    on: deposit.refundedOn ?? today,
    interest: deposit.interest ?? undefined,
    note: deposit.refundNote ?? '',
    reason: '',
  }
  const form = useOwnForm<RefundDraft & Reasoned>(`refund.${deposit.id}.${deposit.version}`, empty, readRefund)
  const { on, interest, note, reason } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const refund = useMutation(trpc.deposits.refund.mutationOptions(useSaved(m.saved, close)))
  const isTransfer = !isPaper(deposit)
  const needsInterest = isTransfer && withInterest
  const save = () => {
    setAsked(true)
    if (on === undefined || (needsInterest && interest === undefined)) return
    if (isCorrection && reason.trim().length < 2) return
    const { id, version } = deposit
    refund.mutate({ id, version, on, interest: interest ?? null, note, ...(isCorrection ? { reason } : {}) })
  }
  const { bidder } = deposit
  return (
    <FormDialog
      title={isPaper(deposit) ? m.deposit_return_one({ bidder }) : m.deposit_refund_one({ bidder })}
      lead={isPaper(deposit) ? m.deposit_return_lead() : m.deposit_refund_lead()}
      okText={m.save()}
      kept={form}
      pending={refund.isPending}
      error={refund.error}
      onOk={save}
      onClose={close}
    >
      <DateField
        label={m.deposit_refunded_on()}
        value={on}
        max={today}
        onChange={(day) => form.change({ on: day })}
        error={asked && on === undefined && m.settings_required()}
      />
      {isTransfer && (
        <MoneyField
          label={m.deposit_interest()}
          mark={needsInterest ? undefined : m.optional_mark()}
          hint={needsInterest ? m.deposit_interest_tendering() : undefined}
          value={interest}
          onChange={(fen) => form.change({ interest: fen })}
          error={asked && needsInterest && interest === undefined && m.settings_required()}
        />
      )}
      <TextField
        label={m.deposit_refund_note()}
        mark={m.optional_mark()}
        hint={m.deposit_refund_note_hint()}
        value={note}
        maxLength={500}
        onChange={(typed) => form.change({ note: typed })}
      />
      {isCorrection && (
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(words) => form.change({ reason: words })}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}
