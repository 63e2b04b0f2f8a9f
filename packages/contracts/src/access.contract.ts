import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import * as z from 'zod'
import { action, role } from './permission.contract.ts'

/** The signed-in person, their organisations, what they may do there, and the district. */
export const person = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  /** Everything they may do today, somewhere. */
  may: z.array(action),
  /** Whether they look at more than one unit, so that each row should say whose it is. */
  manyUnits: z.boolean(),
  /** What they are today, and for whom; none when every membership has ended. */
  memberships: z.array(z.object({ role, organisation: z.object({ id: z.uuid(), name: z.string() }) })),
  district: z.object({ id: z.uuid(), name: z.string(), jurisdiction: z.string() }),
})
export type Person = z.infer<typeof person>

/** A user name or an e-mail address. */
const username = z.string().trim().min(1).max(100)
export const MOST_IN_PASSWORD = 200
const anyPassword = z.string().min(1).max(MOST_IN_PASSWORD)

export const signInInput = z.object({ username, password: anyPassword })
/** A code of the authenticator app, or one of the recovery codes. */
export const secondStepInput = z.object({ kind: z.enum(['app', 'recovery']), code: z.string().trim().min(1).max(40) })

/** An account to try a demonstration with. */
export const demoAccount = z.object({
  username: z.string(),
  password: z.string(),
  organisation: z.string(),
  roles: z.array(role),
})
export type DemoAccount = z.infer<typeof demoAccount>

/**
 * What is still to be done before somebody is signed in: `code`: enter a code; `enrol`: set up a second factor, which the
 * district requires of their role.
 */
export const pendingStep = z.object({ step: z.enum(['code', 'enrol']), username: z.string() })

/** `access.me`: person is null when nobody is signed in. `demo` only where the server runs a demonstration. */
export const me = z.object({
  person: person.nullable(),
  today: z.string(),
  pending: pendingStep.optional(),
  demo: z.array(demoAccount).optional(),
  /** How sign-in with the account of another system is called, where there is one. */
  elsewhere: z.string().optional(),
})

export type Me = z.infer<typeof me>

/** Where the browser goes to sign in with the account of another system. `from`: where to go afterwards, in the workspace. */
export const elsewhereInput = z.object({ from: z.string().max(2_000).optional() })
export const elsewhereOutput = z.object({ url: z.string() })

const token = z.string().min(10).max(200)
export const linkInput = z.object({ token })
/** Whose password a link sets. */
export const linkOutput = z.object({ username: z.string(), name: z.string() })
export const setPasswordInput = z.object({ token, password: anyPassword })

export const userName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u)
const called = z.string().trim().min(2).max(100)
/** The district, its finance bureau and its first administrator. */
export const firstAdministratorInput = z.object({
  token,
  district: called,
  jurisdiction: z.enum(JURISDICTION_IDS),
  organisation: called,
  name: z.string().trim().min(1).max(60),
  username: userName,
  password: anyPassword,
})
