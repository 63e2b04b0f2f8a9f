import type { CivilDate } from '@tenderlight/law/civil-date'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { RULEBOOK } from '../rules/all.ts'
import { faultsOf } from './form.ts'

/** The whole rulebook and the published calendar, on the day when this was written unless told otherwise. */
export function aContext(today: CivilDate = '2026-11-21', jurisdiction: JurisdictionId = 'jiujiang'): Context {
  return { today, calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction }
}

/**
 * What `rule` (and `part`) says about `procurement`; undefined when it does not apply. Throws where it, or any other rule,
 * finds what is of no good form.
 */
export function findingOf(
  procurement: Procurement,
  rule: string,
  context: Context = aContext(),
  part?: string,
): Finding | undefined {
  return wellFormed(evaluate(procurement, context), context).find((one) => one.rule === rule && one.part === part)
}

/** The findings themselves. Throws where one of them is of no good form. */
export function wellFormed(findings: readonly Finding[], context: Context): readonly Finding[] {
  const faults = findings.flatMap((finding) => faultsOf(finding, context))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return findings
}
