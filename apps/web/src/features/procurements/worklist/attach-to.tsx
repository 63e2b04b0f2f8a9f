import { useQuery } from '@tanstack/react-query'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { trpc } from '../../../app/trpc.ts'
import { AttachDialog } from '../evidence/attach-dialog.tsx'

interface AttachToProps {
  readonly procurementKey: string
  readonly event: EventName
  readonly onClose: () => void
}

/** A file for the step that was just recorded; what one file may have is asked for first. */
export function AttachTo({ procurementKey, event, onClose }: AttachToProps) {
  const { data } = useQuery(trpc.evidence.ofProcurement.queryOptions({ key: procurementKey }, { throwOnError: true }))
  if (data === undefined) return null
  return <AttachDialog procurementKey={procurementKey} steps={[event]} mostBytes={data.mostBytes} onClose={onClose} />
}
