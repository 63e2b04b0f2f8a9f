import { Select } from 'antd'
import { Field } from '../field.tsx'
import type { FieldProps } from '../field.tsx'

interface ChoiceFieldProps<V extends string> extends Omit<FieldProps, 'children'> {
  readonly value: V | undefined
  readonly onChange: (value: V | undefined) => void
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly allowClear?: boolean
  readonly disabled?: boolean
  /** For long lists: what is typed narrows them. */
  readonly searchable?: boolean
}

/** One of a closed list. */
export function ChoiceField<V extends string>({
  value,
  onChange,
  options,
  allowClear = false,
  disabled = false,
  searchable = false,
  ...field
}: ChoiceFieldProps<V>) {
  return (
    <Field {...field}>
      {(control) => (
        <Select<V>
          {...control}
          value={value ?? null}
          options={[...options]}
          allowClear={allowClear}
          disabled={disabled}
          showSearch={searchable && { optionFilterProp: 'label' }}
          status={control['aria-invalid'] === true ? 'error' : ''}
          onChange={(next: V | undefined) => onChange(next)}
        />
      )}
    </Field>
  )
}
