import { App, Alert, Modal, Progress } from 'antd'
import { queryClient } from '../../app/trpc.ts'
import { useSendFile } from '../../app/use-send-file.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { DropZone } from '../../ui/drop-zone.tsx'
import { EVIDENCE_ACCEPT } from '../../ui/evidence-accept.ts'
import { fileSize } from '../../ui/file-size.ts'
import { caseFileOf } from './send-case-file.ts'

interface AttachFileProps {
  readonly caseId: string
  readonly step: number
  readonly mostBytes: number
  readonly onClose: () => void
}

/** One more file for a step that is on record: it is sent as soon as it is chosen. */
export function AttachFile({ caseId, step, mostBytes, onClose }: AttachFileProps) {
  const { message } = App.useApp()
  const { percent, problem, send, stop } = useSendFile(async ({ file }) => {
    await queryClient.invalidateQueries()
    void message.success(m.case_file_attached({ filename: file.name }))
    onClose()
  })
  return (
    <Modal
      open
      title={m.case_act_attach()}
      footer={null}
      onCancel={() => {
        stop()
        onClose()
      }}
    >
      <div className="stacked-form">
        <DropZone
          label={m.evidence_drop()}
          formats={m.evidence_formats({ most: fileSize(mostBytes) })}
          accept={EVIDENCE_ACCEPT}
          disabled={percent !== undefined}
          onFile={(file) => send(caseFileOf(caseId, step, file))}
        />
        {percent !== undefined && <Progress percent={percent} showInfo={false} aria-label={m.evidence_progress()} />}
        <p role="status" className={percent === undefined ? 'visually-hidden' : 'muted'}>
          {percent !== undefined && (percent < 100 ? m.evidence_sending({ percent }) : m.evidence_checking())}
        </p>
        {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      </div>
    </Modal>
  )
}
