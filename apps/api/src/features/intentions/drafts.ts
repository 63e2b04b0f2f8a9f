import { randomUUID } from 'node:crypto'
import { MOST_DRAFTS } from '@tenderlight/contracts/intention-drafts'
import { draft as draftContract } from '@tenderlight/contracts/intention-drafts'
import type {
  addDraftsInput,
  addedDrafts,
  draftsOutput,
  IntentionDraft,
  newDraft,
  saveDraftInput,
} from '@tenderlight/contracts/intention-drafts'
import {
  changeDraft,
  deleteDraft,
  findDraft,
  insertDrafts,
  listDrafts,
} from '@tenderlight/db/repositories/intention-drafts'
import type { DraftRow, ListedDraft } from '@tenderlight/db/repositories/intention-drafts'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely, Transaction } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { ownOrganisations, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

/** The drafts of the actor's units, the newest first. */
export async function drafts({ db }: Deps, actor: Actor): Promise<z.input<typeof draftsOutput>> {
  const rows = await listDrafts(db, actor.districtId, ownOrganisations(actor) ?? [], MOST_DRAFTS)
  return { drafts: rows.map(shown) }
}

/** One draft. Throws `Refused` `not-found`. */
export async function draft({ db }: Deps, actor: Actor, id: string): Promise<IntentionDraft> {
  return shown(await reachDraft(db, actor, id))
}

/** Puts drafts aside for the actor's unit. */
export async function addDrafts(
  deps: Deps,
  actor: Actor,
  { drafts: given }: z.output<typeof addDraftsInput>,
): Promise<z.input<typeof addedDrafts>> {
  return deps.db.transaction().execute((trx) => putAside(trx, deps, actor, given))
}

/** The same, within a transaction, which it ends: it takes the district's turn on the log. */
export async function putAside(
  trx: Transaction<Schema>,
  deps: Pick<Deps, 'now'>,
  actor: Actor,
  given: readonly z.output<typeof newDraft>[],
): Promise<{ ids: string[] }> {
  const at = deps.now()
  const { districtId, organisationId, personId } = actor
  const rows = given.map(({ form, readFrom, origin }): DraftRow => ({
    district_id: districtId,
    id: randomUUID(),
    organisation_id: organisationId,
    version: 1,
    form,
    read_from: readFrom,
    origin,
    created_at: at,
    created_by: personId,
    updated_at: at,
    updated_by: personId,
  }))
  await insertDrafts(trx, rows)
  await appendLog(trx, byActor(actor), at, ...rows.map((row) => changeOf(row, undefined, row.form)))
  return { ids: rows.map(({ id }) => id) }
}

/** Keeps what was changed. Throws `Refused`: `not-found`, `changed-meanwhile` when somebody else saved it in between. */
export async function saveDraft(
  deps: Deps,
  actor: Actor,
  { id, version, form, readFrom }: z.output<typeof saveDraftInput>,
): Promise<IntentionDraft> {
  return deps.db.transaction().execute(async (trx) => {
    const before = await reachDraft(trx, actor, id, true)
    if (before.version !== version) throw new Refused('changed-meanwhile')
    const at = deps.now()
    const after = { ...before, version: version + 1, form, read_from: readFrom, updated_at: at }
    await changeDraft(trx, { ...after, updated_by: actor.personId })
    await appendLog(trx, byActor(actor), at, changeOf(after, before.form, form))
    return shown({ ...after, updater: actor.name })
  })
}

/** Throws a draft away. Throws `Refused` `not-found`. */
export async function removeDraft(deps: Deps, actor: Actor, id: string): Promise<{ id: string }> {
  return deps.db.transaction().execute(async (trx) => {
    const change = await takeDraft(trx, actor, id)
    await appendLog(trx, byActor(actor), deps.now(), change)
    return { id }
  })
}

/** Takes a draft away that is submitted or thrown away, and says what the log has to. Throws `Refused` `not-found`. */
export async function takeDraft(trx: Transaction<Schema>, actor: Actor, id: string): Promise<LoggedChange> {
  const found = await reachDraft(trx, actor, id, true)
  await deleteDraft(trx, actor.districtId, id)
  return changeOf(found, found.form, undefined)
}

async function reachDraft(db: Kysely<Schema>, actor: Actor, id: string, lock = false): Promise<ListedDraft> {
  const found = await findDraft(db, actor.districtId, id, lock)
  if (found === undefined || !reachesUnit(actor.reach, found.organisation_id)) throw new Refused('not-found')
  return found
}

function shown({ id, version, form, read_from, origin, updated_at, updater }: ListedDraft): IntentionDraft {
  const kept = { id, version, form, readFrom: read_from, origin, updatedBy: updater }
  return draftContract.parse({ ...kept, updatedAt: updated_at.toISOString() })
}

const changeOf = ({ id }: { id: string }, before: unknown, after: unknown): LoggedChange => ({
  kind: 'intention-draft',
  id,
  label: titleOf(after ?? before),
  before,
  after,
})

const titleOf = (form: unknown): string =>
  typeof form === 'object' && form !== null && 'title' in form && typeof form.title === 'string' ? form.title : ''
