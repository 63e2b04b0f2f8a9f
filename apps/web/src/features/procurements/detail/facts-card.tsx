import type { Detail } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'
import { TableCard } from '../../../ui/table-card.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { FoldedCard } from '../sections/folded-card.tsx'
import { FactCards } from './fact-cards.tsx'
import { factLines } from './fact-rows.ts'
import { FactsTable } from './facts-table.tsx'
import './facts.css'

interface FactsCardProps {
  readonly facts: Detail['facts']
  /** What is public of it. */
  readonly notices: Detail['notices']
  /** Absent for those who only look. */
  readonly onCorrect: ((fact: FactToCorrect) => void) | undefined
}

/** Everything that was ever recorded, with who, when and what replaced it. Nothing is deleted. */
export function FactsCard({ facts, notices, onCorrect }: FactsCardProps) {
  const Facts = useNarrow() ? FactCards : FactsTable
  if (facts.length === 0) return <FoldedCard id="facts" title={m.facts_title()} what={m.facts_empty()} />
  return (
    <TableCard labelledBy="facts">
      <h2 id="facts" className="card-head">
        {m.facts_title()}
      </h2>
      <Facts lines={factLines(facts, notices)} onCorrect={onCorrect} />
    </TableCard>
  )
}
