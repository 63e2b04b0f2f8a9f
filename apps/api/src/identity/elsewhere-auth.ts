import type { Db } from '@tenderlight/db/connect'
import { findLoginByEmail, findLoginByUsername } from '@tenderlight/db/repositories/logins'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins'
import { authOptions } from './auth.ts'
import type { AuthOptions } from './auth.ts'

/** A system of the district or the city with whose accounts people may sign in, by OpenID Connect. */
export interface ElsewhereSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** How people call it: 浙政钉, 统一身份认证平台. */
  readonly name: string
  /** Whether it asks for a second factor itself, so that ours is not asked for, too. */
  readonly secondFactor: boolean
}

export const PROVIDER = 'oidc'

/** Nobody's key. */
const NOBODY = 'nobody@login.invalid'

type Profile = Readonly<Record<string, unknown>>

/**
 * The key of the person whom an account elsewhere belongs to: by its verified e-mail address, else by its user name.
 * Nobody is made, and what they may do here is what their memberships say.
 */
async function keyOf(db: Db, profile: Profile): Promise<string> {
  const { email, email_verified: verified, emailVerified, preferred_username: username } = profile
  const isVerified = verified === true || verified === 'true' || emailVerified === true
  const byEmail = isVerified && typeof email === 'string' ? await findLoginByEmail(db, email) : undefined
  const login = byEmail ?? (typeof username === 'string' ? await findLoginByUsername(db, username) : undefined)
  return login === undefined ? NOBODY : `${login.id}@login.invalid`
}

/**
 * better-auth with the other system. It asks that one for its addresses when it is first used: an installation whose
 * people sign in with passwords is never kept waiting by it.
 */
export function makeElsewhereAuth(db: Db, options: AuthOptions, settings: ElsewhereSettings) {
  const common = authOptions(options)
  return betterAuth({
    ...common,
    account: { ...common.account, accountLinking: { enabled: true, trustedProviders: [PROVIDER] } },
    plugins: [
      ...common.plugins,
      genericOAuth({
        config: [
          {
            providerId: PROVIDER,
            discoveryUrl: `${settings.issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
            clientId: settings.clientId,
            clientSecret: settings.clientSecret,
            scopes: ['openid', 'profile', 'email'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: true,
            disableProviderLogout: true,
            mapProfileToUser: async (profile: Profile) => ({ email: await keyOf(db, profile), emailVerified: true }),
          },
        ],
      }),
    ],
  })
}
