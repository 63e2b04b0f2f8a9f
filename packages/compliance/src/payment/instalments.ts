import { addDays, daysBetween, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { owed } from './arrears-age.ts'

/** What makes an instalment payable: 签订, 交付, 验收, 结算确认, 收到发票, 约定日期. */
export const PAYMENT_CONDITIONS = ['signing', 'delivery', 'acceptance', 'settlement', 'invoice', 'day'] as const
export type PaymentCondition = (typeof PAYMENT_CONDITIONS)[number]

/** A payment made against an instalment. */
export interface PartPayment {
  readonly id: string
  readonly on: CivilDate
  readonly amount: Fen
  /** When its invoice came, where that is not the instalment's. */
  readonly invoicedOn?: CivilDate
  /** The voucher or its number. */
  readonly evidence?: string
}

/** One instalment that a contract plans (分期支付), with what was paid of it. */
export interface Instalment {
  readonly id: string
  /** What for: 预付款, 进度款, 验收款, 质保金. */
  readonly name: string
  readonly amount: Fen
  readonly condition: PaymentCondition
  /** The day on which the condition was met, where the record's own date of it is not meant. */
  readonly conditionMetOn?: CivilDate
  /** Days that the contract gives from there. */
  readonly agreedDays?: number
  readonly invoicedOn?: CivilDate
  readonly payments: readonly PartPayment[]
}

/** A payment, or what is still owed of an instalment, by itself. */
export interface PaymentPart {
  readonly instalment: Instalment
  /** Undefined: it is owed. */
  readonly payment: PartPayment | undefined
  readonly amount: Fen
  /** Since when the contract's condition is met; undefined: not yet, or not on record. */
  readonly payableOn: CivilDate | undefined
  readonly invoicedOn: CivilDate | undefined
  /** The procurement as though this part were all that is paid. */
  readonly record: Procurement
}

/** What was paid of an instalment. */
export function paidOf({ payments }: Pick<Instalment, 'payments'>): Fen {
  return payments.reduce<Fen>((sum, { amount }) => sum + amount, 0)
}

/** What may be paid in all: the contract with its supplements; undefined while no contract amount is on record. */
export function payableTotal({ contractAmount, supplements = 0 }: Procurement): Fen | undefined {
  return contractAmount === undefined ? undefined : contractAmount + supplements
}

const CONDITION_DATES = {
  signing: ({ contractSignedOn }) => contractSignedOn,
  delivery: ({ deliveredOn }) => deliveredOn,
  acceptance: ({ acceptedOn }) => acceptedOn,
  settlement: ({ settlementConfirmedOn }) => settlementConfirmedOn,
  invoice: () => undefined,
  day: () => undefined,
} as const satisfies Record<PaymentCondition, (procurement: Procurement) => CivilDate | undefined>

/**
 * Every payment of the instalments, and what of each is still owed, in the order of the plan. An invoice that the record
 * names by itself is that of every instalment until one of them has its own: no duty is lost by planning.
 */
export function paymentParts(procurement: Procurement, instalments: readonly Instalment[]): PaymentPart[] {
  const isInvoiced = instalments.some(
    ({ invoicedOn, payments }) =>
      invoicedOn !== undefined || payments.some((payment) => payment.invoicedOn !== undefined),
  )
  const { invoicedOn: common, ...without } = procurement
  const record = isInvoiced || common === undefined ? without : procurement
  return instalments.flatMap((instalment) => {
    const { payments, amount } = instalment
    const rest = amount - paidOf(instalment)
    const parts = payments.map((payment) => partOf(record, instalment, payment, payment.amount))
    return rest > 0 ? [...parts, partOf(record, instalment, undefined, rest)] : parts
  })
}

function partOf(
  procurement: Procurement,
  instalment: Instalment,
  payment: PartPayment | undefined,
  amount: Fen,
): PaymentPart {
  const { condition, conditionMetOn } = instalment
  const invoicedOn = payment?.invoicedOn ?? instalment.invoicedOn ?? procurement.invoicedOn
  const payableOn = conditionMetOn ?? (condition === 'invoice' ? invoicedOn : CONDITION_DATES[condition](procurement))
  const agreed = instalment.agreedDays ?? procurement.agreedPaymentDays
  // An invoice that came before the condition was met starts nothing.
  const startsOn = invoicedOn === undefined || payableOn === undefined ? undefined : later(invoicedOn, payableOn)
  const { paidOn: _paid, invoicedOn: _invoiced, ...rest } = procurement
  const record: Procurement = {
    ...termStart(rest, instalment, payableOn),
    ...(startsOn === undefined ? {} : { invoicedOn: startsOn }),
    ...(payment === undefined ? {} : { paidOn: payment.on }),
    ...(agreed === undefined ? {} : { agreedPaymentDays: agreed }),
    overdueAmount: amount,
  }
  return { instalment, payment, amount, payableOn, invoicedOn, record }
}

/**
 * From when the term that the regulation sets runs: from the condition that the contract names. Payment that hangs on
 * no delivery (an advance, money kept back until a day) has the contract's own days alone; what hangs on nothing but
 * its invoice is judged by the record's own delivery or acceptance.
 */
function termStart(
  record: Procurement,
  { condition, conditionMetOn }: Instalment,
  payableOn: CivilDate | undefined,
): Procurement {
  if (condition === 'invoice') return record
  if (condition === 'acceptance' && conditionMetOn === undefined) {
    const { settlementConfirmedOn: _, ...rest } = record
    return { ...rest, inspectionAgreed: true }
  }
  const { settlementConfirmedOn: _settled, deliveredOn: _delivered, ...rest } = record
  if (condition === 'signing' || condition === 'day' || payableOn === undefined)
    return { ...rest, inspectionAgreed: false }
  if (condition === 'delivery') return { ...rest, inspectionAgreed: false, deliveredOn: payableOn }
  return { ...rest, settlementConfirmedOn: payableOn }
}

/**
 * The record as rules that know one payment see it. While anything is owed it speaks of the part that has been payable
 * longest, those first that a rule sets a last day for, and of no payment; once all is paid, of the part that took longest. A single date of payment on record
 * (a ledger's) says nothing beside instalments.
 */
export function asOnePayment(procurement: Procurement, instalments: readonly Instalment[]): Procurement {
  if (instalments.length === 0) return procurement
  const parts = paymentParts(procurement, instalments)
  const open = parts.filter(({ payment }) => payment === undefined)
  const paid = instalments.reduce((sum, one) => sum + paidOf(one), 0)
  const isPaid = open.length === 0 && parts.length > 0 && paid >= (payableTotal(procurement) ?? 0)
  const deciding = isPaid ? slowest(parts) : longestPayable(open)
  const { paidOn: _paid, invoicedOn: _invoiced, ...rest } = procurement
  if (deciding === undefined) {
    const { settlementConfirmedOn: _settled, deliveredOn: _delivered, ...waiting } = rest
    return { ...waiting, inspectionAgreed: false }
  }
  return deciding.record
}

const lastDay = ({ payableOn, record }: PaymentPart): CivilDate | undefined => {
  const from = payableOn ?? record.invoicedOn
  return from === undefined ? undefined : addDays(from, record.agreedPaymentDays ?? 0)
}

/** Whether a rule sets a last day for the part, or its contract alone does: what the law judges comes first. */
function isJudged({ instalment: { condition }, payableOn, record }: PaymentPart): boolean {
  return record.invoicedOn !== undefined || (payableOn !== undefined && condition !== 'signing' && condition !== 'day')
}

const judgedFirst = (a: PaymentPart, b: PaymentPart): number => Number(isJudged(b)) - Number(isJudged(a))

function longestPayable(open: readonly PaymentPart[]): PaymentPart | undefined {
  const dayOf = (part: PaymentPart): number => dayNumber(lastDay(part) ?? LAST)
  return open
    .filter((part) => lastDay(part) !== undefined)
    .toSorted((a, b) => judgedFirst(a, b) || dayOf(a) - dayOf(b))[0]
}

/** The part that was paid longest after its last day; of equals the one paid last. */
function slowest(parts: readonly PaymentPart[]): PaymentPart | undefined {
  const waited = (part: PaymentPart): number => {
    const day = lastDay(part)
    return day === undefined || part.payment === undefined
      ? -daysBetween('0001-01-01', LAST)
      : daysBetween(day, part.payment.on)
  }
  const paidOn = ({ payment }: PaymentPart) => (payment === undefined ? 0 : dayNumber(payment.on))
  return parts.toSorted((a, b) => judgedFirst(a, b) || waited(b) - waited(a) || paidOn(b) - paidOn(a))[0]
}

const LAST: CivilDate = '9999-12-31'

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** A procurement that is paid at once, as its only part: what is owed of it, by its record alone. */
export function wholePayment(procurement: Procurement): PaymentPart {
  const { paidOn, invoicedOn } = procurement
  const amount = owed(procurement) ?? 0
  const payment = paidOn === undefined ? undefined : { id: procurement.id, on: paidOn, amount }
  const instalment: Instalment = {
    id: procurement.id,
    name: '',
    amount,
    condition: 'invoice',
    payments: payment === undefined ? [] : [payment],
  }
  return { instalment, payment, amount, payableOn: invoicedOn, invoicedOn, record: procurement }
}
