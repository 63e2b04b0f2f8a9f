import { useQuery } from '@tanstack/react-query'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { trpc } from '../../../app/trpc.ts'
import { AttachDialog } from './attach-dialog.tsx'
import type { AttachedPart } from './attach-dialog.tsx'

interface AttachToProps {
  readonly procurementKey: string
  readonly event: EventName
  readonly part?: AttachedPart
  readonly onClose: () => void
}

/** A file for one step, or for one part of it, from elsewhere; what one file may have is asked for first. */
export function AttachTo({ procurementKey: key, event, part, onClose }: AttachToProps) {
  const { data } = useQuery(trpc.evidence.ofProcurement.queryOptions({ key }, { throwOnError: true }))
  if (data === undefined) return null
  return <AttachDialog procurementKey={key} steps={[event]} part={part} mostBytes={data.mostBytes} onClose={onClose} />
}
