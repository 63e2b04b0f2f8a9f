import type { Handover, HandoverStep, UnreadableAnswer } from '@tenderlight/contracts/handover'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { PROBLEM_WORDS } from '../../ui/handover-words.ts'

type Status = Handover['status']

export const STATUS_TAGS: Readonly<Record<Status, string>> = {
  queued: 'tag',
  sent: 'tag tag-accent',
  accepted: 'tag tag-green',
  rejected: 'tag tag-yellow',
  failed: 'tag tag-red',
}

export const METHOD_WORDS: Readonly<Record<'off' | 'webhook' | 'file' | 'hand', () => string>> = {
  off: m.handover_method_off,
  webhook: m.handover_method_webhook,
  file: m.handover_method_file,
  hand: m.handover_method_hand,
}

export const KIND_WORDS: Readonly<Record<Handover['notice']['kind'], () => string>> = {
  intention: m.notice_intention,
  announcement: m.notice_announcement,
}

export const UNREADABLE_WORDS: Readonly<Record<UnreadableAnswer['reason'], () => string>> = {
  'not-json': m.handover_unreadable_not_json,
  'too-large': m.handover_unreadable_too_large,
  'unknown-number': m.handover_unreadable_unknown_number,
  'no-file': m.handover_unreadable_no_file,
}

/** What is to be known of a handover beside its status: the next try, what the platform said. */
export function sayStanding({ status, attempts, nextTryAt, problem, answer, answerStatus }: Handover): string {
  const said = [answerStatus === null ? '' : `HTTP ${answerStatus}`, answer ?? ''].filter(Boolean).join(' ')
  const tries = attempts > 0 ? m.handover_tries({ n: attempts }) : ''
  const next =
    status === 'queued' && attempts > 0 && nextTryAt !== null ? m.handover_next({ at: momentInChina(nextTryAt) }) : ''
  const why = problem === null || (status !== 'queued' && status !== 'failed') ? '' : PROBLEM_WORDS[problem]()
  const parts = status === 'queued' || status === 'failed' ? [tries, next, why, said] : [answer ?? '']
  return parts.filter(Boolean).join(' · ')
}

/** What a step was, in a line. */
export function sayStep({ kind, accepted, person, method }: HandoverStep): string {
  const by = person ?? ''
  switch (kind) {
    case 'queued':
      return person === null ? m.handover_step_published() : m.handover_step_asked({ by })
    case 'failed':
      return m.handover_step_failed()
    case 'sent':
      if (accepted === null) return m.handover_step_sent()
      return accepted ? m.handover_step_sent_accepted() : m.handover_step_sent_rejected()
    case 'answered': {
      const hand = method === 'hand'
      if (accepted === true) return hand ? m.handover_step_hand_accepted({ by }) : m.handover_step_accepted()
      return hand ? m.handover_step_hand_rejected({ by }) : m.handover_step_rejected()
    }
  }
}

/** What was said of a try: by the platform, or by the machine that found nobody to say anything. */
export function sayText(byMachine: boolean, text: string): string {
  return byMachine ? m.handover_machine_said({ text }) : m.handover_said({ text })
}

/** The payload as it is read by people. */
export function readablePayload(payload: string): string {
  return JSON.stringify(JSON.parse(payload), null, 2)
}
