import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { evaluate } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Matter } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { aContext, wellFormed } from './findings.ts'

/** What surrounds a matter in a test: the rest of the record, other matters, the day and the place. */
export interface Around {
  readonly today?: CivilDate
  readonly jurisdiction?: JurisdictionId
  readonly record?: Partial<Procurement>
  readonly others?: readonly Matter[]
}

/**
 * What `rule` (and `part`) says of a matter of an otherwise empty record; undefined when it says nothing. Throws where any
 * rule finds what is of no good form.
 */
export function ofMatter(
  matter: Omit<Matter, 'id'>,
  rule: string,
  around: Around = {},
  part?: string,
): Finding | undefined {
  const { today, jurisdiction, record, others = [] } = around
  const regime = rule.startsWith('cn.tender') ? 'tendering' : 'government-procurement'
  const procurement: Procurement = {
    id: 'DEMO-2026-0002',
    heldBy: 'register',
    regime,
    ...record,
    matters: [{ id: 'M1', ...matter }, ...others],
  }
  const context = aContext(today, jurisdiction)
  return wellFormed(evaluate(procurement, context), context).find(
    (finding) => finding.rule === rule && finding.matter === 'M1' && finding.part === part,
  )
}
