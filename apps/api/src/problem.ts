import type { Problem, Refusal } from '@tenderlight/contracts/errors'

/** What a message may name. */
export type ProblemDetails = Readonly<Record<string, string | number>>

/** A refusal that the person can do something about. `details` fill the message. */
export class Refused extends Error {
  readonly problem: Problem
  readonly details: ProblemDetails
  readonly refusal: Refusal | undefined
  constructor(problem: Problem, details: ProblemDetails = {}, refusal?: Refusal) {
    super(problem)
    this.name = 'Refused'
    this.problem = problem
    this.details = details
    this.refusal = refusal
  }
}
