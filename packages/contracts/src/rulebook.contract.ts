import * as z from 'zod'

/** Names one finding on a procurement: its rule, which of the rule's clocks, and whose matter. */
export const findingRecordInput = z.object({
  key: z.uuid(),
  rule: z.string().max(100),
  part: z.string().max(40).optional(),
  matter: z.string().max(100).optional(),
})

/**
 * 判定存证: everything that the finding was made of, sealed with a SHA-256 of its canonical JSON. The shape is that of
 * `SealedRecord` in compliance; `tenderlight replay` computes the finding again from it alone.
 */
export const findingRecordOutput = z.object({
  /** A name for the file to save it in. */
  filename: z.string(),
  record: z.looseObject({ schema: z.string(), rule: z.string(), digest: z.string() }),
})
