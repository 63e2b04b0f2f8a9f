import type { Procurement } from '../../procurement/procurement.ts'

/** What the second evaluator says about one rule (or one part of it). */
export interface Opinion {
  readonly rule: string
  readonly part?: string
  readonly verdict: 'compliant' | 'breach' | 'pending' | 'exempt' | 'cannot-tell' | 'suggestion'
  /** `running`: a clock in time, green or yellow as the warning window has it. */
  readonly light: 'green' | 'yellow' | 'red' | 'grey' | 'running'
  /** The last lawful day of a deadline, the first of a minimum gap; null where there is none. */
  readonly due: string | null
}

/** What one rule is asked about. */
export interface Question {
  readonly row: Procurement
  readonly today: string
  readonly jurisdiction: string
  /** Fields whose dates contradict each other. */
  readonly disputed: ReadonlySet<string>
}

export const cannotTell = (rule: string, due: string | null = null): Opinion => ({
  rule,
  verdict: 'cannot-tell',
  light: 'grey',
  due,
})
export const compliant = (rule: string, due: string | null = null): Opinion => ({
  rule,
  verdict: 'compliant',
  light: 'green',
  due,
})
export const exempt = (rule: string, due: string | null = null): Opinion => ({
  rule,
  verdict: 'exempt',
  light: 'green',
  due,
})
export const breach = (rule: string, light: 'yellow' | 'red' = 'red', due: string | null = null): Opinion => ({
  rule,
  verdict: 'breach',
  light,
  due,
})
export const notStarted = (rule: string): Opinion => ({ rule, verdict: 'pending', light: 'grey', due: null })
