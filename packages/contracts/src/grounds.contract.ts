import * as z from 'zod'
import { findingRecordInput } from './rulebook.contract.ts'
import { eventName, finding } from './values.contract.ts'

export const groundsInput = findingRecordInput

/** Who put something else on record in place of what stood there, when, and why. */
const correction = z.object({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() })

/** What a finding hangs on, of what is on record of the procurement. */
export const groundsOutput = z.object({
  /** Events whose days the rule looked at, and those that start and meet its clock, in the order of a procurement's life. */
  events: z.array(eventName),
  /** Other fields that the rule looks at, or did until they were taken off the record (null), with every value that was replaced, oldest first. */
  fields: z.array(
    z.object({
      field: z.string(),
      value: z.unknown(),
      corrections: z.array(correction.extend({ from: z.unknown(), to: z.unknown() })),
    }),
  ),
  /**
   * Corrections that changed the finding, newest first: what the rule says today of the record as it stood before, and after.
   * Null: nothing.
   */
  changed: z.array(correction.extend({ before: finding.nullable(), after: finding.nullable() })),
})
export type Grounds = z.infer<typeof groundsOutput>
