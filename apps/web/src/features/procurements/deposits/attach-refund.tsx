import { useMutation, useQuery } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { ACCEPT, sendEvidence } from '../evidence/send-evidence.ts'

interface AttachRefundProps {
  readonly procurementKey: string
  readonly deposit: Deposit
  readonly onClose: () => void
}

/** A file that proves one bidder's refund: it stands with the evidence of the step, and beside the bidder. */
export function AttachRefund({ procurementKey: key, deposit, onClose }: AttachRefundProps) {
  const { message } = App.useApp()
  const { data } = useQuery(trpc.evidence.ofProcurement.queryOptions({ key }))
  const [file, setFile] = useState<File>()
  const [note, setNote] = useState(deposit.bidder)
  const [asked, setAsked] = useState(false)
  const event = deposit.winner ? 'winner-deposit-refunded' : 'loser-deposit-refunded'
  const send = useMutation({
    mutationFn: (chosen: File) =>
      sendEvidence({ key, event, part: deposit.id, note, file: chosen }, () => undefined, new AbortController().signal),
    onSuccess: async (_, chosen) => {
      await queryClient.invalidateQueries()
      void message.success(m.evidence_attached({ filename: chosen.name }))
      onClose()
    },
  })
  return (
    <FormDialog
      title={m.deposit_attach_one({ bidder: deposit.bidder })}
      lead={m.evidence_lead()}
      okText={m.evidence_send()}
      pending={send.isPending}
      error={null}
      onOk={() => {
        setAsked(true)
        if (file !== undefined) send.mutate(file)
      }}
      onClose={onClose}
    >
      <DropZone
        label={
          file === undefined ? m.evidence_drop() : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
        }
        formats={m.evidence_formats({ most: data === undefined ? '' : fileSize(data.mostBytes) })}
        accept={ACCEPT}
        disabled={send.isPending}
        onFile={setFile}
      />
      <TextField label={m.evidence_note()} mark={m.optional_mark()} value={note} maxLength={500} onChange={setNote} />
      {asked && file === undefined && <Alert type="error" showIcon role="alert" title={m.evidence_file_required()} />}
      {send.error !== null && <Alert type="error" showIcon role="alert" title={send.error.message} />}
    </FormDialog>
  )
}
