import { useId } from 'react'
import type { ReactNode } from 'react'
import './field.css'

/** What ties a control to its label and its messages. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps {
  readonly label: string
  /** Beside the label: how much may be left out. */
  readonly mark?: string | undefined
  /** Said under the control, always. */
  readonly hint?: ReactNode | undefined
  /** What is wrong and how to put it right; replaces nothing, is read out when it appears. */
  readonly error?: string | false | undefined
  readonly children: (control: ControlProps) => ReactNode
}

/** A labelled control with its hint and its error, tied together for a screen reader. */
export function Field({ label, mark, hint, error, children }: FieldProps) {
  const id = useId()
  const hasError = typeof error === 'string' && error !== ''
  const described = [hasError ? `${id}-error` : '', hint === undefined ? '' : `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {mark !== undefined && <span className="muted small"> {mark}</span>}
      </label>
      <div className="field-control">
        {children({
          id,
          'aria-describedby': described === '' ? undefined : described,
          'aria-invalid': hasError ? true : undefined,
        })}
        {hasError && (
          <p id={`${id}-error`} className="field-error small" role="alert">
            {error}
          </p>
        )}
        {hint !== undefined && (
          <p id={`${id}-hint`} className="muted small">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
