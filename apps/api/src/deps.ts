import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import type { Connection, Db } from '@tenderlight/db/connect'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type { Mailer } from './channels/mailer.ts'
import type { Now } from './clock.ts'
import { hashPassword } from './features/access/password.ts'
import { enqueueSweep } from './features/alerts/enqueue-sweep.ts'
import { tellMoves } from './features/calendar/tell-moves.ts'
import { standingOf } from './record/standing.ts'
import type { Standing } from './record/standing.ts'
import { sessionStore } from './session/session-store.ts'
import type { SessionStore } from './session/session-store.ts'

/** Everything a use case works with. Nothing else reaches the outside. */
export interface Deps {
  readonly connection: Connection
  readonly db: Db
  readonly now: Now
  /** Calendar and settings as they stand now. */
  readonly standing: Standing
  readonly rulebook: Rulebook
  readonly sessions: SessionStore
  /** What is stored of a password. */
  hashPassword(password: string): Promise<string>
  /** Signs the log. */
  readonly signingKey: SigningKey
  /** Null: the installation cannot send mail. */
  readonly mailer: Mailer | null
  /** Address of the installation as people reach it, without a slash at the end. */
  readonly publicUrl: string
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean
  /** Accounts to show on the sign-in page of a demonstration. */
  readonly demoAccounts: readonly { username: string; password: string; organisation: string }[]
  /** Asks, as part of `trx`, for a look at the clocks that a change may have moved. */
  enqueueSweep(
    trx: Transaction<Schema>,
    scope: { districtId: string; procurementId?: string | undefined },
  ): Promise<void>
  /** Tells the units of a district what another calendar moved, where they were not told yet. */
  tellMoves(districtId: string): Promise<number>
}

export interface DepsOptions {
  readonly connection: Connection
  readonly now: Now
  readonly mailer?: Mailer | null
  /** Default: one of this process alone, for commands and tests, which leave no signatures behind. */
  readonly signingKey?: SigningKey
  readonly publicUrl?: string
  readonly secureCookies?: boolean
  readonly demoAccounts?: Deps['demoAccounts']
}

/** Puts the parts together. The only composition root: the server, the worker, the tests and the demo start here. */
export function makeDeps(options: DepsOptions): Deps {
  const { connection, now, mailer = null } = options
  return {
    connection,
    db: connection.db,
    now,
    standing: standingOf(connection.db),
    rulebook: RULEBOOK,
    sessions: sessionStore(connection.db, now),
    hashPassword,
    signingKey: options.signingKey ?? newSigningKey(),
    mailer,
    publicUrl: options.publicUrl ?? 'http://127.0.0.1',
    secureCookies: options.secureCookies ?? false,
    demoAccounts: options.demoAccounts ?? [],
    enqueueSweep,
    tellMoves: (districtId) => tellMoves({ db: connection.db, canMail: mailer !== null, now }, districtId),
  }
}
