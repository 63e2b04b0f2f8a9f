import { useMutation } from '@tanstack/react-query'
import type { DepositTerms } from '@tenderlight/contracts/deposits'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { choices, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { readTerms } from './terms-draft.ts'
import type { TermsDraft } from './terms-draft.ts'
import { YES_NO_TERMS } from './terms-words.ts'

interface TermsDialogProps {
  readonly procurementKey: string
  readonly terms: DepositTerms
  /** No bid deposit is asked for any more. */
  readonly waive?: boolean
  readonly onClose: () => void
}

/** What documents and contract ask for. What is on record already changes with a reason. */
export function TermsDialog({ procurementKey, terms, waive = false, onClose }: TermsDialogProps) {
  const empty = { ...terms, ...(waive ? { bidDeposit: 0 } : {}), reason: '' }
  const name = `deposit-${waive ? 'waive' : 'terms'}.${procurementKey}`
  const form = useOwnForm<TermsDraft>(name, empty, readTerms)
  const { draft, change, forget } = form
  const { reason, ...next } = draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    forget()
    onClose()
  }
  const set = useMutation(trpc.deposits.setTerms.mutationOptions(useSaved(m.saved, close)))
  const fields = Object.keys(terms) as (keyof DepositTerms)[]
  const isChanged = fields.some((field) => terms[field] !== draft[field])
  const wantsReason = fields.some((field) => terms[field] !== null && terms[field] !== draft[field])
  const save = () => {
    setAsked(true)
    if (!isChanged) return close()
    if (wantsReason && reason.trim().length < 2) return
    set.mutate({ key: procurementKey, ...next, ...(wantsReason ? { reason } : {}) })
  }
  return (
    <FormDialog
      title={m.deposit_terms_title()}
      lead={m.deposit_terms_lead()}
      okText={m.save()}
      kept={form}
      pending={set.isPending}
      error={set.error}
      onOk={save}
      onClose={close}
    >
      <MoneyField
        label={m.deposit_terms_bid()}
        mark={m.optional_mark()}
        hint={m.deposit_terms_bid_hint()}
        value={draft.bidDeposit ?? undefined}
        onChange={(bidDeposit) => change({ bidDeposit: bidDeposit ?? null })}
      />
      <DateField
        label={m.deposit_terms_bids_until()}
        mark={m.optional_mark()}
        hint={m.deposit_terms_bids_until_hint()}
        value={draft.bidsValidUntil ?? undefined}
        onChange={(day) => change({ bidsValidUntil: day ?? null })}
      />
      <MoneyField
        label={m.deposit_terms_performance()}
        mark={m.optional_mark()}
        value={draft.performanceBond ?? undefined}
        onChange={(performanceBond) => change({ performanceBond: performanceBond ?? null })}
      />
      <DateField
        label={m.deposit_terms_return()}
        mark={m.optional_mark()}
        hint={m.deposit_terms_return_hint()}
        value={draft.performanceBondReturnOn ?? undefined}
        onChange={(day) => change({ performanceBondReturnOn: day ?? null })}
      />
      {YES_NO_TERMS.map(({ field, label }) => {
        const value = draft[field]
        return (
          <ChoiceField
            key={field}
            label={label()}
            mark={m.optional_mark()}
            value={value === null ? undefined : value ? 'yes' : 'no'}
            allowClear
            options={choices(YES_NO_WORDS)}
            onChange={(next) => change({ [field]: next === undefined ? null : next === 'yes' })}
          />
        )
      })}
      {wantsReason && (
        <TextField
          label={m.deposit_terms_reason()}
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
