import { m } from '../../../paraglide/messages.js'
import { TableCard } from '../../../ui/table-card.tsx'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import type { Detail } from '@tenderlight/contracts/procurements'
import { factLines } from './fact-rows.ts'
import { FactRow } from './fact-row.tsx'
import './facts.css'

interface FactsCardProps {
  readonly facts: Detail['facts']
  readonly onCorrect: (fact: FactToCorrect) => void
}

/** Everything that was ever recorded, with who, when and what replaced it. Nothing is deleted. */
export function FactsCard({ facts, onCorrect }: FactsCardProps) {
  return (
    <TableCard labelledBy="facts">
      <h2 id="facts" className="card-head">
        {m.facts_title()}
      </h2>
      {facts.length === 0 ? (
        <p className="facts-empty muted">{m.facts_empty()}</p>
      ) : (
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
            {factLines(facts).map((line) => (
              <FactRow key={line.fact.id} line={line} onCorrect={onCorrect} />
            ))}
          </tbody>
        </table>
      )}
    </TableCard>
  )
}
