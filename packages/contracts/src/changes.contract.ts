import * as z from 'zod'

/** What was said of something, field by field. */
const said = z.record(z.string(), z.union([z.string(), z.int(), z.boolean()]))

/** What one version of a list changed of one thing in it, who changed it when, and why. */
export const versionChange = z.object({
  at: z.string(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  kind: z.enum(['added', 'changed', 'removed']),
  /** Of the thing. */
  name: z.string(),
  /** All fields of it as they were; null: it is new. */
  before: said.nullable(),
  /** All fields of it as they became; null: it is gone. */
  after: said.nullable(),
})
export type VersionChange = z.infer<typeof versionChange>
