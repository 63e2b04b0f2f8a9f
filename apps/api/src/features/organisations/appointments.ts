import { randomUUID } from 'node:crypto'
import type { addAppointmentInput, appointmentsOutput, done } from '@tenderlight/contracts/organisations'
import { createAppointment, endAppointments, listAppointments } from '@tenderlight/db/repositories/appointments'
import type { ListedAppointment } from '@tenderlight/db/repositories/appointments'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { actingAs, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { inDistrict, openOne, openWithin } from './in-district.ts'
import { checkDays } from './memberships.ts'
import { notPossible } from './not-possible.ts'
import { stateOn } from './standing.ts'

/** Which agencies act for whom, within the actor's reach, and whom the actor may appoint for whom. */
export async function appointments(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
): Promise<z.input<typeof appointmentsOutput>> {
  const { db } = deps
  const { districtId } = actor
  const appointing = actingAs(actor, 'appointments.change')
  const open = appointing === undefined ? [] : (await listOrganisations(db, districtId)).filter(({ closed }) => !closed)
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
  return {
    appointments: (await listAppointments(db, districtId)).filter(seenBy(actor)).map((one) => ({
      id: one.id,
      agency: { id: one.agencyId, name: one.agencyName },
      unit: { id: one.unitId, name: one.unitName },
      procurement:
        one.procurementId === null ? null : { key: one.procurementId, id: one.number ?? '', title: one.title },
      from: one.from,
      until: one.until,
      state: stateOn(today, { ...one, ended: one.endedAt !== null }),
    })),
    agencies: open.filter(({ kind }) => kind === 'agency').map(named),
    units: open
      .filter(({ id, kind }) => kind === 'budget-unit' && appointing !== undefined && reachesUnit(appointing.reach, id))
      .map(named),
  }
}

/** An agency sees its own appointments, a unit those that it and the units below it made; others see all. */
function seenBy({ reach, memberships }: Actor): (one: ListedAppointment) => boolean {
  if (reach.kind === 'district') return () => true
  const agencies = memberships.filter(({ role }) => role === 'agency-clerk').map(({ organisationId }) => organisationId)
  const units = memberships.flatMap(({ role, organisations }) => (role === 'agency-clerk' ? [] : organisations))
  return ({ agencyId, unitId }) => agencies.includes(agencyId) || units.includes(unitId)
}

/**
 * Appoints an agency for a unit within reach, or for one of its procurements, between two days.
 * Throws `Refused`: `not-found`, `organisation-refused`.
 */
export function addAppointment(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof addAppointmentInput>,
): Promise<z.input<typeof done>> {
  const { agencyId, unitId, number, from, until } = input
  const { districtId } = actor
  return inDistrict(deps, actor, async (trx, all) => {
    if (openWithin(all, actor, unitId).kind !== 'budget-unit') throw new Refused('not-found')
    if (openOne(all, agencyId).kind !== 'agency') throw notPossible('not-an-agency')
    checkDays(input)
    const numbers = number === undefined || number === '' ? [] : [number]
    const [procurement] = await findByNumbers(trx, districtId, [unitId], numbers)
    if (numbers.length > 0 && procurement === undefined) throw notPossible('no-such-number')
    const id = randomUUID()
    const procurementId = procurement?.id ?? null
    const created = { createdAt: deps.now(), createdBy: actor.personId }
    await createAppointment(trx, { districtId, id, agencyId, unitId, procurementId, from, until, ...created })
    return { answer: { id }, logged: { kind: 'appointment', id, after: input } }
  })
}

/** Ends an appointment within reach at once; throws `Refused`: `not-found`, `organisation-refused` when it is over. */
export function endAppointment(deps: Deps, actor: Actor, today: CivilDate, id: string): Promise<z.input<typeof done>> {
  const { districtId } = actor
  return inDistrict(deps, actor, async (trx) => {
    const all = await listAppointments(trx, districtId)
    const found = all.find((one) => one.id === id && reachesUnit(actor.reach, one.unitId))
    if (found === undefined) throw new Refused('not-found')
    if (stateOn(today, { ...found, ended: found.endedAt !== null }) === 'over') throw notPossible('already-over')
    await endAppointments(trx, districtId, { id }, { at: deps.now(), by: actor.personId })
    return { answer: { id }, logged: { kind: 'appointment', id, before: found } }
  })
}
