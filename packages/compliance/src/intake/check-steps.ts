import type { CivilDate } from '@tenderlight/law/civil-date'
import type { MatterKind } from '../procurement/matter.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import { earliestDay, nextSteps } from './next-steps.ts'
import type { IntakeStep, StandingStep } from './steps.ts'

/** Why steps cannot stand on record as they are: the first that does not fit. */
export type StepProblem =
  | { readonly problem: 'not-next'; readonly kind: IntakeStep }
  | { readonly problem: 'in-future'; readonly kind: IntakeStep; readonly on: CivilDate }
  | {
      readonly problem: 'too-early'
      readonly kind: IntakeStep
      readonly on: CivilDate
      readonly earliest: CivilDate
    }

/** Looks whether each step could follow those ahead of it on its day; undefined when all could. */
export function checkSteps(
  kind: MatterKind,
  regime: Regime | undefined,
  steps: readonly StandingStep[],
  today: CivilDate,
): StepProblem | undefined {
  for (const [index, step] of steps.entries()) {
    const ahead = steps.slice(0, index)
    const { kind: one, on } = step
    if (!nextSteps(kind, regime, ahead).includes(one)) return { problem: 'not-next', kind: one }
    if (on > today) return { problem: 'in-future', kind: one, on }
    const earliest = earliestDay(one, ahead)
    if (earliest !== undefined && on < earliest) return { problem: 'too-early', kind: one, on, earliest }
  }
  return undefined
}
