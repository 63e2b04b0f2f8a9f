import { useMutation } from '@tanstack/react-query'
import type { Performance, ShownMilestone } from '@tenderlight/contracts/performance'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { dayIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'

interface FinishDialogProps {
  readonly of: Performance
  readonly milestone: ShownMilestone
  readonly onClose: () => void
}

const readReached = (kept: Kept) => ({ on: dayIn(kept, 'on') })
type Reached = ReturnType<typeof readReached>

/** That a milestone was reached, today unless another day is given. */
export function FinishDialog({ of, milestone, onClose }: FinishDialogProps) {
  const { key, milestonesVersion: version, today } = of
  const form = useOwnForm<Reached>(`milestone-done.${key}.${milestone.id}`, { on: today }, readReached)
  const { on } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const save = useMutation(trpc.performance.finishMilestone.mutationOptions(useSaved(m.perf_milestone_finished, close)))
  return (
    <FormDialog
      title={m.perf_milestone_finish_one({ name: milestone.name })}
      lead={m.disclosure_planned({ date: milestone.plannedOn })}
      okText={m.save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={() => on !== undefined && save.mutate({ key, version, id: milestone.id, on })}
      onClose={close}
    >
      <DateField
        label={m.perf_milestone_done()}
        value={on}
        max={today}
        onChange={(day) => form.change({ on: day })}
        error={on === undefined && m.perf_milestone_done_required()}
      />
    </FormDialog>
  )
}
