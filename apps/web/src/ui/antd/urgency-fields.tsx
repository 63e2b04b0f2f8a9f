import { m } from '../../paraglide/messages.js'
import { TextField } from './text-field.tsx'

/** Why something is urgent, in writing, and who approved it. */
export interface Urgency {
  readonly reason: string
  readonly approvedBy: string
}

interface UrgencyFieldsProps {
  readonly urgency: Urgency
  readonly onChange: (urgency: Urgency) => void
  /** Somebody has tried to save. */
  readonly asked: boolean
}

/** What may not be left out of an urgency. */
export function isUrgencySaid({ reason, approvedBy }: Urgency): boolean {
  return reason.trim().length > 1 && approvedBy.trim().length > 1
}

/** The two things that an urgency has to say. */
export function UrgencyFields({ urgency, onChange, asked }: UrgencyFieldsProps) {
  const { reason, approvedBy } = urgency
  return (
    <>
      <TextField
        label={m.urgency_reason()}
        hint={m.urgency_reason_hint()}
        value={reason}
        maxLength={1000}
        rows={3}
        onChange={(text) => onChange({ ...urgency, reason: text })}
        error={asked && reason.trim().length < 2 && m.urgency_reason_required()}
      />
      <TextField
        label={m.urgency_approved_by()}
        value={approvedBy}
        maxLength={100}
        onChange={(text) => onChange({ ...urgency, approvedBy: text })}
        error={asked && approvedBy.trim().length < 2 && m.urgency_approved_by_required()}
      />
    </>
  )
}
