import { REQUEST_FILES_PATH } from '@tenderlight/contracts/request-files'
import { Alert, App, Modal, Progress } from 'antd'
import { queryClient } from '../../app/trpc.ts'
import { useSendFile } from '../../app/use-send-file.ts'
import { m } from '../../paraglide/messages.js'
import '../../ui/antd/forms.css'
import { DropZone } from '../../ui/drop-zone.tsx'
import { EVIDENCE_ACCEPT } from '../../ui/evidence-accept.ts'
import { fileSize } from '../../ui/file-size.ts'

interface AttachRequestFileProps {
  readonly id: string
  readonly mostBytes: number
  readonly onClose: () => void
}

/** One more file of a matter: it is sent as soon as it is chosen. */
export function AttachRequestFile({ id, mostBytes, onClose }: AttachRequestFileProps) {
  const { message } = App.useApp()
  const { percent, problem, send, stop } = useSendFile(async ({ file }) => {
    await queryClient.invalidateQueries()
    void message.success(m.req_file_attached({ filename: file.name }))
    onClose()
  })
  return (
    <Modal
      open
      title={m.req_file_attach()}
      footer={null}
      onCancel={() => {
        stop()
        onClose()
      }}
    >
      <div className="stacked-form">
        <p className="muted small">{m.req_file_lead()}</p>
        <DropZone
          label={m.evidence_drop()}
          formats={m.evidence_formats({ most: fileSize(mostBytes) })}
          accept={EVIDENCE_ACCEPT}
          disabled={percent !== undefined}
          onFile={(file) => send({ path: REQUEST_FILES_PATH, asked: { id }, file })}
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
