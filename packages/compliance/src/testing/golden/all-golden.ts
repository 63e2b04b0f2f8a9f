import { AWARD } from './award.golden.ts'
import { BAYUQUAN_YEARS } from './bayuquan-years.golden.ts'
import { COMPLAINT_STEPS } from './complaint-steps.golden.ts'
import { COMPLAINTS } from './complaints.golden.ts'
import { CONDUCT } from './conduct.golden.ts'
import { CONTRACT } from './contract.golden.ts'
import { DEPOSITS } from './deposits.golden.ts'
import { DISTRICT_RESERVED_SUMS } from './district-reserved-sums.golden.ts'
import { DISTRICT_YEARS } from './district-years.golden.ts'
import { DOCUMENTS } from './documents.golden.ts'
import { EARLIER_DAYS } from './earlier-days.golden.ts'
import { EARLIER_SHARES } from './earlier-shares.golden.ts'
import { GUARANTEES } from './guarantees.golden.ts'
import { INTENTION } from './intention.golden.ts'
import { LETTERS } from './letters.golden.ts'
import { NEGOTIATED_PERIODS } from './negotiated-periods.golden.ts'
import { OBJECTIONS } from './objections.golden.ts'
import { PAYMENT } from './payment.golden.ts'
import { PRICES } from './prices.golden.ts'
import { PUBLICATION } from './publication.golden.ts'
import { PURCHASE_PERIODS } from './purchase-periods.golden.ts'
import { REQUESTS } from './requests.golden.ts'
import { RESERVATION } from './reservation.golden.ts'
import { RESERVED_SUMS } from './reserved-sums.golden.ts'
import { TENDERING_AWARD } from './tendering-award.golden.ts'
import { TENDERING_CONTRACT } from './tendering-contract.golden.ts'
import { TENDERING_PERIODS } from './tendering-periods.golden.ts'
import { THRESHOLDS } from './thresholds.golden.ts'
import { UNIT_YEARS } from './unit-years.golden.ts'
import { ZHENHAI_YEARS } from './zhenhai-years.golden.ts'
import type { Trio } from './golden.ts'

/** Every golden trio, by stage and subject. */
export const GOLDEN: readonly Trio[] = [
  ...EARLIER_SHARES,
  ...EARLIER_DAYS,
  ...REQUESTS,
  ...COMPLAINTS,
  ...COMPLAINT_STEPS,
  ...OBJECTIONS,
  ...DISTRICT_RESERVED_SUMS,
  ...RESERVED_SUMS,
  ...UNIT_YEARS,
  ...ZHENHAI_YEARS,
  ...BAYUQUAN_YEARS,
  ...DISTRICT_YEARS,
  ...CONDUCT,
  ...DOCUMENTS,
  ...RESERVATION,
  ...INTENTION,
  ...GUARANTEES,
  ...DEPOSITS,
  ...PRICES,
  ...THRESHOLDS,
  ...TENDERING_PERIODS,
  ...PURCHASE_PERIODS,
  ...NEGOTIATED_PERIODS,
  ...TENDERING_AWARD,
  ...AWARD,
  ...TENDERING_CONTRACT,
  ...CONTRACT,
  ...PUBLICATION,
  ...PAYMENT,
  ...LETTERS,
]
