import type { PaymentCondition } from '@tenderlight/compliance/payment/instalments'
import { fieldName } from '@tenderlight/compliance/say'
import type { JudgedAmount, PaymentChange } from '@tenderlight/contracts/payments'
import type { Light } from '@tenderlight/compliance/finding'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { shortYuan } from '../../../ui/money.ts'
import { worded } from '../history/say-change.ts'
import type { FieldWords } from '../history/say-change.ts'

export const CONDITION_WORDS: Readonly<Record<PaymentCondition, () => string>> = {
  signing: m.pay_condition_signing,
  delivery: m.pay_condition_delivery,
  acceptance: m.pay_condition_acceptance,
  settlement: m.pay_condition_settlement,
  invoice: m.pay_condition_invoice,
  day: m.pay_condition_day,
}

/** 验收合格后 30 天内. */
export function sayCondition(condition: PaymentCondition, days: number | undefined): string {
  const said = CONDITION_WORDS[condition]()
  return days === undefined ? said : m.pay_condition_days({ condition: said, days })
}

/** What is still owed, as a light and its words. */
export function owedState({ daysLate, due, payableOn }: JudgedAmount): {
  readonly light: Light
  readonly word: string
} {
  if (daysLate > 0) return { light: 'red', word: m.pay_late({ days: daysLate }) }
  if (due !== null) return { light: 'green', word: m.pay_on_time() }
  return { light: 'grey', word: payableOn === null ? m.pay_waiting() : m.pay_no_day() }
}

/** How a payment that was made stands to its last day. */
export function paidState({ daysLate, due }: JudgedAmount): { readonly light: Light; readonly word: string } {
  if (daysLate > 0) return { light: 'red', word: m.pay_part_late({ days: daysLate }) }
  return due === null ? { light: 'grey', word: m.pay_no_day() } : { light: 'green', word: m.pay_part_in_time() }
}

/** The interest with how it is counted, or what is missing to tell; undefined: there is none. */
export function sayInterest({ interest }: Pick<JudgedAmount, 'interest'>): { amount: string; how: string } | undefined {
  if (interest === null) return undefined
  if ('missing' in interest) {
    const locale = currentLocale()
    const fields = joinWords(interest.missing.map((field) => fieldName(field, locale)))
    return { amount: '', how: m.pay_interest_unknown({ fields }) }
  }
  const rate = interest.by === 'agreed' ? m.pay_interest_agreed() : m.pay_interest_statutory()
  const how = interest.clauseInvalid ? m.pay_interest_invalid() : rate
  return { amount: shortYuan(interest.amount), how: `${m.pay_interest_days({ days: interest.days })} · ${how}` }
}

/** The fields of an instalment and of a payment, in the order in which a change of them is told. */
export const PAYMENT_FIELDS: Readonly<Record<string, FieldWords>> = {
  name: { name: m.pay_field_name },
  amount: { name: m.pay_field_amount, say: (fen) => shortYuan(Number(fen)) },
  condition: { name: m.pay_field_condition, say: worded(CONDITION_WORDS) },
  conditionMetOn: { name: m.pay_field_conditionMetOn },
  agreedDays: { name: m.pay_field_agreedDays },
  invoicedOn: { name: m.pay_field_invoicedOn },
  on: { name: m.pay_field_on },
  evidence: { name: m.pay_field_evidence },
}

/** What a change is of: an instalment, or a payment of one. */
export function sayPaid({ what, name }: Pick<PaymentChange, 'what' | 'name'>): string {
  return what === 'payment' ? m.pay_history_payment({ name }) : m.pay_history_instalment({ name })
}
