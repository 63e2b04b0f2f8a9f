import type { Move, NewStep } from '@tenderlight/db/repositories/handovers'
import type { HandoverProblem } from '@tenderlight/db/schema/handover'
import { nextAttempt } from '../../channels/backoff.ts'
import type { PlatformAnswer } from './understand-answer.ts'

/** What came of pushing a notice once. */
export type Tried =
  | {
      readonly taken: true
      /** Null: a file. */
      readonly httpStatus: number | null
      readonly text: string | null
      /** What of it was understood. */
      readonly answer: PlatformAnswer | undefined
    }
  | {
      readonly taken: false
      readonly problem: HandoverProblem
      readonly httpStatus: number | null
      readonly text: string | null
      /** Another try can not help. */
      readonly final?: true
    }

/** What a try makes of a handover that failed `attempts` times before, and the step that says so. */
export function afterTry(tried: Tried, attempts: number, now: Date): { readonly move: Move; readonly step: NewStep } {
  const { httpStatus, text } = tried
  const said = { at: now, http_status: httpStatus, text }
  if (tried.taken) {
    const { answer } = tried
    const move = { next_try_at: null, sent_at: now, answer_status: httpStatus }
    if (answer === undefined)
      return { move: { ...move, status: 'sent', answer: text }, step: { kind: 'sent', ...said } }
    const { accepted, number } = answer
    return {
      move: { ...move, ...afterAnswer(answer, now) },
      step: { kind: 'sent', ...said, text: answer.reason, accepted, platform_number: number },
    }
  }
  const next = tried.final === true ? null : nextAttempt(attempts + 1, now)
  return {
    move: { status: next === null ? 'failed' : 'queued', next_try_at: next, answer_status: httpStatus, answer: text },
    step: { kind: 'failed', ...said, problem: tried.problem },
  }
}

/** What an answer makes of a handover. */
export function afterAnswer({ accepted, number, reason }: Omit<PlatformAnswer, 'delivery'>, at: Date): Move {
  return {
    status: accepted ? 'accepted' : 'rejected',
    next_try_at: null,
    platform_number: number,
    answer: reason,
    answered_at: at,
  }
}
