import { recordFieldName } from '../../../ui/record-field.ts'
import { CorrectionLine } from './correction-line.tsx'
import { saidValue } from './said-value.ts'

interface Ground {
  readonly field: string
  readonly value?: unknown
  readonly corrections: readonly {
    readonly at: string
    readonly by: string | null
    readonly reason: string | null
    readonly from?: unknown
    readonly to?: unknown
  }[]
}

/** What else of the record a finding hangs on, and what stood there before. */
export function GroundField({ ground: { field, value, corrections } }: { readonly ground: Ground }) {
  return (
    <li>
      <p>
        {recordFieldName(field)} <b className="num">{saidValue(field, value)}</b>
      </p>
      {corrections.map(({ at, by, reason, from, to }) => (
        <CorrectionLine
          key={at}
          from={saidValue(field, from)}
          to={saidValue(field, to)}
          by={by}
          at={at}
          reason={reason}
        />
      ))}
    </li>
  )
}
