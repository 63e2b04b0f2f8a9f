import { useMutation } from '@tanstack/react-query'
import { SPECIAL_MATTERS } from '@tenderlight/compliance/procurement/vocabulary'
import type { SpecialMatter } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpcClient } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TimeField } from '../../../ui/antd/time-field.tsx'
import { isUrgencySaid, UrgencyFields } from '../../../ui/antd/urgency-fields.tsx'
import type { Urgency } from '../../../ui/antd/urgency-fields.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { dayIn, oneIn, textIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { choices, MATTER_WORDS } from '../../../ui/vocabulary.ts'
import { EVIDENCE_ACCEPT } from '../../../ui/evidence-accept.ts'
import { sendEvidence } from '../evidence/send-evidence.ts'

interface MarkDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

interface MarkDraft extends Urgency {
  readonly matter: SpecialMatter | undefined
  readonly on: CivilDate | undefined
  readonly time: string
}

const emptyMark = (today: CivilDate): MarkDraft => ({
  matter: undefined,
  on: today,
  time: '',
  reason: '',
  approvedBy: '',
})

const readMark = (kept: Kept): MarkDraft => ({
  matter: oneIn(SPECIAL_MATTERS, kept, 'matter'),
  on: dayIn(kept, 'on'),
  time: textIn(kept, 'time'),
  reason: textIn(kept, 'reason'),
  approvedBy: textIn(kept, 'approvedBy'),
})

/** Which special matter it is, since what time of which day, and the document that proves it. */
export function MarkDialog({ procurementKey: key, onClose }: MarkDialogProps) {
  const { message } = App.useApp()
  const { today, may } = useSession()
  const form = useOwnForm(`special-matter.${key}`, emptyMark(today), readMark)
  const { matter, on, time, reason, approvedBy } = form.draft
  const urgency = { reason, approvedBy }
  const close = () => {
    form.forget()
    onClose()
  }
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState(false)
  const urgent = matter === 'unforeseeable-urgency'
  const whole = matter !== undefined && on !== undefined && time !== '' && (!urgent || isUrgencySaid(urgency))
  const mark = useMutation({
    mutationFn: async () => {
      if (matter === undefined || on === undefined) return
      await (matter === 'unforeseeable-urgency'
        ? trpcClient.intentions.mark.mutate({ key, on, time, matter, urgency })
        : trpcClient.intentions.mark.mutate({ key, on, time, matter }))
    },
    onSuccess: async () => {
      // The mark stands, whatever becomes of the file.
      if (file !== undefined) {
        const sent = { key, event: 'special-matter-mark' as const, note: '', file }
        await sendEvidence(sent).catch((error: unknown) => {
          void message.error(error instanceof Error ? error.message : m.error_network())
        })
      }
      await queryClient.invalidateQueries()
      void message.success(m.matter_marked())
      close()
    },
  })
  return (
    <FormDialog
      title={m.matter_mark_title()}
      lead={m.matter_mark_lead()}
      okText={m.matter_mark()}
      kept={form}
      pending={mark.isPending}
      error={mark.error}
      onOk={() => {
        setAsked(true)
        if (whole) mark.mutate()
      }}
      onClose={close}
    >
      <ChoiceField
        label={m.intention_matter()}
        value={matter}
        options={choices(MATTER_WORDS)}
        onChange={(chosen) => form.change({ matter: chosen })}
        error={asked && matter === undefined && m.matter_required()}
      />
      <DateField
        label={m.matter_on()}
        value={on}
        max={today}
        onChange={(day) => form.change({ on: day })}
        error={on === undefined && m.fact_on_required()}
      />
      <TimeField
        label={m.fact_time()}
        hint={m.matter_time_hint()}
        value={time}
        onChange={(typed) => form.change({ time: typed })}
        error={asked && time === '' && m.matter_time_required()}
      />
      {urgent && <UrgencyFields urgency={urgency} onChange={form.change} asked={asked} />}
      {may('evidence.attach') && (
        <DropZone
          label={
            file === undefined ? m.matter_file() : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
          }
          formats={m.fact_file_hint()}
          accept={EVIDENCE_ACCEPT}
          disabled={mark.isPending}
          onFile={setFile}
        />
      )}
    </FormDialog>
  )
}
