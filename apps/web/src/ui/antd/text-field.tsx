import { Input } from 'antd'
import { Field } from '../field.tsx'
import type { FieldProps } from '../field.tsx'

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength: number
  /** More than one: an area that grows with its text. */
  readonly rows?: number
  readonly type?: 'text' | 'tel' | 'url' | 'password'
}

/** A line or a paragraph of text. */
export function TextField({ value, onChange, maxLength, rows = 1, type = 'text', ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => {
        const status = control['aria-invalid'] === true ? 'error' : ''
        return rows > 1 ? (
          <Input.TextArea
            {...control}
            value={value}
            maxLength={maxLength}
            status={status}
            autoSize={{ minRows: rows, maxRows: 12 }}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input
            {...control}
            value={value}
            type={type}
            maxLength={maxLength}
            status={status}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }}
    </Field>
  )
}
