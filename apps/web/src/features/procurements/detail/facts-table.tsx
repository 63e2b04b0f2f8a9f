import { m } from '../../../paraglide/messages.js'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { FactRow } from './fact-row.tsx'
import type { FactLine } from './fact-rows.ts'

interface FactsTableProps {
  readonly lines: readonly FactLine[]
  /** Absent for those who only look. */
  readonly onCorrect: ((fact: FactToCorrect) => void) | undefined
}

/** The facts as a table, one entry a line. */
export function FactsTable({ lines, onCorrect }: FactsTableProps) {
  return (
    <table className="grid">
      <caption className="visually-hidden">{m.facts_table()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.facts_event()}</th>
          <th scope="col">{m.facts_on()}</th>
          <th scope="col">{m.facts_medium()}</th>
          <th scope="col">{m.facts_by()}</th>
          <th scope="col">{m.facts_state()}</th>
          <th scope="col" className="no-print">
            <span className="visually-hidden">{m.detail_correct()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <FactRow key={line.fact.id} line={line} onCorrect={onCorrect} />
        ))}
      </tbody>
    </table>
  )
}
