import type { Finding } from '../finding.ts'

/**
 * Whether what a case is about is still not in order: a breach with nothing on record that meets it. What was done late stays a
 * breach for ever, and is in order as far as it can be; what the rule no longer finds is in order.
 */
export function isUnsettled(now: Pick<Finding, 'verdict' | 'met'> | undefined): boolean {
  return now !== undefined && now.verdict === 'breach' && now.met === null
}
