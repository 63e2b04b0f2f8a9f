import * as z from 'zod'
import { exemption, marked, urgency } from './exemption-grounds.contract.ts'
import { intentionForm, publishIntentionInput, submitted } from './intentions.contract.ts'
import { specialMatter } from './values.contract.ts'

/**
 * Marks a project as a special matter: which, and at what time of which day. What could not be foreseen says why it is
 * urgent and who approved it.
 */
export const markInput = z.discriminatedUnion('matter', [
  z.object({ key: z.uuid(), ...marked, matter: specialMatter.exclude(['unforeseeable-urgency']) }),
  z.object({ key: z.uuid(), ...marked, matter: specialMatter.extract(['unforeseeable-urgency']), urgency }),
])
export const markedOutput = z.object({ key: z.uuid() })

/** `submission`: another version of one that was returned or withdrawn. */
export const exemptInput = z.object({
  form: intentionForm
    .omit({ regime: true, plannedAnnouncementOn: true, specialMatter: true })
    .extend({ id: publishIntentionInput.shape.id }),
  exemption,
  submission: z.uuid().optional(),
})

/** A project that was put on record without an intention. */
export const recorded = z.object({ key: z.uuid(), id: z.string() })
export type Recorded = z.infer<typeof recorded>

/**
 * What became of submitting: it waits (for whom, by name), or it is on record at once, where the district has decided that
 * nobody second is needed.
 */
export const exempted = submitted.omit({ published: true }).extend({ recorded: recorded.nullable() })
export type Exempted = z.infer<typeof exempted>
