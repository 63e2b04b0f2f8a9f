import { useMutation } from '@tanstack/react-query'
import type { PaidPart } from '@tenderlight/contracts/payments'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { ACCEPT, sendEvidence } from '../evidence/send-evidence.ts'

interface AttachPaymentProps {
  readonly procurementKey: string
  readonly payment: PaidPart
  readonly onClose: () => void
}

/** A file that proves one payment of several. */
export function AttachPayment({ procurementKey: key, payment, onClose }: AttachPaymentProps) {
  const { message } = App.useApp()
  const [file, setFile] = useState<File>()
  const [note, setNote] = useState('')
  const send = useMutation({
    mutationFn: (chosen: File) =>
      sendEvidence(
        { key, event: 'payment', part: payment.id, note, file: chosen },
        () => undefined,
        new AbortController().signal,
      ),
    onSuccess: async (_, chosen) => {
      await queryClient.invalidateQueries()
      void message.success(m.evidence_attached({ filename: chosen.name }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={m.pay_attach_one({ date: payment.on })}
      lead={m.evidence_lead()}
      okText={m.evidence_send()}
      pending={send.isPending}
      error={null}
      onOk={() => file !== undefined && send.mutate(file)}
      onClose={onClose}
    >
      <DropZone
        label={
          file === undefined ? m.evidence_drop() : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
        }
        formats={m.fact_file_hint()}
        accept={ACCEPT}
        disabled={send.isPending}
        onFile={setFile}
      />
      <TextField label={m.evidence_note()} mark={m.optional_mark()} value={note} maxLength={500} onChange={setNote} />
      {send.error !== null && (
        <p role="alert" className="field-error">
          {send.error.message}
        </p>
      )}
    </FormDialog>
  )
}
