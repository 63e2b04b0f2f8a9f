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

export const signInInput = z.object({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
})
/** An account to try a demonstration with. */
export const demoAccount = z.object({ username: z.string(), password: z.string(), organisation: z.string() })
/** `access.me`: null when nobody is signed in. `demo` only where the server runs a demonstration. */
export const me = z.object({ person: person.nullable(), today: z.string(), demo: z.array(demoAccount).optional() })
