import { Checkbox } from 'antd'
import { useId } from 'react'
import '../../ui/field.css'

interface SomeFieldProps<V extends string> {
  readonly label: string
  readonly value: readonly V[]
  readonly words: Readonly<Record<V, () => string>>
  readonly all: readonly V[]
  readonly onChange: (chosen: readonly V[]) => void
  readonly error: string | false
}

/** Several of a closed list, in its order. */
export function SomeField<V extends string>({ label, value, words, all, onChange, error }: SomeFieldProps<V>) {
  const id = useId()
  return (
    <div className="field">
      <span id={id}>{label}</span>
      <div className="field-control" role="group" aria-labelledby={id}>
        <Checkbox.Group<V>
          value={[...value]}
          options={all.map((one) => ({ value: one, label: words[one]() }))}
          onChange={(chosen) => onChange(all.filter((one) => chosen.includes(one)))}
        />
        {error !== false && (
          <p className="field-error small" role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
