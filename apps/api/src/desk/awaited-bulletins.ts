import { readContent } from '@tenderlight/compliance/desk/read-content'
import { awaitedBulletins } from '@tenderlight/compliance/reports/awaited'
import type { AwaitedBulletin } from '@tenderlight/compliance/reports/awaited'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { reportedPeriods } from '@tenderlight/db/repositories/reports'
import type { Schema } from '@tenderlight/db/schema'
import type { Calendar } from '@tenderlight/law/calendar'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'

/** The bulletins (通报) that the district's plan asks for and nobody issued; none where it has no plan. */
export async function awaitedNow(
  db: Kysely<Schema>,
  districtId: string,
  today: CivilDate,
  calendar: Calendar,
): Promise<readonly AwaitedBulletin[]> {
  const [set] = (await standingDesk(db, districtId, 'report-calendar', today)).values()
  const plan = set === undefined ? undefined : readContent('report-calendar', set.content).content
  if (set === undefined || plan === undefined) return []
  const issued = await reportedPeriods(db, districtId, 'bulletin', set.from)
  return awaitedBulletins(plan, set.from, issued, { today, calendar })
}
