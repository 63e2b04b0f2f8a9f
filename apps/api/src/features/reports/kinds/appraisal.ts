import type { Appraisal } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { indicatorKinds } from '@tenderlight/compliance/indicators/kinds'
import { onTimeOf, POOLED } from '@tenderlight/compliance/reports/appraisal'
import type { AppraisedIndicator } from '@tenderlight/compliance/reports/appraisal'
import { appraisalSections } from '@tenderlight/compliance/reports/appraisal-sections'
import type { ReportSection } from '@tenderlight/compliance/reports/report'
import { indicatorBehind } from '@tenderlight/contracts/indicators'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { newestFigure } from '@tenderlight/db/repositories/figures'
import { countDeadlines } from '@tenderlight/db/repositories/period-deadlines'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { behindKey } from '../../../reckoning/indicator-rows.ts'
import type { ReportReading } from '../reading.ts'
import { periodScope } from './deadlines.ts'

/** 考评: by deadlines of the period that the database counts, and by kept figures of the year; reads no record. */
export async function appraisal(reading: ReportReading): Promise<readonly ReportSection[]> {
  const { context, db, period, units } = reading
  const counted = await countDeadlines(db, periodScope(reading))
  const weights = await weightsNow(reading)
  const titles = new Map([...indicatorKinds(context), ...POOLED].map(({ id, title }) => [id, title]))
  const asked = weights?.map(({ indicator }) => indicator) ?? POOLED.map(({ id }) => id)
  const days: CivilDate[] = []
  const indicators: AppraisedIndicator[] = []
  for (const id of asked) {
    const title = titles.get(id) ?? { zh: id, en: id }
    const onTime = onTimeOf(id, counted)
    if (onTime !== undefined) {
      indicators.push({ id, title, basis: 'period', units: onTime })
      continue
    }
    const kept = await keptShares(reading, id)
    if (kept !== undefined) days.push(kept.day)
    indicators.push({ id, title, basis: 'year', units: kept?.units })
  }
  return appraisalSections({ indicators, weights, units, period, yearAsOf: days.toSorted()[0] })
}

/** 考核评分 as the district set it; undefined: nothing. */
async function weightsNow({ context, db, districtId }: ReportReading): Promise<Appraisal['weights'] | undefined> {
  const [set] = (await standingDesk(db, districtId, 'appraisal', context.today)).values()
  return set === undefined ? undefined : readContent('appraisal', set.content).content?.weights
}

/** What the kept figures of the period's year say of each unit; undefined where the indicator is no share, or was not counted. */
async function keptShares({ db, districtId, period }: ReportReading, id: string) {
  const figure = await newestFigure(db, districtId, 'indicators', behindKey(Number(period.from.slice(0, 4)), id))
  if (figure === undefined) return undefined
  const { units } = indicatorBehind.parse(figure.content)
  const isShare = units.every(({ value }) => value === null || value.unit === 'basis-points')
  return isShare ? { day: figure.day, units } : undefined
}
