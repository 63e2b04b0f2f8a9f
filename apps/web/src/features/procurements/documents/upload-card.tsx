import { DOCUMENT_ENDINGS, DOCUMENT_PATH } from '@tenderlight/contracts/tender-documents'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, App, Button, Progress } from 'antd'
import { useState } from 'react'
import { Restored } from '../../../app/restored.tsx'
import { queryClient } from '../../../app/trpc.ts'
import { useOwnText } from '../../../app/use-own-form.ts'
import { useSendFile } from '../../../app/use-send-file.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'

interface UploadCardProps {
  readonly procurementKey: string
  readonly mostBytes: number
  readonly isFirst: boolean
}

const ACCEPT = Object.values(DOCUMENT_ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')
const route = getRouteApi('/workspace/procurements/$key/document')

/** A document, or a new version of it: dropped or chosen, read and marked at once. */
export function UploadCard({ procurementKey, mostBytes, isFirst }: UploadCardProps) {
  const { message } = App.useApp()
  const navigate = route.useNavigate()
  const { text: note, setText: setNote, forgetText, kept } = useOwnText(`document-note.${procurementKey}`)
  const [tooLarge, setTooLarge] = useState<string>()
  const { percent, problem, send, stop } = useSendFile(async () => {
    await queryClient.invalidateQueries()
    forgetText()
    void navigate({ search: {}, replace: true })
    void message.success(m.doc_uploaded())
  })
  const isSending = percent !== undefined
  const most = fileSize(mostBytes)
  const take = (file: File) => {
    if (file.size > mostBytes) {
      setTooLarge(m.doc_too_large({ filename: file.name, size: fileSize(file.size), most }))
      return
    }
    setTooLarge(undefined)
    send({ path: DOCUMENT_PATH, asked: { key: procurementKey, ...(note.trim() === '' ? {} : { note }) }, file })
  }
  const wrong = tooLarge ?? problem
  return (
    <section className="card" aria-labelledby="doc-upload">
      <h2 id="doc-upload" className="card-head">
        {isFirst ? m.doc_upload() : m.doc_upload_version()}
      </h2>
      <div className="stacked-form doc-padded">
        <p className="muted">{isFirst ? m.doc_upload_lead() : m.doc_upload_version_lead()}</p>
        <Restored of={kept} />
        <TextField label={m.doc_note()} mark={m.optional_mark()} value={note} maxLength={500} onChange={setNote} />
        <DropZone
          label={m.doc_drop()}
          formats={m.doc_formats({ most })}
          accept={ACCEPT}
          disabled={isSending}
          onFile={take}
        />
        {isSending && (
          <div className="form-buttons">
            <Progress percent={percent} showInfo={false} aria-label={m.evidence_progress()} />
            <Button size="small" onClick={stop}>
              {m.evidence_stop()}
            </Button>
          </div>
        )}
        <p role="status" className={isSending ? 'muted' : 'visually-hidden'}>
          {percent !== undefined && (percent < 100 ? m.evidence_sending({ percent }) : m.doc_reading())}
        </p>
        {wrong !== undefined && <Alert type="error" showIcon role="alert" title={wrong} />}
      </div>
    </section>
  )
}
