import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Statement } from '../rules/rule.ts'
import { STATEMENTS } from '../statements/statements.ts'

const COUNTRY_PROVINCE_DISTRICT = 3

/** True for a district, as opposed to the country or a province: only districts settle anything. */
export function isDistrict(jurisdiction: JurisdictionId): boolean {
  return JURISDICTIONS[jurisdiction].chain.length === COUNTRY_PROVINCE_DISTRICT
}

/**
 * The rules that a district made itself, in the order of the rulebook: what it may switch off, confirm and extend. Rules of
 * the country and of the province are never among them.
 */
export function ownRules(jurisdiction: JurisdictionId): readonly Statement[] {
  if (!isDistrict(jurisdiction)) return []
  return STATEMENTS.filter((statement) => statement.jurisdiction === jurisdiction && statement.kind !== 'setting')
}
