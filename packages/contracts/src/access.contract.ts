import * as z from 'zod'

export const role = z.enum(['finance-bureau', 'budget-unit'])

/** The signed-in person, their organisation and its district. */
export const person = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  role,
  organisation: z.object({ id: z.uuid(), name: z.string() }),
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
