/**
 * The events whose dates make up a procurement's life, in the order in which they normally happen.
 * Each is stored in one field of the record, named as in the ledger.
 */
export const EVENTS = {
  intention: 'intentionOn',
  'tender-plan': 'tenderPlanOn',
  'special-matter-mark': 'specialMatterOn',
  'single-source-publicity': 'singleSourcePublicityOn',
  'single-source-publicity-ended': 'singleSourcePublicityEndedOn',
  prequalification: 'prequalificationOn',
  'prequalification-clarification': 'prequalificationClarifiedOn',
  'prequalification-documents-ended': 'prequalificationDocumentsEndedOn',
  'prequalification-deadline': 'prequalificationDeadlineOn',
  'notice-submitted': 'noticeSubmittedOn',
  announcement: 'announcementOn',
  'documents-issued': 'documentsIssuedOn',
  'documents-ended': 'documentsEndedOn',
  'notice-period-ended': 'noticePeriodEndedOn',
  clarification: 'clarifiedOn',
  'deposit-deadline': 'depositDeadlineOn',
  'bid-deadline': 'bidDeadlineOn',
  'evaluation-ended': 'evaluationEndedOn',
  'evaluation-report': 'evaluationReportOn',
  'candidate-publicity': 'candidatePublicityOn',
  'candidate-publicity-ended': 'candidatePublicityEndedOn',
  'result-determined': 'resultDeterminedOn',
  'award-notice': 'awardNoticeOn',
  'result-published': 'resultPublishedOn',
  'supervision-report': 'supervisionReportOn',
  challenge: 'challengeOn',
  'challenge-closed': 'challengeClosedOn',
  'contract-signed': 'contractSignedOn',
  'contract-published': 'contractPublishedOn',
  'contract-published-provincially': 'contractPublishedProvinciallyOn',
  'contract-filed': 'contractFiledOn',
  'loser-deposit-refunded': 'loserDepositRefundedOn',
  'winner-deposit-refunded': 'winnerDepositRefundedOn',
  delivery: 'deliveredOn',
  acceptance: 'acceptedOn',
  'acceptance-published': 'acceptancePublishedOn',
  'settlement-confirmed': 'settlementConfirmedOn',
  invoice: 'invoicedOn',
  'receivable-requested': 'receivableRequestedOn',
  'receivable-confirmed': 'receivableConfirmedOn',
  payment: 'paidOn',
  completion: 'completedOn',
  'files-destroyed': 'filesDestroyedOn',
} as const

export type EventName = keyof typeof EVENTS
export type DateField = (typeof EVENTS)[EventName]

export const EVENT_NAMES = Object.keys(EVENTS) as EventName[]

/** Events that may happen several times; a record holds the newest of them. */
export const REPEATED: ReadonlySet<EventName> = new Set<EventName>(['clarification', 'prequalification-clarification'])

/** Events that no column of the ledger holds: a ledger row cannot tell whether they happened. */
export const NOT_IN_LEDGER: ReadonlySet<EventName> = new Set<EventName>([
  'single-source-publicity',
  'single-source-publicity-ended',
  'prequalification',
  'prequalification-clarification',
  'prequalification-documents-ended',
  'prequalification-deadline',
  'notice-submitted',
  'documents-issued',
  'documents-ended',
  'notice-period-ended',
  'clarification',
  'deposit-deadline',
  'evaluation-report',
  'candidate-publicity',
  'candidate-publicity-ended',
  'result-published',
  'supervision-report',
  'contract-published-provincially',
  'delivery',
  'acceptance-published',
  'settlement-confirmed',
  'receivable-requested',
  'receivable-confirmed',
  'completion',
  'files-destroyed',
])
