import { useMutation } from '@tanstack/react-query'
import type { ShownSupplement, Supplements } from '@tenderlight/contracts/supplements'
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
import { draftOf, readSupplement, suppliedOf } from './supplement-draft.ts'

interface SupplementDialogProps {
  readonly of: Supplements
  /** The one that is corrected; undefined: another is entered. */
  readonly supplement: ShownSupplement | undefined
  readonly onClose: () => void
}

/** Day, number, amount and content of one supplement; a correction says why. */
export function SupplementDialog({
  of: { key, version, sum, supplements },
  supplement,
  onClose,
}: SupplementDialogProps) {
  const { today } = useSession()
  const form = useOwnForm(`supplement.${key}.${supplement?.id ?? 'new'}`, draftOf(supplement), readSupplement)
  const { change, draft } = form
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const save = useMutation(trpc.supplements.save.mutationOptions(useSaved(m.supplement_saved, close)))
  // An amount without a list gives way to the sum of the list.
  const needsReason = supplement !== undefined || (sum !== null && supplements.length === 0)
  const lacksReason = needsReason && draft.reason.trim().length < 2
  const submit = () => {
    setAsked(true)
    const supplied = suppliedOf(draft)
    if (supplied === undefined || lacksReason) return
    save.mutate({
      key,
      version,
      supplement: supplied,
      ...(supplement === undefined ? {} : { id: supplement.id }),
      ...(draft.reason.trim() === '' ? {} : { reason: draft.reason }),
    })
  }
  return (
    <FormDialog
      title={supplement === undefined ? m.supplement_add() : m.supplement_correct()}
      lead={m.supplement_lead()}
      okText={m.pay_save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={close}
    >
      <DateField
        label={m.supplement_on()}
        value={draft.on}
        max={today}
        onChange={(on) => change({ on })}
        error={asked && draft.on === undefined && m.fact_on_required()}
      />
      <TextField
        label={m.supplement_number()}
        mark={m.optional_mark()}
        value={draft.number}
        maxLength={100}
        onChange={(number) => change({ number })}
      />
      <MoneyField
        label={m.supplement_amount()}
        value={draft.amount}
        onChange={(amount) => change({ amount })}
        error={asked && (draft.amount ?? 0) === 0 && m.settings_required()}
      />
      <TextField
        label={m.supplement_what()}
        value={draft.what}
        maxLength={500}
        rows={2}
        onChange={(what) => change({ what })}
        error={asked && draft.what.trim().length < 2 && m.settings_required()}
      />
      {needsReason && (
        <TextField
          label={m.correct_reason()}
          hint={supplement === undefined ? m.supplement_replaces() : undefined}
          value={draft.reason}
          maxLength={500}
          rows={2}
          onChange={(reason) => change({ reason })}
          error={asked && lacksReason && m.correct_reason_required()}
        />
      )}
    </FormDialog>
  )
}
