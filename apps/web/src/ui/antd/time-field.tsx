import { Input } from 'antd'
import { Field } from '../field.tsx'
import type { FieldProps } from '../field.tsx'

interface TimeFieldProps extends Omit<FieldProps, 'children'> {
  /** `09:30`, or empty. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A time of day, as it is in China. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Input {...control} type="time" value={value} onChange={({ target }) => onChange(target.value.slice(0, 5))} />
      )}
    </Field>
  )
}
