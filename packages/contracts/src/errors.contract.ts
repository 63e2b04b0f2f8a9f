import * as z from 'zod'
import { civilDate, finding } from './values.contract.ts'

/**
 * Everything a procedure can refuse, beside tRPC's own code (`data.code`). The client maps it exhaustively;
 * `message` is one sentence saying what happened and `data.toDo` one saying what to do next, in the language asked for
 * (`x-locale`, else Accept-Language; Chinese by default).
 */
export const PROBLEMS = [
  'sign-in-required',
  'wrong-password',
  'locked-out',
  'wrong-code',
  'second-step-over',
  'second-factor-needed',
  'second-factor-required',
  'account-disabled',
  'password-refused',
  'link-invalid',
  'elsewhere-failed',
  'not-allowed',
  'not-found',
  'bad-input',
  'refused-by-rule',
  'reason-needed',
  'already-recorded',
  'already-corrected',
  'in-future',
  'already-published',
  'not-published',
  'number-taken',
  'no-budget-line',
  'over-budget-line',
  'second-person-needed',
  'already-decided',
  'changed-meanwhile',
  'already-waiting',
  'not-overridable',
  'unreadable-ledger',
  'already-confirmed',
  'payment-refused',
  'notice-refused',
  'lots-refused',
  'party-refused',
  'performance-refused',
  'evidence-refused',
  'financing-refused',
  'deposit-refused',
  'handover-refused',
  'setting-refused',
  'desk-refused',
  'datacheck-refused',
  'case-refused',
  'report-refused',
  'request-refused',
  'organisation-refused',
  'too-large',
  'too-many',
  'busy',
  'database-away',
  'database-full',
  'other-site',
  'internal',
] as const
export const problem = z.enum(PROBLEMS)
export type Problem = z.infer<typeof problem>

/** What the gate said, for `refused-by-rule` and `reason-needed`. */
export const refusal = z.object({
  command: z.enum([
    'publish-intention',
    'publish-announcement',
    'issue-award-notice',
    'sign-contract',
    'collect-deposit',
  ]),
  decision: z.enum(['refused', 'needs-reason']),
  findings: z.array(finding),
  /** The earliest lawful day, where waiting would help. */
  earliest: civilDate.nullable(),
  overridable: z.boolean(),
})
export type Refusal = z.infer<typeof refusal>

/** `error.data` of every failed call. */
export const errorData = z.object({
  code: z.string(),
  problem,
  toDo: z.string(),
  refusal: refusal.optional(),
})
export type ErrorData = z.infer<typeof errorData>
