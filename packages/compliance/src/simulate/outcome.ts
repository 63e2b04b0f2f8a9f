import type { Finding, Light, Verdict } from '../finding.ts'

/** Lights from the least to the worst; `none`: the rule gives no finding. */
export const SHADES = ['none', 'grey', 'green', 'yellow', 'red'] as const satisfies readonly (Light | 'none')[]
export type Shade = (typeof SHADES)[number]

const VERDICTS: readonly Verdict[] = ['compliant', 'breach', 'pending', 'exempt', 'cannot-tell', 'suggestion']

/** A verdict and its light in one number: the light in the lowest three bits (an index in SHADES), the verdict above. */
export type Outcome = number

export const NO_FINDING: Outcome = 0

/** The finding as a number; `undefined`: no finding. */
export function outcomeOf(finding: Pick<Finding, 'verdict' | 'light'> | undefined): Outcome {
  if (finding === undefined) return NO_FINDING
  return (VERDICTS.indexOf(finding.verdict) << 3) | SHADES.indexOf(finding.light)
}

/** The place of the outcome's light in SHADES. */
export function shadeOf(outcome: Outcome): number {
  return outcome & 7
}
