import type { CivilDate } from '@tenderlight/law/civil-date'
import type { ArrearsCase } from '../payment/arrears-case.ts'
import type { CaseStep } from './case.ts'

/** 发现—整改—复核—反馈—销号. */
export const LOOP = ['found', 'rectified', 'reviewed', 'fed-back', 'struck-off'] as const
export interface LoopStep {
  readonly step: (typeof LOOP)[number]
  /** Null: not reached, or returned since. */
  readonly on: CivilDate | null
}

/** How far a case has come round the loop. Work that was returned does not count until it is done anew. */
export function loopOf(steps: readonly CaseStep[]): readonly LoopStep[] {
  const lastOf = (kind: CaseStep['kind']): CaseStep | undefined => steps.findLast((step) => step.kind === kind)
  const rectified = steps.findLast(({ kind }) => kind === 'rectified' || kind === 'returned')
  const days: Record<LoopStep['step'], CivilDate | null> = {
    found: steps[0]?.on ?? null,
    rectified: rectified?.kind === 'rectified' ? (rectified.day ?? rectified.on) : null,
    reviewed: lastOf('passed')?.on ?? null,
    'fed-back': lastOf('fed-back')?.on ?? null,
    'struck-off': lastOf('struck-off')?.on ?? null,
  }
  return LOOP.map((step) => ({ step, on: days[step] }))
}

/** The case as the district's goal for arrears looks at it. */
export function asArrearsCase(id: string, steps: readonly [CaseStep, ...CaseStep[]]): ArrearsCase {
  const on = new Map(loopOf(steps).map((one) => [one.step, one.on]))
  const known = <K extends keyof ArrearsCase>(field: K, step: LoopStep['step']): { [P in K]?: CivilDate } => {
    const day = on.get(step)
    return day === null || day === undefined ? {} : ({ [field]: day } as { [P in K]: CivilDate })
  }
  return {
    id,
    foundOn: steps[0].on,
    ...known('rectifiedOn', 'rectified'),
    ...known('reviewedOn', 'reviewed'),
    ...known('fedBackOn', 'fed-back'),
    ...known('struckOffOn', 'struck-off'),
  }
}
