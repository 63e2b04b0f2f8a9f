import type { StandingStep } from './steps.ts'

/** 满意度: of those who were asked and said so, how many were content. */
export interface Satisfaction {
  readonly satisfied: number
  readonly answered: number
  readonly asked: number
}

/** Counts matters, each by its steps; who was asked and did not say counts among those asked alone. */
export function satisfactionOf(matters: Iterable<readonly StandingStep[]>): Satisfaction {
  const counted = { satisfied: 0, answered: 0, asked: 0 }
  for (const steps of matters) {
    const answer = steps.findLast(({ kind }) => kind === 'satisfaction')?.said.satisfied
    counted.asked += steps.some(({ kind }) => kind === 'satisfaction-asked') ? 1 : 0
    counted.answered += answer === undefined ? 0 : 1
    counted.satisfied += answer === true ? 1 : 0
  }
  return counted
}
