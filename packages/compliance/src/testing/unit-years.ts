import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { judgeUnitYear } from '../years/judge-unit-year.ts'
import type { UnitYear } from '../years/unit-year.ts'
import { aProcurement } from './builders.ts'
import { yearLine } from './year-line.ts'

/** What a record has otherwise. */
export type Overrides = NonNullable<Parameters<typeof aProcurement>[0]>

/** What a year is judged by. */
export const around = (today: CivilDate, jurisdiction: JurisdictionId) => ({
  today,
  jurisdiction,
  calendar: CALENDAR_CN,
})

/** What one rule says of a unit's year, a line a finding. */
export const ofUnit = (rule: string, year: Partial<UnitYear>, today: CivilDate = '2027-04-02') =>
  judgeUnitYear({ unit: '示例单位', year: 2026, procurements: [], ...year }, around(today, 'jiujiang'))
    .filter((finding) => finding.rule === rule)
    .map(yearLine)
/** A package with its reserved shares. */
export const one = (id: string, more: Overrides = {}) =>
  aProcurement({
    id,
    budget: 1_000_000_000,
    measure: 'package',
    reservedSme: 300_000_000,
    reservedSmallMicro: 300_000_000,
    ...more,
  })
/** The same of works. */
export const works = (id: string, more: Overrides = {}) =>
  one(id, {
    category: 'works',
    controlPrice: 1_000_000_000,
    reservedSme: 400_000_000,
    reservedSmallMicro: 400_000_000,
    ...more,
  })
/** A lot of works on one site, bought without a tender. */
export const lot = (id: string, more: Overrides = {}) =>
  works(id, { regime: 'tendering', method: 'inquiry', site: '老街', estimate: 200_000_000, ...more })
