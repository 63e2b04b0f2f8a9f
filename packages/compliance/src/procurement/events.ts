/**
 * The events whose dates make up a procurement's life, in the order in which they normally happen.
 * Each is stored in one field of the record, named as in the ledger.
 */
export const EVENTS = {
  intention: 'intentionOn',
  'tender-plan': 'tenderPlanOn',
  'special-matter-mark': 'specialMatterOn',
  announcement: 'announcementOn',
  'bid-deadline': 'bidDeadlineOn',
  'evaluation-ended': 'evaluationEndedOn',
  'evaluation-report': 'evaluationReportOn',
  'candidate-publicity': 'candidatePublicityOn',
  'candidate-publicity-ended': 'candidatePublicityEndedOn',
  'result-determined': 'resultDeterminedOn',
  'award-notice': 'awardNoticeOn',
  challenge: 'challengeOn',
  'challenge-closed': 'challengeClosedOn',
  'contract-signed': 'contractSignedOn',
  'contract-published': 'contractPublishedOn',
  'contract-published-provincially': 'contractPublishedProvinciallyOn',
  'contract-filed': 'contractFiledOn',
  'loser-deposit-refunded': 'loserDepositRefundedOn',
  'winner-deposit-refunded': 'winnerDepositRefundedOn',
  acceptance: 'acceptedOn',
  invoice: 'invoicedOn',
  payment: 'paidOn',
} as const

export type EventName = keyof typeof EVENTS
export type DateField = (typeof EVENTS)[EventName]

export const EVENT_NAMES = Object.keys(EVENTS) as EventName[]

/** Events that no column of the ledger holds: a ledger row cannot tell whether they happened. */
export const NOT_IN_LEDGER: ReadonlySet<EventName> = new Set<EventName>([
  'evaluation-report',
  'candidate-publicity',
  'candidate-publicity-ended',
  'contract-published-provincially',
])
