import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { lineIn, lineOptions, lineValue, sayLeftOf } from '../../ui/budget-lines.ts'
import { Light } from '../../ui/light.tsx'
import type { Draft, DraftChange } from './draft.ts'
import type { DraftLine } from './line-of-draft.ts'

interface BudgetLineFieldProps {
  readonly draft: Draft
  readonly line: DraftLine
  readonly change: (change: DraftChange) => void
}

/** Which line of the approved budget pays for it, with what is left of the line. */
export function BudgetLineField({ draft, line: { lines, chosen, over }, change }: BudgetLineFieldProps) {
  const { today } = useSession()
  if (lines === undefined) return null
  const { budgetItem: code, fiscalYear: year } = draft
  const isNamed = code !== undefined && year !== undefined
  const needed = year ?? Number(today.slice(0, 4))
  return (
    <>
      <ChoiceField
        label={m.budget_field()}
        mark={m.optional_mark()}
        hint={
          lines.length === 0 ? m.budget_field_none() : chosen === undefined ? m.budget_field_hint() : sayLeftOf(chosen)
        }
        error={over ?? (isNamed && chosen === undefined && m.budget_field_unknown({ year, code }))}
        value={isNamed ? lineValue({ year, code }) : undefined}
        options={lineOptions(lines)}
        allowClear
        searchable
        disabled={lines.length === 0}
        onChange={(value) => {
          const named = lineIn(value)
          change({ budgetItem: named?.code, fiscalYear: named?.year })
        }}
      />
      {!isNamed && lines.some((line) => line.year === needed) && (
        <p className="small">
          <Light light="yellow" word={m.budget_field_unlinked({ year: needed })} />
        </p>
      )}
    </>
  )
}
