import type { IntakeStep } from '@tenderlight/compliance/intake/steps'
import { isOfUnit, OF_PROJECTS, UNIT_RECEIVES } from '@tenderlight/compliance/intake/who-may'
import { MATTER_KINDS } from '@tenderlight/compliance/procurement/matter'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { MatterRow } from '@tenderlight/db/repositories/matters'
import type { Action, Role } from '@tenderlight/contracts/permission'
import { actingAs, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/** The action that a step is. */
export function actionOf(step: IntakeStep): Action {
  if (step === 'received') return 'matters.receive'
  if (step === 'classed' || step === 'routed') return 'matters.route'
  return step === 'struck-off' ? 'matters.close' : 'matters.handle'
}

const isA = ({ memberships }: Actor, ...roles: readonly Role[]): boolean =>
  memberships.some(({ role }) => roles.includes(role))

/** Of projects the bureau; of everything else the office, too. */
function isForDistrict(actor: Actor, { procurement_id: project }: Pick<MatterRow, 'procurement_id'>): boolean {
  return isA(actor, 'supervisor') || (project === null && isA(actor, 'office'))
}

/** Whether the matter is the actor's own to handle: their unit has it in hand, or it is about a project that they work on. */
function isOwn(actor: Actor, { organisation_id: unit, procurement_id: project }: MatterRow): boolean {
  if (isA(actor, 'clerk') && reachesUnit(actor.reach, unit)) return true
  // What the database shows of a project's matters is what lies within reach.
  return project !== null && isA(actor, 'clerk', 'agency-clerk')
}

/** Whether the actor may take this step of a matter that they see. */
export function mayTake(actor: Actor, row: MatterRow, step: IntakeStep): boolean {
  if (actingAs(actor, actionOf(step)) === undefined) return false
  return isForDistrict(actor, row) || (isOwn(actor, row) && isOfUnit(row.kind, step))
}

/** Whether the actor may attach files to a matter that they see, and take them back: whoever handles it, until it is closed. */
export function mayAttach(actor: Actor, row: MatterRow): boolean {
  if (!row.open || actingAs(actor, 'matters.handle') === undefined) return false
  return isForDistrict(actor, row) || isOwn(actor, row)
}

/** Whether the actor may put this step of the matter right: what they may take, and what they may take in. */
export function mayCorrect(actor: Actor, row: MatterRow, step: IntakeStep): boolean {
  if (actingAs(actor, 'matters.handle') === undefined) return false
  if (step !== 'received') return mayTake(actor, row, step)
  return isForDistrict(actor, row) || (isOwn(actor, row) && UNIT_RECEIVES.includes(row.kind))
}

/** The kinds that the actor may take in, of a project or of none. */
export function kindsFor(actor: Actor, ofProject: boolean): readonly MatterKind[] {
  if (actingAs(actor, 'matters.receive') === undefined) return []
  const fit = MATTER_KINDS.filter((kind) => !ofProject || OF_PROJECTS.includes(kind))
  if (isForDistrict(actor, { procurement_id: ofProject ? 'project' : null })) return fit
  const own = fit.filter((kind) => UNIT_RECEIVES.includes(kind))
  if (isA(actor, 'clerk')) return own
  return isA(actor, 'agency-clerk') && ofProject ? own : []
}
