import type { Action } from '@tenderlight/contracts/permission'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/** Somebody at work on a day of the demo: what a procedure is called with. */
export interface Call {
  readonly deps: Deps
  readonly actor: Actor
  readonly today: CivilDate
}

/** Something that is done at a desk of the demo, by the same use case as a procedure's. */
export interface Act {
  readonly on: CivilDate
  /** The place among the acts of a day. */
  readonly turn?: number
  /** The sign-in name of whoever does it. */
  readonly who: string
  /** What of the table of permissions it is. */
  readonly action: Action
  readonly work: (call: Call) => Promise<unknown>
}
