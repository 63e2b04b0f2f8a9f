import { channelsOf } from '@tenderlight/compliance/intake/channels'
import type { RequestChoices } from '@tenderlight/contracts/requests'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { deskOf } from './desk-of.ts'
import { kindsFor } from './who.ts'

/** What forms about requests offer to the actor. */
export async function requestChoicesFor(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  ofProject: boolean,
): Promise<RequestChoices> {
  const { channels, classes, routes } = await deskOf(deps.db, actor.districtId, today)
  const handlers =
    actingAs(actor, 'matters.route') === undefined ? [] : await listOrganisations(deps.db, actor.districtId)
  return {
    channels: channelsOf(channels).map(({ id, name: { zh, en } }) => ({ id, zh, en })),
    classes: [...(classes?.classes ?? [])],
    layers: [...(classes?.layers ?? [])],
    levels: [...(classes?.levels ?? [])],
    routes: [...(routes?.routes ?? [])],
    handlers: handlers.filter(({ kind, closed }) => kind !== 'agency' && !closed).map(({ id, name }) => ({ id, name })),
    kinds: [...kindsFor(actor, ofProject)],
  }
}
