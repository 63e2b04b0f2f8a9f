import { betterAuth } from 'better-auth/minimal'
import type { BetterAuthOptions } from 'better-auth/types'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import type { IdentityDatabase } from './identity-database.ts'
import { verifyPassword } from './password.ts'

/** A session ends this long after its last use; the end is moved at most every `SLIDE_SECONDS`. */
const SESSION_SECONDS = 12 * 3_600
const SLIDE_SECONDS = 600
/** How long the code may be entered after the password. */
const SECOND_STEP_SECONDS = 600

/** The header in which better-auth is told the client's address; it is set by us and never taken from a request. */
export const ADDRESS_HEADER = 'x-tenderlight-address'

/** Why no session is opened for somebody who is who they say. */
export const DISABLED = 'LOGIN_DISABLED'

export interface AuthOptions {
  readonly identity: IdentityDatabase
  /** Signs cookies and encrypts second factors. */
  readonly secret: string
  readonly publicUrl: string
  readonly secureCookies: boolean
  /** Whether a person may open a session. */
  readonly isEnabled: (personId: string) => Promise<boolean>
  /** What is stored of a password. */
  readonly hashPassword: (password: string) => Promise<string>
}

/** What every use of better-auth has in common: our tables, our cookies, our password hash, no way to make people. */
export function authOptions({ identity, secret, publicUrl, secureCookies, isEnabled, hashPassword }: AuthOptions) {
  return {
    appName: '采招亮灯',
    baseURL: publicUrl,
    basePath: '/api/identity',
    secret,
    database: identity.adapter,
    // Limits are counted in front of it, by address and by account.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What went wrong comes back to the caller, who logs it without what people typed.
    logger: { disabled: true },
    user: {
      modelName: 'logins',
      // Nobody is found or made by e-mail here: the key is made of the id, and people keep their real address beside it.
      fields: {
        name: 'username',
        email: 'account_key',
        emailVerified: 'key_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_SECONDS,
      updateAge: SLIDE_SECONDS,
      fields: {
        userId: 'login_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'address',
        userAgent: 'device',
      },
      additionalFields: {
        secondFactor: { type: 'boolean', fieldName: 'second_factor', defaultValue: false, input: false },
      },
    },
    account: {
      modelName: 'credentials',
      updateAccountOnSignIn: false,
      fields: {
        userId: 'login_id',
        accountId: 'subject',
        providerId: 'provider',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'one_time_values',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What a password must be is asked before it gets here.
      minPasswordLength: 1,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await isEnabled(session.userId))) throw new APIError('FORBIDDEN', { code: DISABLED })
            const secondFactor = session['secondFactor'] === true || identity.opensWithSecondFactor()
            return { data: { ...session, secondFactor } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'tl',
      cookies: { session_token: { name: 'tl_session' } },
      useSecureCookies: secureCookies,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 128 },
      database: { generateId: 'uuid', validateSchema: false },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 100,
        displayUsername: false,
        usernameValidator: () => true,
      }),
      twoFactor({
        issuer: '采招亮灯 Tenderlight',
        twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
        // Wrong codes are counted with wrong passwords.
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'second_factor' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'login_id',
              backupCodes: 'recovery_codes',
              verified: 'confirmed',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  } satisfies BetterAuthOptions
}

/** What `makeAuth` makes. */
export type Auth = ReturnType<typeof makeAuth>

/** better-auth on our database. */
export function makeAuth(options: AuthOptions) {
  return betterAuth(authOptions(options))
}
