import type { Procurement } from '../procurement/procurement.ts'

type Gone<K extends keyof Procurement> = { readonly [F in K]: undefined }

/** Takes everything after the contract's signing off a record. */
export const NOTHING_AFTER_SIGNING = {
  contractPublishedOn: undefined,
  contractPublishedProvinciallyOn: undefined,
  contractFiledOn: undefined,
  acceptedOn: undefined,
  invoicedOn: undefined,
  paidOn: undefined,
} as const satisfies Gone<
  'contractPublishedOn' | 'contractPublishedProvinciallyOn' | 'contractFiledOn' | 'acceptedOn' | 'invoicedOn' | 'paidOn'
>

/** Takes everything after the award notice off a record. */
export const NOTHING_AFTER_AWARD = { contractSignedOn: undefined, ...NOTHING_AFTER_SIGNING } as const

/** Takes the evaluation and everything after it off a record. */
export const NOTHING_AFTER_EVALUATION = {
  evaluationEndedOn: undefined,
  evaluationReportOn: undefined,
  resultDeterminedOn: undefined,
  awardNoticeOn: undefined,
  ...NOTHING_AFTER_AWARD,
} as const
