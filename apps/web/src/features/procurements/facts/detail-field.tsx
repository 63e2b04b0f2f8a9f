import type { StepColumn } from '@tenderlight/contracts/steps'
import { Checkbox } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { columnName, sayExpected, wordsOf } from '../grid/column-words.ts'
import { joinWords } from '../../../ui/join-words.ts'
import { splitWords } from './detail-words.ts'

interface DetailFieldProps {
  readonly column: StepColumn
  /** As the grid writes it; '' for nothing. */
  readonly value: string
  readonly error: string | false
  readonly optional?: boolean
  readonly onChange: (text: string) => void
}

/** What is no day of a step, by its kind: words to choose from, or what is typed with what it has to look like. */
export function DetailField({ column, value, error, optional = false, onChange }: DetailFieldProps) {
  const words = wordsOf(column)
  const label = columnName(column)
  const mark = optional ? m.optional_mark() : undefined
  if (words === undefined) {
    const hint = column.kind === 'text' ? undefined : sayExpected(column)
    return (
      <TextField
        label={label}
        mark={mark}
        hint={hint}
        value={value}
        maxLength={500}
        error={error}
        onChange={onChange}
      />
    )
  }
  if (column.kind === 'choices') {
    return (
      <Field label={label} mark={mark} error={error}>
        {({ id, ...control }) => (
          <div id={id} role="group" aria-label={label} {...control}>
            <Checkbox.Group
              options={[...words]}
              value={splitWords(value)}
              onChange={(chosen) => onChange(joinWords(words.filter((word) => chosen.includes(word))))}
            />
          </div>
        )}
      </Field>
    )
  }
  return (
    <ChoiceField
      label={label}
      mark={mark}
      value={value === '' ? undefined : value}
      options={words.map((word) => ({ value: word, label: word }))}
      error={error}
      allowClear
      onChange={(word) => onChange(word ?? '')}
    />
  )
}
