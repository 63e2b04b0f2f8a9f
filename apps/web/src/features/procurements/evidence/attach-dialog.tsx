import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { Alert, App, Modal, Progress } from 'antd'
import { useState } from 'react'
import { Restored } from '../../../app/restored.tsx'
import { queryClient } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSendFile } from '../../../app/use-send-file.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { capital } from '../../../ui/capital.ts'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { oneIn, textIn } from '../../../ui/kept-fields.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { EVIDENCE_ACCEPT } from '../../../ui/evidence-accept.ts'
import { evidenceOf } from './send-evidence.ts'

/** The one thing, of several of a step, that a file proves: a payment, a refund, a milestone. */
export interface AttachedPart {
  readonly id: string
  readonly title: string
  /** What is said of the file to begin with. */
  readonly note: string
}

interface Attaching {
  readonly event: EventName | undefined
  readonly note: string
}

interface AttachDialogProps {
  readonly procurementKey: string
  /** The steps that are on record, the latest first. */
  readonly steps: readonly EventName[]
  /** Without it the file is for a step as a whole, and which one can be chosen. */
  readonly part?: AttachedPart | undefined
  readonly mostBytes: number
  readonly onClose: () => void
}

/** A file for one step: which, what file, what to say of it. It is sent only when all of that is known. */
export function AttachDialog({ procurementKey, steps, part, mostBytes, onClose }: AttachDialogProps) {
  const { message } = App.useApp()
  const [first] = steps
  const name = `evidence.${procurementKey}.${part?.id ?? (steps.length === 1 ? first : 'any')}`
  const form = useOwnForm<Attaching>(name, { event: first, note: part?.note ?? '' }, (kept) => ({
    event: oneIn(steps, kept, 'event') ?? first,
    note: textIn(kept, 'note'),
  }))
  const { event, note } = form.draft
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState(false)
  const { percent, problem, send, stop, forget } = useSendFile(async (sent) => {
    await queryClient.invalidateQueries()
    void message.success(m.evidence_attached({ filename: sent.file.name }))
    form.forget()
    onClose()
  })
  const isSending = percent !== undefined
  const tooLarge = file !== undefined && file.size > mostBytes
  const most = fileSize(mostBytes)
  const save = () => {
    setAsked(true)
    if (event === undefined || file === undefined || tooLarge) return
    send(evidenceOf({ key: procurementKey, event, part: part?.id, note, file }))
  }
  const close = () => {
    stop()
    form.forget()
    onClose()
  }
  const wrong =
    file !== undefined && tooLarge
      ? m.evidence_too_large({ filename: file.name, size: fileSize(file.size), most })
      : (problem ?? (asked && file === undefined ? m.evidence_file_required() : undefined))
  return (
    <Modal
      open
      title={part?.title ?? m.evidence_attach_title()}
      okText={m.evidence_send()}
      cancelText={isSending ? m.evidence_stop() : m.cancel()}
      confirmLoading={isSending}
      onOk={save}
      onCancel={close}
    >
      <div className="stacked-form">
        <p className="muted">{m.evidence_lead()}</p>
        <Restored of={form} />
        {part === undefined && (
          <ChoiceField
            label={m.evidence_step()}
            value={event}
            onChange={(step) => form.change({ event: step })}
            disabled={isSending}
            options={steps.map((step) => ({ value: step, label: capital(eventName(step, currentLocale())) }))}
            error={asked && event === undefined && m.evidence_step_required()}
          />
        )}
        <DropZone
          label={
            file === undefined
              ? m.evidence_drop()
              : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
          }
          formats={m.evidence_formats({ most })}
          accept={EVIDENCE_ACCEPT}
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
          onChange={(text) => form.change({ note: text })}
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
