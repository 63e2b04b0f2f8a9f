import { useMutation } from '@tanstack/react-query'
import type { Parties } from '@tenderlight/contracts/parties'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { withReason } from '../../../ui/kept-fields.ts'
import { shortYuan } from '../../../ui/money.ts'
import { awardsIn, changesAwards, readAwards } from './lot-awards.ts'
import { ReasonField } from './reason-field.tsx'

interface LotsDialogProps {
  readonly of: Parties
  readonly onClose: () => void
}

/** What each package came to. What is on record already changes with a reason. */
export function LotsDialog({ of: { key, lots }, onClose }: LotsDialogProps) {
  const empty = { amounts: lots.map(({ amount }) => amount), reason: '' }
  const form = useOwnForm(`lot-awards.${key}`, empty, withReason(readAwards(lots.length)))
  const { draft, change, forget } = form
  const { amounts, reason } = draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    forget()
    onClose()
  }
  const save = useMutation(trpc.parties.saveLots.mutationOptions(useSaved(m.parties_lots_saved, close)))
  const changed = changesAwards(lots, amounts)
  const submit = () => {
    setAsked(true)
    if (changed === 'nothing') return close()
    if (changed === 'known' && reason.trim().length < 2) return
    save.mutate({ key, awards: awardsIn(lots, amounts), ...(changed === 'known' ? { reason } : {}) })
  }
  return (
    <FormDialog
      title={m.parties_lots_set()}
      lead={m.parties_lots_lead()}
      okText={m.save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={close}
    >
      {lots.map(({ title, budget }, place) => (
        <MoneyField
          key={title}
          label={title}
          mark={m.optional_mark()}
          hint={`${m.lot_budget()} ${shortYuan(budget)}`}
          value={amounts[place] ?? undefined}
          onChange={(amount) => change({ amounts: amounts.with(place, amount ?? null) })}
        />
      ))}
      {changed === 'known' && (
        <ReasonField value={reason} onChange={(words) => change({ reason: words })} asked={asked} />
      )}
    </FormDialog>
  )
}
