import { REVIEW_PATH } from '@tenderlight/contracts/tender-documents'
import type { FairnessReview } from '@tenderlight/contracts/tender-documents'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { Restored } from '../../../app/restored.tsx'
import { useSession } from '../../../app/session.ts'
import { queryClient } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSendFile } from '../../../app/use-send-file.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { fileSize } from '../../../ui/file-size.ts'
import { EVIDENCE_ACCEPT } from '../../../ui/evidence-accept.ts'
import { keptReview, OUTCOMES, SUBJECTS } from './kept-review.ts'
import type { TypedReview } from './kept-review.ts'
import { OUTCOME_WORDS, SUBJECT_WORDS } from './mark-words.ts'

interface ReviewDialogProps {
  readonly procurementKey: string
  /** The record that the new one stands in the place of. */
  readonly replacing: FairnessReview | undefined
  readonly onClose: () => void
}

/** The record of a fair-competition review: of what, by whom, when, with what conclusion, and its paper. */
export function ReviewDialog({ procurementKey, replacing, onClose }: ReviewDialogProps) {
  const { message } = App.useApp()
  const { today } = useSession()
  const form = useOwnForm(`review.${replacing?.id ?? procurementKey}`, typedOf(replacing), keptReview)
  const { change, forget } = form
  const { subject, title, issuedOn, reviewer, reviewedOn, outcome, note } = form.draft
  const [file, setFile] = useState<File>()
  const [asked, setAsked] = useState(false)
  const { percent, problem, send, stop } = useSendFile(async () => {
    await queryClient.invalidateQueries()
    void message.success(m.doc_review_saved())
    forget()
    onClose()
  })
  const save = () => {
    setAsked(true)
    const isWhole = title.trim().length >= 2 && reviewer.trim().length >= 2
    if (subject === undefined || reviewedOn === undefined || outcome === undefined || file === undefined || !isWhole)
      return
    const told = {
      key: procurementKey,
      subject,
      title,
      reviewer,
      reviewedOn,
      outcome,
      ...(subject === 'policy' && issuedOn !== undefined ? { issuedOn } : {}),
      ...(note.trim() === '' ? {} : { note }),
      ...(replacing === undefined ? {} : { replaces: replacing.id }),
    }
    send({ path: REVIEW_PATH, asked: told, file })
  }
  const isSending = percent !== undefined
  return (
    <Modal
      open
      title={replacing === undefined ? m.doc_review_add() : m.doc_review_replace()}
      okText={m.doc_review_save()}
      cancelText={m.cancel()}
      confirmLoading={isSending}
      onOk={save}
      onCancel={() => {
        stop()
        forget()
        onClose()
      }}
    >
      <div className="stacked-form">
        <p className="muted">{replacing === undefined ? m.doc_review_lead() : m.doc_review_replace_lead()}</p>
        <Restored of={form} />
        <ChoiceField
          label={m.doc_review_subject()}
          value={subject}
          onChange={(next) => change({ subject: next })}
          options={SUBJECTS.map((value) => ({ value, label: SUBJECT_WORDS[value]() }))}
        />
        <TextField
          label={m.doc_review_title()}
          value={title}
          maxLength={200}
          onChange={(next) => change({ title: next })}
          error={asked && title.trim().length < 2 && m.doc_review_title_required()}
        />
        {subject === 'policy' && (
          <DateField
            label={m.doc_review_issued_on()}
            mark={m.optional_mark()}
            hint={m.doc_review_issued_hint()}
            value={issuedOn}
            onChange={(next) => change({ issuedOn: next })}
          />
        )}
        <TextField
          label={m.doc_review_reviewer()}
          value={reviewer}
          maxLength={200}
          onChange={(next) => change({ reviewer: next })}
          error={asked && reviewer.trim().length < 2 && m.doc_review_reviewer_required()}
        />
        <DateField
          label={m.doc_review_on()}
          value={reviewedOn}
          max={today}
          onChange={(next) => change({ reviewedOn: next })}
          error={asked && reviewedOn === undefined && m.doc_review_on_required()}
        />
        <ChoiceField
          label={m.doc_review_outcome()}
          value={outcome}
          onChange={(next) => change({ outcome: next })}
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value]() }))}
          error={asked && outcome === undefined && m.doc_review_outcome_required()}
        />
        <DropZone
          label={
            file === undefined
              ? m.doc_review_drop()
              : m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })
          }
          formats={m.doc_review_formats()}
          accept={EVIDENCE_ACCEPT}
          disabled={isSending}
          onFile={setFile}
        />
        <TextField
          label={m.doc_note()}
          mark={m.optional_mark()}
          value={note}
          maxLength={500}
          onChange={(next) => change({ note: next })}
        />
        {asked && file === undefined && (
          <Alert type="error" showIcon role="alert" title={m.doc_review_file_required()} />
        )}
        {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      </div>
    </Modal>
  )
}

/** What the form begins with: what is on record, or a review of this document. */
function typedOf(replacing: FairnessReview | undefined): TypedReview {
  return {
    subject: replacing?.subject ?? 'tender-document',
    title: replacing?.title ?? '',
    issuedOn: dateIn(replacing?.issuedOn),
    reviewer: replacing?.reviewer ?? '',
    reviewedOn: dateIn(replacing?.reviewedOn),
    outcome: replacing?.outcome,
    note: '',
  }
}

const dateIn = (text: string | null | undefined): CivilDate | undefined =>
  text === null || text === undefined ? undefined : parseCivilDate(text)
