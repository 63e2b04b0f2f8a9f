import type { InputHTMLAttributes } from 'react'
import { m } from '../../paraglide/messages.js'
import type { FilterName } from '../filters.ts'

interface ChoiceProps {
  readonly name: FilterName
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** There is always one; otherwise the first choice is "any". */
  readonly required?: boolean
}

/** One of a few. */
export function Choice({ name, label, value, options, required = false }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        {!required && <option value="">{m.portal_any()}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

type EntryProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'list' | 'maxLength' | 'pattern' | 'title'
> & {
  readonly name: FilterName
  readonly label: string
  readonly value: string | undefined
}

/** Something to type. */
export function Entry({ name, label, value, ...rest }: EntryProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input {...rest} name={name} defaultValue={value ?? ''} autoComplete="off" />
    </label>
  )
}
