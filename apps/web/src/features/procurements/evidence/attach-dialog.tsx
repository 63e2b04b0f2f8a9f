import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { Alert, App, Modal, Progress } from 'antd'
import { useState } from 'react'
import { queryClient } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { capital } from '../../../ui/capital.ts'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { ACCEPT } from './send-evidence.ts'
import { useSending } from './use-sending.ts'

interface AttachDialogProps {
  readonly procurementKey: string
  /** The steps that are on record, the latest first. */
  readonly steps: readonly EventName[]
  readonly mostBytes: number
  readonly onClose: () => void
}

/** A file for one step: which, what file, what to say of it. It is sent only when all of that is known. */
export function AttachDialog({ procurementKey, steps, mostBytes, onClose }: AttachDialogProps) {
  const { message } = App.useApp()
  const [event, setEvent] = useState<EventName | undefined>(steps[0])
  const [file, setFile] = useState<File>()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { percent, problem, send, stop, forget } = useSending(async (sent) => {
    await queryClient.invalidateQueries()
    void message.success(m.evidence_attached({ filename: sent.file.name }))
    onClose()
  })
  const isSending = percent !== undefined
  const tooLarge = file !== undefined && file.size > mostBytes
  const most = fileSize(mostBytes)
  const save = () => {
    setAsked(true)
    if (event !== undefined && file !== undefined && !tooLarge) send({ key: procurementKey, event, note, file })
  }
  const close = () => {
    stop()
    onClose()
  }
  const wrong =
    file !== undefined && tooLarge
      ? m.evidence_too_large({ filename: file.name, size: fileSize(file.size), most })
      : (problem ?? (asked && file === undefined ? m.evidence_file_required() : undefined))
  return (
    <Modal
      open
      title={m.evidence_attach_title()}
      okText={m.evidence_send()}
      cancelText={isSending ? m.evidence_stop() : m.cancel()}
      confirmLoading={isSending}
      onOk={save}
      onCancel={close}
    >
      <div className="stacked-form">
        <p className="muted">{m.evidence_lead()}</p>
        <ChoiceField
          label={m.evidence_step()}
          value={event}
          onChange={setEvent}
          disabled={isSending}
          options={steps.map((step) => ({ value: step, label: capital(eventName(step, currentLocale())) }))}
          error={asked && event === undefined && m.evidence_step_required()}
        />
        <DropZone
          label={
            file === undefined
              ? m.evidence_drop()
              : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
          }
          formats={m.evidence_formats({ most })}
          accept={ACCEPT}
          disabled={isSending}
          onFile={(chosen) => {
            forget()
            setFile(chosen)
          }}
        />
        <TextField
          label={m.evidence_note()}
          mark={m.optional_mark()}
          value={note}
          maxLength={500}
          rows={2}
          onChange={setNote}
        />
        {isSending && <Progress percent={percent} showInfo={false} aria-label={m.evidence_progress()} />}
        <p role="status" className={isSending ? 'muted' : 'visually-hidden'}>
          {percent !== undefined && (percent < 100 ? m.evidence_sending({ percent }) : m.evidence_checking())}
        </p>
        {wrong !== undefined && <Alert type="error" showIcon role="alert" title={wrong} />}
      </div>
    </Modal>
  )
}
