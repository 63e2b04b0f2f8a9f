import { Alert, App, Modal, Progress } from 'antd'
import { m } from '../paraglide/messages.js'
import '../ui/antd/forms.css'
import { DropZone } from '../ui/drop-zone.tsx'
import { EVIDENCE_ACCEPT } from '../ui/evidence-accept.ts'
import { fileSize } from '../ui/file-size.ts'
import type { Sending } from './send-file.ts'
import { queryClient } from './trpc.ts'
import { useSendFile } from './use-send-file.ts'

interface AttachFileDialogProps {
  readonly title: string
  readonly lead?: string
  readonly mostBytes: number
  /** Where the chosen file goes. */
  readonly sending: (file: File) => Sending
  /** What is said when it is there. */
  readonly attached: (filename: string) => string
  readonly onClose: () => void
}

/** One more file for something that is on record: it is sent as soon as it is chosen. */
export function AttachFileDialog({ title, lead, mostBytes, sending, attached, onClose }: AttachFileDialogProps) {
  const { message } = App.useApp()
  const { percent, problem, send, stop } = useSendFile(async ({ file }) => {
    await queryClient.invalidateQueries()
    void message.success(attached(file.name))
    onClose()
  })
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={() => {
        stop()
        onClose()
      }}
    >
      <div className="stacked-form">
        {lead !== undefined && <p className="muted small">{lead}</p>}
        <DropZone
          label={m.evidence_drop()}
          formats={m.evidence_formats({ most: fileSize(mostBytes) })}
          accept={EVIDENCE_ACCEPT}
          disabled={percent !== undefined}
          onFile={(file) => send(sending(file))}
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
