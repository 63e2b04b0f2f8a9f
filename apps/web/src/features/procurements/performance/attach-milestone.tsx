import { useMutation, useQuery } from '@tanstack/react-query'
import type { ShownMilestone } from '@tenderlight/contracts/performance'
import { Alert, App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { ACCEPT, sendEvidence } from '../evidence/send-evidence.ts'

interface AttachMilestoneProps {
  readonly procurementKey: string
  readonly milestone: ShownMilestone
  readonly onClose: () => void
}

/** A file that proves one milestone: it stands with the evidence of the project, and is counted beside the milestone. */
export function AttachMilestone({ procurementKey: key, milestone, onClose }: AttachMilestoneProps) {
  const { message } = App.useApp()
  const { data: kept } = useQuery(trpc.evidence.ofProcurement.queryOptions({ key }))
  const [file, setFile] = useState<File>()
  const [note, setNote] = useState(milestone.name)
  const [asked, setAsked] = useState(false)
  const send = useMutation({
    mutationFn: (chosen: File) => {
      const what = { key, event: 'delivery', part: milestone.id, note, file: chosen } as const
      return sendEvidence(what, () => undefined, new AbortController().signal)
    },
    onSuccess: async (_, chosen) => {
      await queryClient.invalidateQueries()
      void message.success(m.evidence_attached({ filename: chosen.name }))
      onClose()
    },
  })
  const wrong = send.error?.message ?? (asked && file === undefined ? m.evidence_file_required() : undefined)
  return (
    <FormDialog
      title={m.perf_milestone_attach_one({ name: milestone.name })}
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
        formats={m.evidence_formats({ most: fileSize(kept?.mostBytes ?? 0) })}
        accept={ACCEPT}
        disabled={send.isPending}
        onFile={setFile}
      />
      <TextField label={m.evidence_note()} mark={m.optional_mark()} value={note} maxLength={500} onChange={setNote} />
      {wrong !== undefined && <Alert type="error" showIcon role="alert" title={wrong} />}
    </FormDialog>
  )
}
