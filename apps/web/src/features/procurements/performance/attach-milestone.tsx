import type { ShownMilestone } from '@tenderlight/contracts/performance'
import { m } from '../../../paraglide/messages.js'
import { AttachTo } from '../evidence/attach-to.tsx'

interface AttachMilestoneProps {
  readonly procurementKey: string
  readonly milestone: Pick<ShownMilestone, 'id' | 'name'>
  readonly onClose: () => void
}

/** A file that proves one milestone: it stands with the evidence of the project, and is counted beside the milestone. */
export function AttachMilestone({ procurementKey, milestone: { id, name }, onClose }: AttachMilestoneProps) {
  const part = { id, title: m.perf_milestone_attach_one({ name }), note: name }
  return <AttachTo procurementKey={procurementKey} event="delivery" part={part} onClose={onClose} />
}
