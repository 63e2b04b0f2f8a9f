import { isOfUnit } from '@tenderlight/compliance/intake/who-may'
import type { MatterItem, WorklistFilter } from '@tenderlight/contracts/worklist'
import { listMatters } from '@tenderlight/db/repositories/matter-list'
import type { MatterRow } from '@tenderlight/db/repositories/matters'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { standings } from '../desk/matter-standings.ts'
import { roleMay } from '../permission/permissions.ts'
import { standingSettings } from '../record/standing-settings.ts'
import type { AtWork } from './at-work.ts'
import type { Reading } from './reading.ts'

/**
 * Requests, letters and complaints that belong to no project and whose next step is the person's: of their unit what the unit does
 * itself, of the bureau and the office everything else. Those of projects stand in the list with their projects' clocks.
 */
export async function mattersWaiting(
  { db, calendar }: Reading,
  person: AtWork,
  today: CivilDate,
  { unit, stage, light, level }: WorklistFilter,
  limit: number,
): Promise<MatterItem[]> {
  const { districtId } = person
  if (light !== undefined || level !== undefined || stage !== undefined || !handles(person)) return []
  const filter = { open: true, organisationId: unit }
  const open = await listMatters(db, districtId, filter, { offset: 0, limit })
  const own = open.filter((row) => row.procurement_id === null && isNext(person, row))
  const district = own.length === 0 ? undefined : (await listDistricts(db)).find(({ id }) => id === districtId)
  if (district === undefined) return []
  const settings = await standingSettings()(db, districtId)
  const context = { today, calendar, settings, jurisdiction: district.jurisdiction }
  const standing = await standings(db, context, own)
  return own.flatMap((row): MatterItem[] => {
    if (row.waits_for === null) return []
    const { limit: until, light: state = 'grey' } = standing.get(row.id) ?? {}
    return [
      {
        kind: 'matter',
        id: row.id,
        number: row.number,
        matter: row.kind,
        title: row.title,
        unit: { id: row.organisation_id, name: row.handler ?? '' },
        asks: row.waits_for,
        since: row.received_on,
        state,
        due: until?.due ?? null,
        limit: until === undefined ? null : { ...until },
        workingDaysLeft: until === undefined ? null : workingDaysBetween(calendar, today, until.due).days,
      },
    ]
  })
}

const handling = ({ memberships }: AtWork) => memberships.filter(({ role }) => roleMay(role, 'matters.handle'))
const handles = (person: AtWork): boolean => handling(person).length > 0

/** Whether the step that a matter waits for is the person's to take; a remark is waited for by nobody. */
function isNext(person: AtWork, { kind, waits_for: step, organisation_id: handler }: MatterRow): boolean {
  if (step === null || step === 'note') return false
  return handling(person).some(({ role, organisationId, organisations }) => {
    const isOwn = organisationId === handler || organisations.includes(handler)
    if (role === 'supervisor' || role === 'office') return isOwn || !isOfUnit(kind, step)
    return role === 'clerk' && isOwn && isOfUnit(kind, step)
  })
}
