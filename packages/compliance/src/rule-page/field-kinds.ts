/** What kind of value a field of a record holds: amounts (fen), shares (basis points), counts, days; else words and yes-or-no. */
export type FieldKind = 'amount' | 'share' | 'count' | 'day' | 'other'

const AMOUNT = new Set([
  'awardAmount',
  'bidDeposit',
  'budget',
  'contractAmount',
  'controlPrice',
  'estimate',
  'interestPaid',
  'overdueAmount',
  'performanceBond',
  'prepayment',
  'reservedSmallMicro',
  'reservedSme',
  'supplements',
  'yearPlanAmount',
])
const COUNT = new Set([
  'acceptanceStandards',
  'acceptanceStandardsCovered',
  'agreedPaymentDays',
  'bidders',
  'fiscalYear',
  'qualifiedSmes',
  'winnerRank',
])
const SHARE = /(?:Share|Deduction|Bonus|LateRate|^lprAtContract)$/
const DAY = /On$/

/** The kind of a field, by its name. */
export function fieldKind(field: string): FieldKind {
  if (AMOUNT.has(field)) return 'amount'
  if (COUNT.has(field)) return 'count'
  if (SHARE.test(field)) return 'share'
  return DAY.test(field) ? 'day' : 'other'
}
