import * as z from 'zod'
import { civilDate } from './values.contract.ts'

/** The local time of day, as records keep it. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Why a need is urgent, in writing, and who approved it. */
export const urgency = z.object({
  reason: z.string().trim().min(2).max(1000),
  approvedBy: z.string().trim().min(2).max(100),
})
/** When a special matter was marked. */
export const marked = { on: civilDate, time }

/** The grounds on which a purchase goes without an intention, as the rules know them. */
export const EXEMPTION_GROUNDS = ['fixed-point', 'agreement-supply', 'batch', 'urgent'] as const
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number]

/** By its channel, which is the method of the purchase, where it is small and scattered; or because it is urgent. */
export const exemption = z.discriminatedUnion('ground', [
  z.object({ ground: z.enum(['fixed-point', 'agreement-supply']), small: z.literal(true) }),
  z.object({ ground: z.literal('batch') }),
  z.object({ ground: z.literal('urgent'), urgency, ...marked }),
])
export type Exemption = z.infer<typeof exemption>
