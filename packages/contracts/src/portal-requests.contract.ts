import { INTAKE_STEPS } from '@tenderlight/compliance/intake/steps'
import * as z from 'zod'
import { portalFile } from './request-files.contract.ts'
import { civilDate } from './values.contract.ts'

/** Where the portal sends requests, and asks where they stand. */
export const REQUESTS_PATH = '/api/requests'
/** Requests from one address within an hour. */
export const MOST_FILED = 5

/** What anybody may send. Who it is may stay open; then nobody can be asked anything. */
export const fileInput = z.object({
  title: z.string().trim().min(2).max(120),
  words: z.string().trim().min(1).max(4000),
  name: z.string().trim().min(1).max(100).nullable(),
  telephone: z.string().trim().min(3).max(40).nullable(),
  confidential: z.boolean(),
})
export type PortalRequest = z.infer<typeof fileInput>

/** The code is shown this once and kept nowhere. */
export type Filed = { readonly number: string; readonly code: string }

export const followInput = z.object({
  number: z.string().trim().min(1).max(40),
  code: z.string().trim().min(1).max(80),
})
export const contentInput = followInput.extend({ satisfied: z.boolean() })

/** Where a request stands, for whoever raised it: steps and days, and what was answered. */
export const followed = z.object({
  number: z.string(),
  title: z.string(),
  open: z.boolean(),
  steps: z.array(
    z.object({
      kind: z.enum(INTAKE_STEPS),
      on: civilDate,
      /** Of a solution, an answer or a refusal. */
      words: z.string().nullable(),
    }),
  ),
  /** The last day by which something is to be done about it; null: none is set. */
  due: civilDate.nullable(),
  /** What they sent with it. */
  files: z.array(portalFile),
  /** Whether another file is taken. */
  takesFiles: z.boolean(),
  /** Whether it is asked now if they are content. */
  asked: z.boolean(),
})
export type Followed = z.infer<typeof followed>
