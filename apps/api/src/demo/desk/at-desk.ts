import type { Action } from '@tenderlight/contracts/permission'
import { lockProcurement } from '@tenderlight/db/repositories/procurements'
import { membershipsOf } from '@tenderlight/db/repositories/memberships'
import type { Db } from '@tenderlight/db/connect'
import type { Schema } from '@tenderlight/db/schema'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { changeRecords } from '../../record/write-records.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import type { DemoPerson } from '../people.ts'
import type { Act } from './act.ts'

const FIRST_HOUR = 10
const MINUTES_APART = 7

export interface DemoTenant {
  readonly districtId: string
  readonly districtName: string
  readonly jurisdiction: JurisdictionId
  /** Their keys, by sign-in name. */
  readonly accounts: ReadonlyMap<string, string>
  readonly people: readonly DemoPerson[]
}

/** An act that a use case refused, and what it said. */
export interface RefusedAct {
  readonly act: Act
  readonly refused: Refused
}

/**
 * Does the acts one after the other in `trx`, each at its hour of its day and with the permission that it needs, as the server
 * would. What a use case refuses is left out, and returned.
 */
export async function doActs(
  trx: Transaction<Schema>,
  deps: Deps,
  tenant: DemoTenant,
  acts: readonly Act[],
): Promise<readonly RefusedAct[]> {
  const now = deps.now()
  const within: Deps = {
    ...deps,
    db: nested(trx),
    standing: deps.standing.on(trx),
    // The whole district is looked at once everything is there.
    enqueueSweep: () => Promise.resolve(),
  }
  const refused: RefusedAct[] = []
  const inOrder = acts.toSorted((a, b) => (a.on === b.on ? (a.turn ?? 0) - (b.turn ?? 0) : a.on < b.on ? -1 : 1))
  for (const act of inOrder) {
    const { on, turn = 0, who, action, work } = act
    const hour = Date.parse(`${on}T${FIRST_HOUR}:00:00+08:00`) + turn * MINUTES_APART * 60_000
    const at = new Date(Math.min(hour, now.getTime()))
    const actor = await actorOf(trx, tenant, who, action, act)
    await sql`savepoint one_act`.execute(trx)
    try {
      await work({ deps: { ...within, now: () => at }, actor, today: on })
      await sql`release savepoint one_act`.execute(trx)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      await sql`rollback to savepoint one_act`.execute(trx)
      refused.push({ act, refused: error })
    }
  }
  return refused
}

/** The person as whoever may do it on that day. Throws `RangeError` for somebody who may not: the demo is wrong then. */
async function actorOf(
  trx: Transaction<Schema>,
  { districtId, districtName, jurisdiction, accounts, people }: DemoTenant,
  username: string,
  action: Action,
  { on }: Act,
): Promise<Actor> {
  const personId = accounts.get(username)
  const person = people.find((one) => one.username === username)
  if (personId === undefined || person === undefined) throw new RangeError(`the demo has no account ${username}`)
  const known = { districtId, districtName, jurisdiction, personId, username, name: person.name }
  const session = { sessionId: '', hasSecondFactor: false, gaveSecondFactor: false, pending: undefined }
  const memberships = await membershipsOf(trx, districtId, personId, on)
  const actor = actingAs({ ...known, ...session, memberships, address: '127.0.0.1' }, action)
  if (actor === undefined) throw new RangeError(`${username} may not do ${action} on ${on}`)
  return actor
}

/** `trx` as a database whose transactions are part of it. */
function nested(trx: Transaction<Schema>): Db {
  return new Proxy<Db>(trx, {
    get(target, name) {
      if (name === 'transaction') {
        return () => ({ execute: (work: (inner: Transaction<Schema>) => Promise<unknown>) => work(trx) })
      }
      // What is private of a database is reached on itself alone.
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function'
        ? (...given: unknown[]): unknown => Reflect.apply(member, target, given)
        : member
    },
  })
}

/**
 * Projects the records that acts have changed as they stand on the context's day: acts of an earlier day saw them as of that
 * day.
 */
export async function projectAnew(trx: Transaction<Schema>, districtId: string, context: Context): Promise<void> {
  const touched = await trx
    .selectFrom('procurements')
    .select(['id', 'updated_at as at'])
    .where('district_id', '=', districtId)
    .whereRef('updated_at', '<>', 'created_at')
    .execute()
  for (const { id, at } of touched) {
    const stored = await lockProcurement(trx, districtId, id)
    if (stored === undefined) continue
    await changeRecords(trx, { districtId, context }, { at, by: null }, [{ stored, attributes: {}, facts: [] }])
  }
}
