import { Input } from 'antd'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'

/** As many as the server wants. */
const LEAST = 10

interface NewPasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether what is missing is marked. */
  readonly asked: boolean
}

/** Whether a password is long enough to be sent; whether it is too common, the server knows. */
export function isLongEnough(password: string): boolean {
  return Array.from(password.normalize('NFKC')).length >= LEAST
}

/** A new password, shown when asked: it is typed once. */
export function NewPasswordField({ label, value, onChange, asked }: NewPasswordFieldProps) {
  return (
    <Field label={label} hint={m.password_hint()} error={asked && !isLongEnough(value) && m.password_short()}>
      {(control) => (
        <Input.Password
          {...control}
          autoComplete="new-password"
          maxLength={200}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
