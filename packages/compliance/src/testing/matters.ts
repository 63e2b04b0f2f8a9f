import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { evaluate } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Matter } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { aContext } from './findings.ts'
import { faultsOf } from './form.ts'

/** What surrounds a matter in a test: the rest of the record, other matters, the day and the place. */
export interface Around {
  readonly today?: CivilDate
  readonly jurisdiction?: JurisdictionId
  readonly record?: Partial<Procurement>
  readonly others?: readonly Matter[]
}

/** What `rule` (and `part`) says of a matter of an otherwise empty record; undefined when it says nothing. Throws for a finding of no good form. */
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
  const finding = evaluate(procurement, context).find(
    (one) => one.rule === rule && one.matter === 'M1' && one.part === part,
  )
  const faults = finding === undefined ? [] : faultsOf(finding, context)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return finding
}
