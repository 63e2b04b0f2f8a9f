import { useMutation } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { useDepositSaved } from './use-deposit-saved.ts'

interface WithdrawDialogProps {
  readonly deposit: Deposit
  /** The whole entry, or its refund alone. */
  readonly what: 'entry' | 'refund'
  readonly onClose: () => void
}

/** Takes off the record what should not be there, with a reason; it stays to be read. */
export function WithdrawDialog({ deposit, what, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const saved = useDepositSaved(onClose)
  const entry = useMutation(trpc.deposits.withdraw.mutationOptions(saved))
  const refund = useMutation(trpc.deposits.withdrawRefund.mutationOptions(saved))
  const withdraw = what === 'entry' ? entry : refund
  const { id, version, bidder } = deposit
  return (
    <FormDialog
      title={what === 'entry' ? m.deposit_withdraw_one({ bidder }) : m.deposit_refund_withdraw_one({ bidder })}
      lead={what === 'entry' ? m.deposit_withdraw_lead() : m.deposit_refund_withdraw_lead()}
      okText={m.deposit_withdraw()}
      danger
      pending={withdraw.isPending}
      error={withdraw.error}
      onOk={() => {
        setAsked(true)
        if (reason.trim().length >= 2) withdraw.mutate({ id, version, reason })
      }}
      onClose={onClose}
    >
      <TextField
        label={m.correct_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={setReason}
        error={asked && reason.trim().length < 2 && m.correct_reason_required()}
      />
    </FormDialog>
  )
}
