import { useMutation } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { isPaper } from './deposit-words.ts'
import { useDepositSaved } from './use-deposit-saved.ts'

interface RefundDialogProps {
  readonly deposit: Deposit
  /** Interest goes back with the money (tendering). */
  readonly withInterest: boolean
  readonly onClose: () => void
}

/** Records that a deposit went back, or corrects the day with a reason. */
export function RefundDialog({ deposit, withInterest, onClose }: RefundDialogProps) {
  const { today } = useSession()
  const isCorrection = deposit.refundedOn !== null
  const [on, setOn] = useState<CivilDate | undefined>(deposit.refundedOn ?? today)
  const [interest, setInterest] = useState<Fen | undefined>(deposit.interest ?? undefined)
  const [note, setNote] = useState(deposit.refundNote ?? '')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const refund = useMutation(trpc.deposits.refund.mutationOptions(useDepositSaved(onClose)))
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
      pending={refund.isPending}
      error={refund.error}
      onOk={save}
      onClose={onClose}
    >
      <DateField
        label={m.deposit_refunded_on()}
        value={on}
        max={today}
        onChange={setOn}
        error={asked && on === undefined && m.settings_required()}
      />
      {isTransfer && (
        <MoneyField
          label={m.deposit_interest()}
          mark={needsInterest ? undefined : m.optional_mark()}
          hint={needsInterest ? m.deposit_interest_tendering() : undefined}
          value={interest}
          onChange={setInterest}
          error={asked && needsInterest && interest === undefined && m.settings_required()}
        />
      )}
      <TextField
        label={m.deposit_refund_note()}
        mark={m.optional_mark()}
        hint={m.deposit_refund_note_hint()}
        value={note}
        maxLength={500}
        onChange={setNote}
      />
      {isCorrection && (
        <TextField
          label={m.correct_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={setReason}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}
