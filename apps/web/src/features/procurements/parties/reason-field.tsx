import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (words: string) => void
  /** Somebody tried to save: what is too short is marked. */
  readonly asked: boolean
}

/** Why what is on record of a contract's parties, packages or policy is changed. */
export function ReasonField({ value, onChange, asked }: ReasonFieldProps) {
  return (
    <TextField
      label={m.parties_reason()}
      value={value}
      maxLength={500}
      rows={2}
      onChange={onChange}
      error={asked && value.trim().length < 2 && m.parties_reason_required()}
    />
  )
}
