import { useMutation } from '@tanstack/react-query'
import type { Deposit, DepositTerms } from '@tenderlight/contracts/deposits'
import { useState } from 'react'
import { refusalOf } from '../../../app/api-error.ts'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { withReason } from '../../../ui/kept-fields.ts'
import { BidderFields } from './bidder-fields.tsx'
import { asWon, emptyEntry, entryOf, filledEntry, readEntry } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

interface AddDialogProps {
  readonly procurementKey: string
  readonly terms: DepositTerms
  readonly onClose: () => void
}

/** Records what a bidder gave, or that it gave nothing. What was entered outlives the page. */
export function AddDialog({ procurementKey, terms, onClose }: AddDialogProps) {
  const { today } = useSession()
  const empty = { ...emptyEntry(today, terms.bidDeposit), reason: '' }
  const form = useOwnForm(
    `deposit.${procurementKey}`,
    empty,
    withReason((kept) => readEntry(empty, kept)),
  )
  const { draft, change, forget } = form
  const { reason } = draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    forget()
    onClose()
  }
  const record = useMutation(trpc.deposits.record.mutationOptions(useSaved(m.saved, close)))
  const refusal = refusalOf(record.error)
  const wantsReason = refusal?.decision === 'needs-reason'
  const save = () => {
    setAsked(true)
    const entry = filledEntry(draft)
    if (entry === undefined || (wantsReason && reason.trim().length < 2)) return
    const told = reason.trim() === '' ? {} : { reason }
    record.mutate({ key: procurementKey, purpose: draft.purpose, ...entry, ...told })
  }
  return (
    <FormDialog
      title={m.deposit_add()}
      okText={m.save()}
      kept={form}
      pending={record.isPending}
      error={record.error}
      onOk={save}
      onClose={close}
    >
      <EntryFields
        draft={draft}
        change={change}
        asked={asked}
        onPurpose={(purpose) =>
          change({ purpose, amount: (purpose === 'bid' ? terms.bidDeposit : terms.performanceBond) ?? undefined })
        }
      />
      {refusal !== undefined && refusal.findings.length > 0 && <FindingsInTheWay findings={refusal.findings} />}
      {wantsReason && (
        <TextField
          label={m.deposit_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(words) => change({ reason: words })}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}

interface CorrectEntryDialogProps {
  readonly deposit: Deposit
  readonly onClose: () => void
}

/** Corrects an entry, with a reason; what stood before stays to be read. Of an electronic guarantee only the unit's own words. */
export function CorrectEntryDialog({ deposit, onClose }: CorrectEntryDialogProps) {
  const isElectronic = deposit.form === 'electronic-guarantee'
  const empty = { ...entryOf(deposit), reason: '' }
  const name = `deposit-correct.${deposit.id}.${deposit.version}`
  const form = useOwnForm(
    name,
    empty,
    withReason((kept) => readEntry(empty, kept)),
  )
  const { draft, change, forget } = form
  const { reason } = draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    forget()
    onClose()
  }
  const correct = useMutation(trpc.deposits.correct.mutationOptions(useSaved(m.saved, close)))
  const save = () => {
    setAsked(true)
    const entry = isElectronic ? null : filledEntry(draft)
    if (entry === undefined || reason.trim().length < 2) return
    const { id, version } = deposit
    correct.mutate({ id, version, entry, scale: draft.scale ?? null, won: asWon(draft.won), reason })
  }
  return (
    <FormDialog
      title={m.deposit_correct_one({ bidder: deposit.bidder })}
      lead={isElectronic ? m.deposit_correct_electronic() : m.deposit_correct_lead()}
      okText={m.save()}
      kept={form}
      pending={correct.isPending}
      error={correct.error}
      onOk={save}
      onClose={close}
    >
      {isElectronic ? (
        <BidderFields scale={draft.scale} won={draft.won} change={change} withAward={deposit.purpose === 'bid'} />
      ) : (
        <EntryFields draft={draft} change={change} asked={asked} onPurpose={null} />
      )}
      <TextField
        label={m.correct_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={(words) => change({ reason: words })}
        error={asked && reason.trim().length < 2 && m.correct_reason_required()}
      />
    </FormDialog>
  )
}
