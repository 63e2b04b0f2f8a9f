import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { addDays, parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { stream } from '../src/testing/random-procurements.ts'

const FIELDS: readonly DateField[] = Object.values(EVENTS)

/** How far apart the projects of a district lie: what began longer ago is paid. Days. */
const SPAN = 400

/**
 * Procurements that keep to their terms, each begun on another day and standing where it has come to by `today`: the course
 * of one lawful project, moved by whole weeks so that working days stay working days. A repeatable sequence by `seed`.
 */
export function lawfulProcurements(count: number, seed: number, today: CivilDate): Procurement[] {
  const next = stream(seed)
  const lawful = aProcurement()
  return Array.from({ length: count }, (_, index) => {
    const shift = 7 * Math.round((60 - next() * SPAN) / 7)
    const dates: { -readonly [F in DateField]?: CivilDate | undefined } = {}
    for (const field of FIELDS) {
      const on = lawful[field]
      if (on === undefined) continue
      const moved = addDays(on, shift)
      dates[field] = moved > today ? undefined : moved
    }
    const budget = (1 + Math.floor(next() * 390)) * 1_000_000
    const awarded = dates.resultDeterminedOn !== undefined
    const signed = dates.contractSignedOn !== undefined
    return aProcurement({
      ...dates,
      id: `L-${String(index).padStart(5, '0')}`,
      title: `片区服务${index}`,
      budget,
      reservedSme: budget,
      reservedSmallMicro: budget,
      expectedMonth: parseCivilMonth(addDays(lawful.announcementOn ?? today, shift).slice(0, 7)),
      winner: awarded ? lawful.winner : undefined,
      winnerScale: awarded ? lawful.winnerScale : undefined,
      awardAmount: awarded ? budget : undefined,
      contractAmount: signed ? budget : undefined,
    })
  })
}
