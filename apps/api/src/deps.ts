import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import type { DemoAccount } from '@tenderlight/contracts/access'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import type { Connection, Db } from '@tenderlight/db/connect'
import type { Scope } from '@tenderlight/db/scope'
import type { Schema } from '@tenderlight/db/schema'
import type { Transaction } from 'kysely'
import type { EvidenceKeeping } from './evidence/evidence-store.ts'
import type { Mailer } from './channels/mailer.ts'
import type { Now } from './clock.ts'
import { enqueueSweep } from './features/alerts/enqueue-sweep.ts'
import { tallyKeeper } from './tallies/tally-keeper.ts'
import type { TallyKeeper } from './tallies/tally-keeper.ts'
import { yearKeeper } from './features/reports/year-keeper.ts'
import type { YearKeeper } from './features/reports/year-keeper.ts'
import { tellMoves } from './features/calendar/tell-moves.ts'
import { makeIdentity } from './identity/identity.ts'
import type { Identity } from './identity/identity.ts'
import type { ElsewhereSettings } from './identity/elsewhere-auth.ts'
import { newIdentitySecret } from './identity/identity-secret.ts'
import { hashPassword } from './identity/password.ts'
import { makeReckoner } from './reckoning/reckon.ts'
import type { Reckoner } from './reckoning/reckon.ts'
import { standingOf } from './record/standing.ts'
import type { Standing } from './record/standing.ts'
import { sessionStore } from './session/session-store.ts'
import type { SessionStore } from './session/session-store.ts'

/** Everything a use case works with. Nothing else reaches the outside. */
export interface Deps {
  readonly connection: Connection
  /** The database as whoever asks sees it. Until it is known who asks there is nothing to be seen. */
  readonly db: Db
  /** The database as it is seen for somebody else: for work of the product itself. */
  readonly within: (scope: Scope) => Db
  readonly now: Now
  /** Calendar and settings as they stand now. */
  readonly standing: Standing
  readonly rulebook: Rulebook
  /** Reckons over all records of a district, in a thread that starts with the first question. */
  readonly reckoner: Reckoner
  /** What the board counts, kept in memory for whoever looks after a whole district. */
  readonly tallies: TallyKeeper
  /** The projects of the years that were reported last. */
  readonly years: YearKeeper
  /** How people sign in; asks the database in a scope of its own, as nobody's district is known before. */
  readonly identity: Identity
  readonly sessions: SessionStore
  /** What is stored of a password. */
  hashPassword(password: string): Promise<string>
  /** Signs the log. */
  readonly signingKey: SigningKey
  /** Signs certificates of contracts. */
  readonly certificateKey: SigningKey
  /** Null: the installation cannot send mail. */
  readonly mailer: Mailer | null
  /** Null: the installation stores no evidence; commands and most tests do not. */
  readonly evidence: EvidenceKeeping | null
  /** Below which notices are put as files for the platforms of districts; null: this installation puts none. */
  readonly handoverDir: string | null
  /** Address of the installation as people reach it, without a slash at the end. */
  readonly publicUrl: string
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean
  /** Accounts to show on the sign-in page of a demonstration. */
  readonly demoAccounts: readonly DemoAccount[]
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
  readonly evidence?: EvidenceKeeping
  readonly handoverDir?: string | undefined
  /** Default: one of this process alone, for commands and tests, which leave no signatures behind. */
  readonly signingKey?: SigningKey
  /** Default: one of this process alone. */
  readonly certificateKey?: SigningKey
  /** Signs cookies and encrypts second factors; default: one of this process alone. */
  readonly identitySecret?: string
  /** With whose accounts people may sign in, beside those of this installation. */
  readonly elsewhere?: ElsewhereSettings | undefined
  readonly publicUrl?: string
  readonly secureCookies?: boolean
  readonly demoAccounts?: Deps['demoAccounts']
  /** Default: argon2id at the cost that guessing shall have. */
  readonly hashPassword?: Deps['hashPassword']
}

/** Puts the parts together. The only composition root: the server, the worker, the tests and the demo start here. */
export function makeDeps(options: DepsOptions): Deps {
  const { connection, now, mailer = null } = options
  const { within } = connection
  const { publicUrl = 'http://127.0.0.1', secureCookies = false } = options
  const hash = options.hashPassword ?? ((password: string) => hashPassword(password))
  const identity = makeIdentity({
    db: within({ as: 'identity' }),
    secret: options.identitySecret ?? newIdentitySecret(),
    publicUrl,
    secureCookies,
    elsewhere: options.elsewhere,
    hashPassword: hash,
  })
  return {
    connection,
    db: within({ as: 'nobody' }),
    within,
    now,
    standing: standingOf(within),
    rulebook: RULEBOOK,
    reckoner: makeReckoner(within),
    tallies: tallyKeeper(within),
    years: yearKeeper(),
    identity,
    sessions: sessionStore({ db: within({ as: 'identity' }), now, auth: identity.auth }),
    hashPassword: hash,
    signingKey: options.signingKey ?? newSigningKey(),
    certificateKey: options.certificateKey ?? newSigningKey(),
    mailer,
    evidence: options.evidence ?? null,
    handoverDir: options.handoverDir ?? null,
    publicUrl,
    secureCookies,
    demoAccounts: options.demoAccounts ?? [],
    enqueueSweep,
    tellMoves: (district) =>
      tellMoves({ db: within({ as: 'recount', district }), canMail: mailer !== null, now }, district),
  }
}
