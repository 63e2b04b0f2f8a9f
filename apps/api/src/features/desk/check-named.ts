import type { DeskContents, DeskKind } from '@tenderlight/compliance/desk/kinds'
import { deskProblem } from '@tenderlight/compliance/desk/problems'
import type { DeskProblem } from '@tenderlight/compliance/desk/problems'
import { listMemberships } from '@tenderlight/db/repositories/memberships'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'

/**
 * What is wrong with the people and organisations that a version names: they are those of the district, and a head is somebody
 * who supervises. What lies elsewhere is answered like what is nowhere.
 */
export async function checkNamed(
  trx: Transaction<Schema>,
  districtId: string,
  kind: DeskKind,
  content: DeskContents[DeskKind] | undefined,
): Promise<DeskProblem | undefined> {
  if (content === undefined) return undefined
  if (kind === 'case-heads' && 'people' in content) {
    const held = await listMemberships(trx, districtId)
    const supervisors = new Set(
      held
        .filter(({ role, ended, disabled }) => role === 'supervisor' && !ended && !disabled)
        .map((one) => one.personId),
    )
    return content.people.every((person) => supervisors.has(person))
      ? undefined
      : deskProblem('people', '只能选择本区县的监管人员。', 'Only supervisors of the district can be chosen.')
  }
  if (kind === 'intake-routes' && 'routes' in content) {
    const known = new Set((await listOrganisations(trx, districtId)).map(({ id }) => id))
    return content.routes.every(({ organisation }) => known.has(organisation))
      ? undefined
      : deskProblem('routes', '只能选择本区县的单位。', 'Only organisations of the district can be chosen.')
  }
  return undefined
}
