import type { deskOutput } from '@tenderlight/contracts/desk'
import { deskSettingsOf } from '@tenderlight/db/repositories/desk-settings'
import type { DeskRow } from '@tenderlight/db/repositories/desk-settings'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

type Desk = z.infer<typeof deskOutput>

/** Everything that the desk of the actor's district ever set, with who, when and why. */
export async function readDesk(deps: Pick<Deps, 'db'>, actor: Actor): Promise<Desk> {
  return deskFor(actor, await deskSettingsOf(deps.db, actor.districtId))
}

export function deskFor(actor: Actor, rows: readonly DeskRow[]): Desk {
  return {
    versions: rows.map(({ recordedAt, recordedBy, ...row }) => ({
      ...row,
      recordedAt: recordedAt.toISOString(),
      recordedBy: recordedBy ?? '',
    })),
    editable: actingAs(actor, 'desk.configure') !== undefined,
  }
}
