import type { Db } from '@tenderlight/db/connect'
import { findLoginById } from '@tenderlight/db/repositories/logins'
import { makeAuth } from './auth.ts'
import type { Auth } from './auth.ts'
import { makeElsewhereAuth } from './elsewhere-auth.ts'
import type { ElsewhereSettings } from './elsewhere-auth.ts'
import { unknownNames } from '../protection/lockout.ts'
import type { UnknownNames } from '../protection/lockout.ts'
import { identityDatabase } from './identity-database.ts'
import type { IdentityDatabase } from './identity-database.ts'

type ElsewhereAuth = ReturnType<typeof makeElsewhereAuth>

/** A system with whose accounts people may sign in. */
export interface Elsewhere {
  readonly settings: ElsewhereSettings
  /** better-auth with it, from the first time it is asked for. */
  readonly auth: () => ElsewhereAuth
}

/** How people sign in. */
export interface Identity {
  readonly database: IdentityDatabase
  readonly auth: Auth
  readonly elsewhere: Elsewhere | undefined
  readonly unknownNames: UnknownNames
}

export interface IdentityOptions {
  readonly db: Db
  readonly secret: string
  readonly publicUrl: string
  readonly secureCookies: boolean
  readonly elsewhere?: ElsewhereSettings | undefined
  readonly hashPassword: (password: string) => Promise<string>
}

export function makeIdentity({ db, elsewhere: settings, ...rest }: IdentityOptions): Identity {
  const database = identityDatabase(db)
  const isEnabled = async (personId: string) => (await findLoginById(database.current(), personId))?.disabledAt === null
  const options = { ...rest, identity: database, isEnabled }
  let made: ElsewhereAuth | undefined
  const elsewhere =
    settings === undefined ? undefined : { settings, auth: () => (made ??= makeElsewhereAuth(db, options, settings)) }
  return { database, auth: makeAuth(options), elsewhere, unknownNames: unknownNames() }
}
