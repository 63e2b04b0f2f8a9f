import { REQUEST_FILES_PATH } from '@tenderlight/contracts/request-files'
import { AttachFileDialog } from '../../app/attach-file-dialog.tsx'
import { m } from '../../paraglide/messages.js'

interface AttachRequestFileProps {
  readonly id: string
  readonly mostBytes: number
  readonly onClose: () => void
}

/** One more file of a matter. */
export function AttachRequestFile({ id, mostBytes, onClose }: AttachRequestFileProps) {
  return (
    <AttachFileDialog
      title={m.req_file_attach()}
      lead={m.req_file_lead()}
      mostBytes={mostBytes}
      sending={(file) => ({ path: REQUEST_FILES_PATH, asked: { id }, file })}
      attached={(filename) => m.req_file_attached({ filename })}
      onClose={onClose}
    />
  )
}
