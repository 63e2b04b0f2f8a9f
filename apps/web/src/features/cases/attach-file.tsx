import { AttachFileDialog } from '../../app/attach-file-dialog.tsx'
import { m } from '../../paraglide/messages.js'
import { caseFileOf } from './send-case-file.ts'

interface AttachFileProps {
  readonly caseId: string
  readonly step: number
  readonly mostBytes: number
  readonly onClose: () => void
}

/** One more file for a step of a case. */
export function AttachFile({ caseId, step, mostBytes, onClose }: AttachFileProps) {
  return (
    <AttachFileDialog
      title={m.case_act_attach()}
      mostBytes={mostBytes}
      sending={(file) => caseFileOf(caseId, step, file)}
      attached={(filename) => m.case_file_attached({ filename })}
      onClose={onClose}
    />
  )
}
