import { randomUUID } from 'node:crypto'
import type {
  addOrganisationInput,
  changeOrganisationInput,
  done,
  treeOutput,
} from '@tenderlight/contracts/organisations'
import { endAppointments } from '@tenderlight/db/repositories/appointments'
import { endMemberships, listMemberships } from '@tenderlight/db/repositories/memberships'
import {
  changeOrganisation,
  closeOrganisation,
  createOrganisations,
  listOrganisations,
} from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { keepAnAdministrator } from './administrators.ts'
import { inDistrict, openOne } from './in-district.ts'
import type { Tree } from './in-district.ts'
import { notPossible } from './not-possible.ts'

type Done = z.input<typeof done>

/** Every organisation of the district, closed ones too. */
export async function tree(deps: Deps, actor: Actor): Promise<z.input<typeof treeOutput>> {
  return { organisations: await listOrganisations(deps.db, actor.districtId) }
}

/** Adds an organisation; throws `Refused` `organisation-refused`: name taken, no unit above, one that is closed. */
export function add(deps: Deps, actor: Actor, input: z.output<typeof addOrganisationInput>): Promise<Done> {
  return inDistrict(deps, actor, async (trx, all) => {
    const id = randomUUID()
    checkName(all, id, input.name)
    checkPlace(all, { id, ...input })
    await createOrganisations(trx, actor.districtId, [{ id, ...input }], deps.now())
    return { answer: { id }, logged: { kind: 'organisation', id, label: input.name, after: input } }
  })
}

/** Renames and moves; throws as {@link add}, and when the organisation would lie below itself. */
export function change(deps: Deps, actor: Actor, input: z.output<typeof changeOrganisationInput>): Promise<Done> {
  return inDistrict(deps, actor, async (trx, all) => {
    const before = openOne(all, input.id)
    const { kind, id } = before
    checkName(all, id, input.name)
    checkPlace(all, { ...input, kind })
    await changeOrganisation(trx, actor.districtId, id, input)
    return {
      answer: { id },
      logged: { kind: 'organisation', id, label: input.name, before, after: { kind, ...input } },
    }
  })
}

/**
 * Closes an organisation and ends its people's memberships and its appointments at once. Throws `Refused`
 * `organisation-refused` while units below it are open, or when nobody would be left to administer the district.
 */
export function close(deps: Deps, actor: Actor, today: CivilDate, { id }: { readonly id: string }): Promise<Done> {
  return inDistrict(deps, actor, async (trx, all) => {
    const before = openOne(all, id)
    if ([...all.values()].some(({ parentId, closed }) => parentId === id && !closed)) {
      throw notPossible('has-units-below')
    }
    const left = (await listMemberships(trx, actor.districtId)).filter(({ organisationId }) => organisationId !== id)
    keepAnAdministrator(left, today)
    const ended = { at: deps.now(), by: actor.personId }
    await endMemberships(trx, actor.districtId, { organisationId: id }, ended)
    await endAppointments(trx, actor.districtId, { organisationId: id }, ended)
    await closeOrganisation(trx, actor.districtId, id, ended.at)
    return { answer: { id }, logged: { kind: 'organisation', id, label: before.name, before } }
  })
}

function checkName(all: Tree, id: string, name: string): void {
  const taken = [...all.values()].some((one) => one.name === name && one.id !== id && !one.closed)
  if (taken) throw notPossible('name-taken')
}

type Placed = Pick<z.output<typeof addOrganisationInput>, 'kind' | 'parentId'> & { readonly id: string }

function checkPlace(all: Tree, { id, kind, parentId }: Placed): void {
  if (parentId === null) return
  const above = openOne(all, parentId)
  if (kind !== 'budget-unit' || above.kind !== 'budget-unit') throw notPossible('not-above')
  for (let up: string | null = parentId; up !== null; up = all.get(up)?.parentId ?? null) {
    if (up === id) throw notPossible('below-itself')
  }
}
