import { clockOf } from '@tenderlight/compliance/clock'
import { eventName } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { shortVerdict } from '../../../ui/finding/short-verdict.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { Step } from './chain.ts'

/** The name of a step. */
export function stepName({ id, events }: Step): string {
  const only = events[0]
  switch (id) {
    case 'award':
      return m.detail_step_award()
    case 'publication':
      return m.detail_step_publication()
    case 'payment':
      return m.detail_step_payment()
    case 'opening':
    case 'announcement':
    case 'notice':
    case 'contract':
      return only === undefined ? '' : capital(eventName(only, currentLocale()))
  }
}

/** The sentence under a step: how far ahead, how late, how much is left. Empty where there is nothing to say. */
export function stepNote({ note }: Step, today: CivilDate): string {
  if (note === null) return ''
  const { actual, required, trigger, unit } = note
  if (unit === 'days' && actual !== undefined && required !== undefined && clockOf(note)?.counting === 'gap') {
    const isOpening = trigger?.event === 'intention' || trigger?.event === 'tender-plan'
    return isOpening ? m.detail_step_ahead({ actual, required }) : m.detail_step_gap({ actual, required })
  }
  return shortVerdict(note, today)
}
