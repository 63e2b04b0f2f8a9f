import { COLUMNS } from '@tenderlight/contracts/steps'
import type { CheckedCell, GridRow, StepColumn, StepField } from '@tenderlight/contracts/steps'
import { m } from '../../../paraglide/messages.js'
import { DetailField } from './detail-field.tsx'
import type { Texts } from './kept-details.ts'
import './step-details.css'

const USUAL: ReadonlySet<StepField> = new Set(COLUMNS.map(({ field }) => field))

interface StepDetailsProps {
  readonly columns: readonly StepColumn[]
  /** What stands on record; undefined while it is being asked for. */
  readonly row: GridRow | undefined
  readonly texts: Texts
  readonly refused: readonly CheckedCell[]
  readonly onChange: (field: StepField, text: string) => void
}

/** What else of a step is known with its day; what is rarer is folded away where there is something usual. */
export function StepDetails({ columns, row, texts, refused, onChange }: StepDetailsProps) {
  const usual = columns.filter(({ field }) => USUAL.has(field))
  const rarer = columns.filter(({ field }) => !USUAL.has(field))
  const fields = (some: readonly StepColumn[]) =>
    some.map((column) => (
      <DetailField
        key={column.field}
        column={column}
        optional
        value={texts[column.field] ?? row?.cells[column.field]?.text ?? ''}
        error={refused.find(({ field }) => field === column.field)?.problem ?? false}
        onChange={(text) => onChange(column.field, text)}
      />
    ))
  if (usual.length === 0 || rarer.length === 0) return <>{fields(columns)}</>
  const isOpen = rarer.some(({ field }) => texts[field] !== undefined)
  return (
    <>
      {fields(usual)}
      <details className="details-rarer" open={isOpen}>
        <summary>{m.details_rarer()}</summary>
        <div className="stacked-form">{fields(rarer)}</div>
      </details>
    </>
  )
}
