import { periodName } from '@tenderlight/compliance/reports/periods'
import type { BulletinItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { awaitedNow } from '../desk/awaited-bulletins.ts'
import { roleMay } from '../permission/permissions.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/** Bulletins (通报) that the district's plan asks for and nobody issued, for those who may issue them. */
export async function bulletinsAwaited(
  { db, calendar }: Reading,
  { districtId, memberships }: AtWork,
  today: CivilDate,
  { unit, stage, light, level }: WorklistFilter,
): Promise<BulletinItem[]> {
  const bureau = memberships.find(({ role }) => roleMay(role, 'reports.issue'))
  if (bureau === undefined) return []
  if (unit !== undefined || light !== undefined || level !== undefined || stage !== undefined) return []
  const awaited = await awaitedNow(db, districtId, today, calendar)
  return awaited.map(({ due, period }) => ({
    kind: 'bulletin',
    id: `${period.from}.${period.through}`,
    title: periodName(period).zh,
    unit: { id: bureau.organisationId, name: bureau.organisationName },
    period: { ...period },
    since: addDays(period.through, 1),
    due,
    workingDaysLeft: workingDaysBetween(calendar, today, due).days,
  }))
}
