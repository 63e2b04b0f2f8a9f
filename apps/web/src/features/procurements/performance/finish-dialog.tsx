import { useMutation } from '@tanstack/react-query'
import type { Performance, ShownMilestone } from '@tenderlight/contracts/performance'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { usePerformanceSaved } from './use-performance-saved.ts'

interface FinishDialogProps {
  readonly of: Performance
  readonly milestone: ShownMilestone
  readonly onClose: () => void
}

/** That a milestone was reached, today unless another day is given. */
export function FinishDialog({ of, milestone, onClose }: FinishDialogProps) {
  const { key, milestonesVersion: version, today } = of
  const [on, setOn] = useState<CivilDate | undefined>(today)
  const save = useMutation(
    trpc.performance.finishMilestone.mutationOptions(usePerformanceSaved(m.perf_milestone_finished, onClose)),
  )
  return (
    <FormDialog
      title={m.perf_milestone_finish_one({ name: milestone.name })}
      lead={m.disclosure_planned({ date: milestone.plannedOn })}
      okText={m.save()}
      pending={save.isPending}
      error={save.error}
      onOk={() => on !== undefined && save.mutate({ key, version, id: milestone.id, on })}
      onClose={onClose}
    >
      <DateField
        label={m.perf_milestone_done()}
        value={on}
        max={today}
        onChange={setOn}
        error={on === undefined && m.perf_milestone_done_required()}
      />
    </FormDialog>
  )
}
