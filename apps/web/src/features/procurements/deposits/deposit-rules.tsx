import { isClock } from '@tenderlight/compliance/clock'
import type { Finding } from '@tenderlight/compliance/finding'
import type { Fen } from '@tenderlight/law/money'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../../paraglide/messages.js'
import { FindingLine } from '../../../ui/finding/finding-line.tsx'

interface DepositRulesProps {
  readonly findings: readonly Finding[]
  /** What bidders on record gave that is better left to them. */
  readonly couldSave: Fen
}

/** What rules say of the amounts and of what is accepted: what is not in order and what is advised at once, the rest on demand. */
export function DepositRules({ findings, couldSave }: DepositRulesProps) {
  const told = findings.filter((finding) => !isClock(finding) && finding.verdict !== 'pending')
  const urgent = told.filter(({ verdict }) => verdict === 'breach' || verdict === 'suggestion')
  const rest = told.filter((finding) => !urgent.includes(finding))
  return (
    <div className="deposit-rules">
      <Lines findings={urgent} />
      {couldSave > 0 && <p className="num">{m.deposits_could_save({ amount: formatYuan(couldSave) })}</p>}
      {rest.length > 0 && (
        <details>
          <summary className="small">{m.deposits_rules({ n: rest.length })}</summary>
          <Lines findings={rest} />
        </details>
      )}
    </div>
  )
}

function Lines({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.part ?? ''}`}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  )
}
