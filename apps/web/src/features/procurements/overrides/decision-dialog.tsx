import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'

interface DecisionDialogProps {
  readonly id: string
  readonly approve: boolean
  readonly onClose: () => void
}

/** Agrees to a request, or declines it with a reason. */
export function DecisionDialog({ id, approve, onClose }: DecisionDialogProps) {
  const decide = useMutation(trpc.procurements.decideOverride.mutationOptions(useSaved(m.override_decision_saved)))
  return (
    <ReasonDialog
      name={`override-decision.${id}.${approve ? 'approve' : 'decline'}`}
      title={approve ? m.override_approve_title() : m.override_decline_title()}
      lead={m.override_approve_lead()}
      okText={approve ? m.override_approve() : m.override_decline()}
      label={m.override_decision_reason()}
      {...(approve ? { mark: m.optional_mark() } : {})}
      rows={3}
      least={approve ? 0 : 2}
      act={(reason) => decide.mutateAsync({ id, approve, reason })}
      onClose={onClose}
    />
  )
}
