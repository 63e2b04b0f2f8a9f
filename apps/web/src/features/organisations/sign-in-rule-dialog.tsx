import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useChanged } from './use-changed.ts'

interface SignInRuleDialogProps {
  /** What is to hold from now on. */
  readonly secondFactor: boolean
  readonly onClose: () => void
}

/** Requires a second factor of supervisors and administrators, or does so no more; with the reason. */
export function SignInRuleDialog({ secondFactor, onClose }: SignInRuleDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const change = useMutation(trpc.organisations.changeSignInRule.mutationOptions(useChanged(onClose)))
  const save = () => {
    setAsked(true)
    if (reason.trim() !== '') change.mutate({ secondFactor, reason })
  }
  return (
    <FormDialog
      title={secondFactor ? m.rule_switch_on() : m.rule_switch_off()}
      lead={secondFactor ? m.rule_switch_on_lead() : m.rule_switch_off_lead()}
      okText={m.save()}
      danger={!secondFactor}
      pending={change.isPending}
      error={change.error}
      onOk={save}
      onClose={onClose}
    >
      <TextField
        label={m.settings_reason()}
        hint={m.settings_reason_hint()}
        value={reason}
        maxLength={500}
        onChange={setReason}
        error={asked && reason.trim() === '' && m.settings_required()}
      />
    </FormDialog>
  )
}
