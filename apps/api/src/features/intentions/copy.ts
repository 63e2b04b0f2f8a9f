import { draftForm, MOST_DRAFTS } from '@tenderlight/contracts/intention-drafts'
import type { addedDrafts, copyInput, earlierInput, earlierOutput } from '@tenderlight/contracts/intention-drafts'
import { earlierProjects, earlierYears } from '@tenderlight/db/repositories/earlier-projects'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { parseCivilMonth } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { reach } from '../../record/reach.ts'
import { ownOrganisations } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { putAside } from './drafts.ts'

/** The projects of the actor's units that can be copied, the newest first. */
export async function earlier(
  { db }: Deps,
  actor: Actor,
  asked: z.output<typeof earlierInput>,
): Promise<z.input<typeof earlierOutput>> {
  const of = { districtId: actor.districtId, organisationIds: ownOrganisations(actor) ?? [] }
  const { total, projects } = await earlierProjects(db, { ...of, ...asked }, MOST_DRAFTS)
  return { years: await earlierYears(db, of), total, projects }
}

/** Copies projects into new drafts of the actor's unit: what happened and when stays behind. Throws `Refused` `not-found`. */
export async function copy(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { keys, months }: z.output<typeof copyInput>,
): Promise<z.input<typeof addedDrafts>> {
  return deps.db.transaction().execute(async (trx) => {
    const copies = []
    for (const key of new Set(keys)) {
      const stored = await reach(trx, actor, key)
      const form = formOf(stored, months === 'moved' ? today : undefined)
      copies.push({ form, readFrom: {}, origin: { kind: 'copied' as const, key, number: stored.number } })
    }
    return putAside(trx, deps, actor, copies)
  })
}

/** What is the same in another year. The special matter was that year's, and so was the line of the budget. */
const COPIED = [
  'regime',
  'category',
  'method',
  'budget',
  'controlPrice',
  'measure',
  'reservedSme',
  'reservedSmeShare',
  'reservedSmallMicro',
  'noReserveReason',
  'complaintPhone',
  'lots',
  'bidDeposit',
] as const

/** A project as a form; its month lies a year later where `today` is given, else it is left open. */
function formOf({ record }: StoredProcurement, today: CivilDate | undefined): z.output<typeof draftForm> {
  const known = Object.fromEntries(
    COPIED.flatMap((field) => {
      const read = draftForm.shape[field].safeParse(record[field])
      return read.success && read.data !== undefined ? [[field, read.data] as const] : []
    }),
  )
  const { title = '', summary = '', expectedMonth } = record
  const month = today === undefined || expectedMonth === undefined ? undefined : laterYear(expectedMonth, today)
  return {
    ...draftForm.parse(known),
    title: title.slice(0, 200),
    summary: summary.slice(0, 4000),
    ...(month === undefined ? {} : { expectedMonth: month }),
  }
}

/** The same month a year later, or as many years as it takes not to lie before the month of `today`. */
export function laterYear(month: CivilMonth, today: CivilDate): CivilMonth | undefined {
  const [year, rest] = [Number(month.slice(0, 4)) + 1, month.slice(4)]
  const now = Number(today.slice(0, 4))
  const first = `${now}${rest}` < today.slice(0, 7) ? now + 1 : now
  return parseCivilMonth(`${Math.max(year, first)}${rest}`)
}
