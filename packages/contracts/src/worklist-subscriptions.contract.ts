import * as z from 'zod'

/** How what is due is brought to the reader. */
export const subscriptionsOutput = z.object({
  /** When the address for a calendar program was made; null: there is none. */
  feedSince: z.string().nullable(),
  weekly: z.boolean(),
  /** Where the weekly mail goes; null: no address is on record. */
  email: z.string().nullable(),
  /** False: the installation has no mail server. */
  mailAvailable: z.boolean(),
})
export type Subscriptions = z.infer<typeof subscriptionsOutput>
/** The path of the address, secret and all: told this once. */
export const feedMade = z.object({ path: z.string() })
export const weeklyInput = z.object({ wanted: z.boolean() })
export const subscriptionDone = z.object({ done: z.literal(true) })
