import { useMutation } from '@tanstack/react-query'
import type { Parties, Policy } from '@tenderlight/contracts/parties'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { choices, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { policyDraftOf, policyIn, readPolicy } from './policy-draft.ts'
import { YES_NO_POLICY } from './policy-words.ts'
import { ReasonField } from './reason-field.tsx'

interface PolicyDialogProps {
  readonly of: Parties
  readonly onClose: () => void
}

/** How the policy was carried out. What is on record already changes with a reason. */
export function PolicyDialog({ of: { key, policy }, onClose }: PolicyDialogProps) {
  const { today } = useSession()
  const form = useOwnForm(`policy.${key}`, policyDraftOf(policy), readPolicy)
  const { draft, change, forget } = form
  const { qualified, reason } = draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    forget()
    onClose()
  }
  const save = useMutation(trpc.parties.savePolicy.mutationOptions(useSaved(m.policy_saved, close)))
  const isCount = /^\d{0,5}$/.test(qualified.trim())
  const next = policyIn(draft)
  const fields = Object.keys(policy) as (keyof Policy)[]
  const changed = fields.filter((field) => policy[field] !== next[field])
  const wantsReason = changed.some((field) => policy[field] !== null)
  const submit = () => {
    setAsked(true)
    if (!isCount || (wantsReason && reason.trim().length < 2)) return
    if (changed.length === 0) return close()
    save.mutate({ key, ...next, ...(wantsReason ? { reason } : {}) })
  }
  return (
    <FormDialog
      title={m.policy_change()}
      lead={m.policy_lead()}
      okText={m.save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={close}
    >
      {YES_NO_POLICY.map(({ field, label }) => {
        const value = draft[field]
        return (
          <ChoiceField
            key={field}
            label={label()}
            value={value === null ? undefined : value ? 'yes' : 'no'}
            options={choices(YES_NO_WORDS)}
            allowClear
            onChange={(answer) => change({ [field]: answer === undefined ? null : answer === 'yes' })}
          />
        )
      })}
      <TextField
        label={m.policy_qualified()}
        value={qualified}
        maxLength={5}
        onChange={(typed) => change({ qualified: typed })}
        error={!isCount && m.policy_qualified_bad()}
      />
      <DateField
        label={m.policy_stopped()}
        value={draft.stoppedOn ?? undefined}
        max={today}
        onChange={(stoppedOn) => change({ stoppedOn: stoppedOn ?? null })}
      />
      {wantsReason && <ReasonField value={reason} onChange={(words) => change({ reason: words })} asked={asked} />}
    </FormDialog>
  )
}
