import { Button, Drawer } from 'antd'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { BasicFields } from '../basic-fields.tsx'
import { BudgetLineField } from '../budget-line-field.tsx'
import { changeDraft } from '../draft.ts'
import { useDraftLine } from '../line-of-draft.ts'
import { missingFields } from '../missing-fields.ts'
import { MoreFields } from '../more-fields.tsx'
import { ReservationFields } from '../reservation-fields.tsx'
import { NEW } from '../submit-input.ts'
import { PlannedDateField, TimingFields } from '../timing-fields.tsx'
import { useJudgement } from '../use-judgement.ts'
import { VerdictCard } from '../verdict-card.tsx'
import type { ImportRow } from './kept-import.ts'
import { UnreadList } from './unread-list.tsx'

interface RowDrawerProps {
  readonly row: ImportRow
  readonly place: string
  readonly onChange: (change: Partial<Pick<ImportRow, 'draft' | 'reason'>>) => void
  readonly onClose: () => void
}

/** One row in the fields of the form, with the words beside each and the verdict below. What is changed holds at once. */
export function RowDrawer({ row, place, onChange, onClose }: RowDrawerProps) {
  const { draft, reason } = row
  const judgement = useJudgement(draft)
  const line = useDraftLine(draft, NEW)
  const change = (changed: Parameters<typeof changeDraft>[1]) => onChange({ draft: changeDraft(draft, changed) })
  return (
    <Drawer open onClose={onClose} size={720} title={m.many_edit_title({ place })}>
      <div className="stacked-form">
        <UnreadList row={row} />
        <BasicFields draft={draft} change={change} missing={missingFields(draft)} />
        <BudgetLineField draft={draft} line={line} change={change} />
        <PlannedDateField draft={draft} change={change} timing={judgement.timing} />
        <TimingFields draft={draft} change={change} />
        <ReservationFields draft={draft} reservation={judgement.reservation} change={change} />
        <MoreFields draft={draft} change={change} />
        {(judgement.gate.decision === 'needs-reason' || reason !== '') && (
          <TextField
            label={m.intention_gate_reason()}
            hint={m.intention_gate_reason_hint()}
            value={reason}
            maxLength={1000}
            rows={3}
            onChange={(text) => onChange({ reason: text })}
          />
        )}
        <VerdictCard draft={draft} judgement={judgement} change={change} />
        <div className="form-buttons">
          <Button type="primary" onClick={onClose}>
            {m.many_done()}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}
