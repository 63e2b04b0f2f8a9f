import { rateIndicator, SME_CONTRACTS } from '@tenderlight/compliance/desk/aims'
import type { TARGET_UNITS } from '@tenderlight/compliance/desk/kinds'
import type { Measure } from '@tenderlight/compliance/indicators/indicator'
import { indicatorKinds } from '@tenderlight/compliance/indicators/kinds'
import { smeContracts } from '@tenderlight/compliance/indicators/sme-contracts'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Text } from '@tenderlight/compliance/rules/rule'
import { RATE_WORDS } from '@tenderlight/compliance/years/targets'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { capital } from '../../ui/capital.ts'

/** Something that a year's target may be set for, and the unit in which. */
export interface Aimable {
  readonly id: string
  readonly title: Text
  readonly unit: (typeof TARGET_UNITS)[number]
}

const UNITS: Readonly<Record<Measure, Aimable['unit']>> = {
  share: 'basis-points',
  sum: 'basis-points',
  average: 'hundredths',
  distribution: 'days',
}

/** What targets may be set for in a district: contracts with small enterprises, its indicators, and rates counted elsewhere. */
export function aimableIn(jurisdiction: JurisdictionId, today: CivilDate): readonly Aimable[] {
  const { title } = smeContracts(Number(today.slice(0, 4)))
  const kinds = indicatorKinds({ today, jurisdiction, calendar: CALENDAR_CN, rulebook: RULEBOOK })
  return [
    { id: SME_CONTRACTS, title, unit: 'fen' },
    ...Object.entries(RATE_WORDS).map(([name, words]): Aimable => ({
      id: rateIndicator(name),
      title: { ...words, en: capital(words.en) },
      unit: 'basis-points',
    })),
    ...kinds.map((kind): Aimable => ({ id: kind.id, title: kind.title, unit: UNITS[kind.measure] })),
  ]
}
