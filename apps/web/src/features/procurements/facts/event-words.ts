import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { currentLocale } from '../../../ui/locale.ts'
import { m } from '../../../paraglide/messages.js'

interface EventWords {
  /** The button that records it. */
  readonly record: () => string
  /** What one should have at hand. */
  readonly needs: () => string
}

/** How the events of every procurement are recorded, in the order in which they normally happen. */
const EVENT_WORDS: Readonly<Partial<Record<EventName, EventWords>>> = {
  intention: { record: m.record_intention, needs: m.needs_intention },
  'tender-plan': { record: m.record_tender_plan, needs: m.needs_tender_plan },
  'special-matter-mark': { record: m.record_special_matter_mark, needs: m.needs_special_matter_mark },
  announcement: { record: m.record_announcement, needs: m.needs_announcement },
  'bid-deadline': { record: m.record_bid_deadline, needs: m.needs_bid_deadline },
  'evaluation-ended': { record: m.record_evaluation_ended, needs: m.needs_evaluation_ended },
  'evaluation-report': { record: m.record_evaluation_report, needs: m.needs_evaluation_report },
  'candidate-publicity': { record: m.record_candidate_publicity, needs: m.needs_candidate_publicity },
  'candidate-publicity-ended': {
    record: m.record_candidate_publicity_ended,
    needs: m.needs_candidate_publicity_ended,
  },
  'result-determined': { record: m.record_result_determined, needs: m.needs_result_determined },
  'award-notice': { record: m.record_award_notice, needs: m.needs_award_notice },
  challenge: { record: m.record_challenge, needs: m.needs_challenge },
  'challenge-closed': { record: m.record_challenge_closed, needs: m.needs_challenge_closed },
  'contract-signed': { record: m.record_contract_signed, needs: m.needs_contract_signed },
  'contract-published': { record: m.record_contract_published, needs: m.needs_contract_published },
  'contract-published-provincially': {
    record: m.record_contract_published_provincially,
    needs: m.needs_contract_published_provincially,
  },
  'contract-filed': { record: m.record_contract_filed, needs: m.needs_contract_filed },
  'loser-deposit-refunded': { record: m.record_loser_deposit_refunded, needs: m.needs_loser_deposit_refunded },
  'winner-deposit-refunded': { record: m.record_winner_deposit_refunded, needs: m.needs_winner_deposit_refunded },
  acceptance: { record: m.record_acceptance, needs: m.needs_acceptance },
  invoice: { record: m.record_invoice, needs: m.needs_invoice },
  payment: { record: m.record_payment, needs: m.needs_payment },
}

/** How `event` is recorded; the rarer ones are named after the event. */
export function wordsOf(event: EventName): EventWords {
  return (
    EVENT_WORDS[event] ?? {
      record: () => m.record_event({ event: eventName(event, currentLocale()) }),
      needs: m.needs_event,
    }
  )
}
