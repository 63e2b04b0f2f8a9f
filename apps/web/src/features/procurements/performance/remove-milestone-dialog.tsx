import { useMutation } from '@tanstack/react-query'
import type { Performance, ShownMilestone } from '@tenderlight/contracts/performance'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { givenOf } from './milestone-draft.ts'

interface RemoveMilestoneDialogProps {
  readonly of: Performance
  readonly milestone: ShownMilestone
  readonly onClose: () => void
}

/** Takes one milestone off, with a reason; the earlier version stays. */
export function RemoveMilestoneDialog({ of, milestone, onClose }: RemoveMilestoneDialogProps) {
  const { key, milestonesVersion: version, milestones } = of
  const save = useMutation(trpc.performance.saveMilestones.mutationOptions(useSaved(m.perf_milestone_removed)))
  const left = milestones.filter(({ id }) => id !== milestone.id)
  return (
    <ReasonDialog
      name={`milestone-remove.${key}.${milestone.id}`}
      title={m.perf_milestone_remove_one({ name: milestone.name })}
      lead={m.perf_milestone_remove_lead()}
      okText={m.perf_milestone_remove()}
      danger
      label={m.perf_reason()}
      missing={m.perf_reason_required()}
      act={(reason) => save.mutateAsync({ key, version, milestones: left.map(givenOf), reason })}
      onClose={onClose}
    />
  )
}
