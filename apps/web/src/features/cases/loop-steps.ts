import type { CaseStage } from '@tenderlight/compliance/cases/case'
import type { CaseOutput, CaseStepOutput } from '@tenderlight/contracts/cases'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** One part of the rail: reached on a day, the one that is under way, or still ahead. `left-out`: it went without a letter. */
export interface LoopPart {
  readonly step: CaseOutput['loop'][number]['step'] | 'letter'
  readonly on: CivilDate | null
  readonly state: 'done' | 'now' | 'ahead' | 'left-out'
}

/** What of a case its rail is made of. */
export interface Looped {
  readonly loop: CaseOutput['loop']
  readonly steps: readonly Pick<CaseStepOutput, 'kind' | 'on'>[]
  readonly stage: CaseStage
}

/** 发现—督办函—整改—复核—反馈—销号: the loop of a case with its letter; of a case that is closed nothing is under way. */
export function loopSteps({ loop, steps, stage }: Looped): LoopPart[] {
  const issued = steps.find(({ kind }) => kind === 'letter-issued')?.on ?? null
  const [found, ...others] = loop
  const withLetter = issued !== null || stage === 'to-issue'
  const parts: readonly Omit<LoopPart, 'state'>[] = [
    ...(found === undefined ? [] : [found]),
    { step: 'letter', on: issued },
    ...others,
  ]
  const isLeftOut = ({ step }: Omit<LoopPart, 'state'>) => step === 'letter' && !withLetter
  const now = stage === 'closed' ? undefined : parts.find((part) => part.on === null && !isLeftOut(part))
  return parts.map((part) => ({
    ...part,
    state: part.on !== null ? 'done' : isLeftOut(part) ? 'left-out' : part === now ? 'now' : 'ahead',
  }))
}
