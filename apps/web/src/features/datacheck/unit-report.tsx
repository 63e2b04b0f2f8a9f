import { Link } from '@tanstack/react-router'
import { CHECK_OUTCOMES } from '@tenderlight/compliance/datacheck/check-result'
import type { CheckOutcome } from '@tenderlight/compliance/datacheck/check-result'
import { OUTCOME_WORDS } from '@tenderlight/compliance/datacheck/words'
import { NOBODY } from '@tenderlight/contracts/datacheck'
import type { UnitCheckShown } from '@tenderlight/contracts/datacheck'
import { m } from '../../paraglide/messages.js'
import { TableCard } from '../../ui/table-card.tsx'
import { textOf } from '../../ui/text-of.ts'

interface UnitReportProps {
  readonly units: readonly UnitCheckShown[]
  /** The check, once it is kept: then every count leads to what it counts. */
  readonly id?: string
}

/** The report per unit: of how many notices, how many agree, and how many show what. */
export function UnitReport({ units, id }: UnitReportProps) {
  if (units.length === 0) return null
  const shown = CHECK_OUTCOMES.filter((outcome) => units.some(({ outcomes }) => outcomes[outcome] > 0))
  return (
    <TableCard labelledBy="dc-units">
      <h2 id="dc-units" className="card-head">
        {m.dc_units()}
      </h2>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.dc_col_unit()}</th>
            <th scope="col">{m.dc_col_checked()}</th>
            <th scope="col">{m.dc_col_agreed()}</th>
            {shown.map((outcome) => (
              <th key={outcome} scope="col">
                {textOf(OUTCOME_WORDS[outcome])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, checked, agreed, outcomes }) => (
            <tr key={unit?.id ?? NOBODY}>
              <th scope="row">{unit?.name ?? m.dc_nobody()}</th>
              <td className="num" data-label={m.dc_col_checked()}>
                {checked}
              </td>
              <td className="num" data-label={m.dc_col_agreed()}>
                {agreed}
              </td>
              {shown.map((outcome) => (
                <td key={outcome} className="num" data-label={textOf(OUTCOME_WORDS[outcome])}>
                  <Count id={id} unit={unit} outcome={outcome} n={outcomes[outcome]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

interface CountProps {
  readonly id: string | undefined
  readonly unit: UnitCheckShown['unit']
  readonly outcome: CheckOutcome
  readonly n: number
}

function Count({ id, unit, outcome, n }: CountProps) {
  if (n === 0) return null
  if (id === undefined) return n
  const named = `${unit?.name ?? m.dc_nobody()} · ${textOf(OUTCOME_WORDS[outcome])} ${n}`
  return (
    <Link
      className="text-link"
      to="/data-check/$id"
      params={{ id }}
      search={{ unit: unit?.id ?? NOBODY, outcome }}
      hash="dc-results"
      aria-label={named}
    >
      {n}
    </Link>
  )
}
