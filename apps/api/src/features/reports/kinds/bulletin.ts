import { bulletinSections } from '@tenderlight/compliance/reports/bulletin-sections'
import type { StandingCount } from '@tenderlight/compliance/reports/bulletin'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { MOST_ROWS } from '@tenderlight/compliance/reports/report-parts'
import { countCasesIn } from '@tenderlight/db/repositories/period-cases'
import { countDeadlines } from '@tenderlight/db/repositories/period-deadlines'
import { countTurnedRed, turnedRedIn } from '@tenderlight/db/repositories/period-red'
import { boardSources } from '../../../tallies/board-source.ts'
import type { ReportReading } from '../reading.ts'
import { periodScope } from './deadlines.ts'

/** 通报: counted by the database from the projection and the steps of cases; reads no record. */
export async function bulletin(reading: ReportReading): Promise<readonly ReportSection[]> {
  const { context, db, period, units } = reading
  const scope = periodScope(reading)
  const counted = await countDeadlines(db, scope)
  const turnedRed = await countTurnedRed(db, scope)
  const red = await turnedRedIn(db, scope, MOST_ROWS)
  const cases = await countCasesIn(db, scope)
  const standing = await standingCounts(reading)
  return bulletinSections({ counted, turnedRed, red, standing, cases, units, period, today: context.today })
}

/** What stands today, of both levels: what the board counts. */
async function standingCounts(reading: ReportReading): Promise<readonly StandingCount[]> {
  const { context, districtId, unit } = reading
  const of = { districtId, today: context.today, unit: unit?.id }
  const sourceOf = await boardSources(reading, reading, unit?.id)
  const law = await sourceOf({ ...of, level: 'law' }).stages('unit')
  const commitment = await sourceOf({ ...of, level: 'commitment' }).stages('unit')
  const counted = (rows: typeof law, level: StandingCount['level']) =>
    rows
      .filter(({ bound }) => bound === 'buyer')
      .map(({ key, red, yellow, breaches }) => ({ unit: key, level, red, yellow, breaches }))
  return [...counted(law, 'law'), ...counted(commitment, 'commitment')]
}
