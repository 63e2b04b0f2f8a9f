import { Input } from 'antd'
import { Field } from '../../ui/field.tsx'

interface CodeFieldProps {
  readonly label: string
  /** Six digits of an app; else a recovery code. */
  readonly isNumber: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | false
}

/** One code, for which a telephone shows its keys for digits and fills in what it was sent. */
export function CodeField({ label, isNumber, value, onChange, error }: CodeFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          {...control}
          className="num"
          autoComplete={isNumber ? 'one-time-code' : 'off'}
          inputMode={isNumber ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={isNumber ? 6 : 20}
          value={value}
          onChange={({ target }) => onChange(isNumber ? target.value.replaceAll(/\D/gu, '') : target.value)}
        />
      )}
    </Field>
  )
}
