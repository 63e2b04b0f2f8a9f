import * as z from 'zod'
import { MOST_IN_PASSWORD } from './access.contract.ts'

const password = z.string().min(1).max(MOST_IN_PASSWORD)

/** A browser in which the person is signed in. */
const session = z.object({
  id: z.uuid(),
  /** What the browser calls itself. */
  device: z.string(),
  address: z.string(),
  firstUsed: z.string(),
  /** To ten minutes. */
  lastUsed: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type AccountSession = z.infer<typeof session>

/** One's own account. */
export const accountOutput = z.object({
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  secondFactor: z.object({
    enabled: z.boolean(),
    /** Required of one's role by the district. */
    required: z.boolean(),
  }),
  sessions: z.array(session),
})

export const changePasswordInput = z.object({ current: password, password })
export const passwordInput = z.object({ password })
/** What an authenticator app is given, and the codes for when it is lost: shown this once. */
export const enrolmentOutput = z.object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) })
export const codeInput = z.object({ code: z.string().trim().min(6).max(10) })
export const recoveryCodesOutput = z.object({ recoveryCodes: z.array(z.string()) })
export const endSessionInput = z.object({ id: z.uuid() })
/** Done; what stands now is asked anew. */
export const accountDone = z.object({ done: z.literal(true) })
