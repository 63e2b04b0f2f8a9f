import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '../../app/reason-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'

interface SignInRuleDialogProps {
  /** What is to hold from now on. */
  readonly secondFactor: boolean
  readonly onClose: () => void
}

/** Requires a second factor of supervisors and administrators, or does so no more; with the reason. */
export function SignInRuleDialog({ secondFactor, onClose }: SignInRuleDialogProps) {
  const change = useMutation(trpc.organisations.changeSignInRule.mutationOptions(useSaved()))
  return (
    <ReasonDialog
      name={secondFactor ? 'sign-in-rule.on' : 'sign-in-rule.off'}
      title={secondFactor ? m.rule_switch_on() : m.rule_switch_off()}
      lead={secondFactor ? m.rule_switch_on_lead() : m.rule_switch_off_lead()}
      okText={m.save()}
      danger={!secondFactor}
      label={m.settings_reason()}
      hint={m.settings_reason_hint()}
      rows={1}
      least={1}
      missing={m.settings_required()}
      act={(reason) => change.mutateAsync({ secondFactor, reason })}
      onClose={onClose}
    />
  )
}
