import { useMutation } from '@tanstack/react-query'
import type { Performance, ShownMilestone } from '@tenderlight/contracts/performance'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { givenOf } from './milestone-draft.ts'
import { usePerformanceSaved } from './use-performance-saved.ts'

interface RemoveMilestoneDialogProps {
  readonly of: Performance
  readonly milestone: ShownMilestone
  readonly onClose: () => void
}

/** Takes one milestone off, with a reason; the earlier version stays. */
export function RemoveMilestoneDialog({ of, milestone, onClose }: RemoveMilestoneDialogProps) {
  const { key, milestonesVersion: version, milestones } = of
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const save = useMutation(
    trpc.performance.saveMilestones.mutationOptions(usePerformanceSaved(m.perf_milestone_removed, onClose)),
  )
  const remove = () => {
    setAsked(true)
    if (reason.trim().length < 2) return
    const left = milestones.filter(({ id }) => id !== milestone.id).map(givenOf)
    save.mutate({ key, version, milestones: left, reason })
  }
  return (
    <FormDialog
      title={m.perf_milestone_remove_one({ name: milestone.name })}
      lead={m.perf_milestone_remove_lead()}
      okText={m.perf_milestone_remove()}
      danger
      pending={save.isPending}
      error={save.error}
      onOk={remove}
      onClose={onClose}
    >
      <TextField
        label={m.perf_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={setReason}
        error={asked && reason.trim().length < 2 && m.perf_reason_required()}
      />
    </FormDialog>
  )
}
