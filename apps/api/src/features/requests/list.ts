import { satisfactionOf } from '@tenderlight/compliance/intake/satisfaction'
import type { Satisfaction } from '@tenderlight/compliance/intake/satisfaction'
import { standingSteps } from '@tenderlight/compliance/intake/steps'
import { MATTER_KINDS } from '@tenderlight/compliance/procurement/matter'
import { REQUESTS_A_PAGE } from '@tenderlight/contracts/requests'
import type { MatterListRow, requestsInput, Requests } from '@tenderlight/contracts/requests'
import { askedAbout, countMatters, listMatters, mattersOfProcurement } from '@tenderlight/db/repositories/matter-list'
import { stepsOfMatters } from '@tenderlight/db/repositories/matters'
import type { MatterShown } from '@tenderlight/db/repositories/matters'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { recorded } from '../../desk/matter-fold.ts'
import { standings } from '../../desk/matter-standings.ts'
import { shownRow } from './rows.ts'

/** More open matters than any district has: all of them are judged, so that what is due first stands first. */
const MOST_OPEN = 5_000

/** A page of matters: open ones by what is due first, closed ones the newest first; and how many open ones there are. */
export async function listRequests(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof requestsInput>,
): Promise<Requests> {
  const { db } = deps
  const { districtId } = actor
  const everyOpen = await listMatters(db, districtId, { open: true }, { offset: 0, limit: MOST_OPEN })
  const judgedOpen = await judged(deps, actor, today, everyOpen)
  const offset = (input.page - 1) * REQUESTS_A_PAGE
  const open = MATTER_KINDS.flatMap((kind) => {
    const own = judgedOpen.filter((row) => row.kind === kind)
    const of = (light: MatterListRow['light']) => own.filter((row) => row.light === light).length
    const lights = { green: of('green'), yellow: of('yellow'), red: of('red'), grey: of('grey') }
    return own.length === 0 ? [] : [{ kind, lights }]
  })
  const satisfaction = await satisfactionSince(deps, actor, `${today.slice(0, 4)}-01-01`)
  if (input.state === 'closed') {
    const { kind, text, channel, unit } = input
    const filter = { kinds: kind && [kind], text, channel, organisationId: unit, open: false }
    const rows = await listMatters(db, districtId, filter, { offset, limit: REQUESTS_A_PAGE })
    return {
      rows: await judged(deps, actor, today, rows),
      total: await countMatters(db, districtId, filter),
      open,
      satisfaction,
    }
  }
  const rows = judgedOpen.filter((row) => isAskedFor(row, input)).toSorted(dueFirst)
  return { rows: rows.slice(offset, offset + REQUESTS_A_PAGE), total: rows.length, open, satisfaction }
}

/** Of what was received since a day. What a step says stands, whatever was put right. */
async function satisfactionSince({ db }: Deps, { districtId }: Actor, from: string): Promise<Satisfaction> {
  const steps = await stepsOfMatters(db, districtId, await askedAbout(db, districtId, civilDate(from)))
  const ofEach = Map.groupBy(steps, ({ matter_id: id }) => id)
  return satisfactionOf([...ofEach.values()].map((own) => standingSteps(own.map(recorded))))
}

/** Everything on record of one project, the oldest first. Throws `Refused` `not-found`. */
export async function requestsOfProject(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  key: string,
): Promise<MatterListRow[]> {
  const { id } = await reach(deps.db, actor, key)
  return judged(deps, actor, today, await mattersOfProcurement(deps.db, actor.districtId, id))
}

async function judged(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  rows: readonly MatterShown[],
): Promise<MatterListRow[]> {
  const standing = await standings(deps.db, await contextFor(deps, actor, today), rows)
  return rows.map((row) => shownRow(row, standing.get(row.id)))
}

function isAskedFor(row: MatterListRow, input: z.output<typeof requestsInput>): boolean {
  const { kind, light, text, channel, unit } = input
  const found = text === undefined || `${row.number} ${row.title}`.toLowerCase().includes(text.toLowerCase())
  return (
    found &&
    (kind === undefined || row.kind === kind) &&
    (light === undefined || row.light === light) &&
    (channel === undefined || row.channel === channel) &&
    (unit === undefined || row.handler?.id === unit)
  )
}

/** What is due first stands first, then what has no day, the oldest first. */
function dueFirst(one: MatterListRow, other: MatterListRow): number {
  const [a, b] = [one, other].map(({ limit, receivedOn, number }) => `${limit?.due ?? '9999'} ${receivedOn} ${number}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}
