import type { Detail } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'
import { TableCard } from '../../../ui/table-card.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { FactCards } from './fact-cards.tsx'
import { factLines } from './fact-rows.ts'
import { FactsTable } from './facts-table.tsx'
import './facts.css'

interface FactsCardProps {
  readonly facts: Detail['facts']
  /** Absent for those who only look. */
  readonly onCorrect: ((fact: FactToCorrect) => void) | undefined
}

/** Everything that was ever recorded, with who, when and what replaced it. Nothing is deleted. */
export function FactsCard({ facts, onCorrect }: FactsCardProps) {
  const Facts = useNarrow() ? FactCards : FactsTable
  return (
    <TableCard labelledBy="facts">
      <h2 id="facts" className="card-head">
        {m.facts_title()}
      </h2>
      {facts.length === 0 ? (
        <p className="facts-empty muted">{m.facts_empty()}</p>
      ) : (
        <Facts lines={factLines(facts)} onCorrect={onCorrect} />
      )}
    </TableCard>
  )
}
