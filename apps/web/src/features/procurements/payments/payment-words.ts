import type { PaymentCondition } from '@tenderlight/compliance/payment/instalments'
import { fieldName } from '@tenderlight/compliance/say'
import type { JudgedAmount, PaymentChange } from '@tenderlight/contracts/payments'
import type { Light } from '@tenderlight/compliance/finding'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { shortYuan } from '../../../ui/money.ts'
import { wordOf } from '../../../ui/vocabulary.ts'

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
    const fields = interest.missing.map((field) => fieldName(field, locale)).join(locale === 'en' ? ', ' : '、')
    return { amount: '', how: m.pay_interest_unknown({ fields }) }
  }
  const rate = interest.by === 'agreed' ? m.pay_interest_agreed() : m.pay_interest_statutory()
  const how = interest.clauseInvalid ? m.pay_interest_invalid() : rate
  return { amount: shortYuan(interest.amount), how: `${m.pay_interest_days({ days: interest.days })} · ${how}` }
}

const FIELDS: Readonly<Record<string, () => string>> = {
  name: m.pay_field_name,
  amount: m.pay_field_amount,
  condition: m.pay_field_condition,
  conditionMetOn: m.pay_field_conditionMetOn,
  agreedDays: m.pay_field_agreedDays,
  invoicedOn: m.pay_field_invoicedOn,
  on: m.pay_field_on,
  evidence: m.pay_field_evidence,
}

function sayValue(field: string, value: string | number | undefined): string {
  if (value === undefined) return m.none()
  if (field === 'amount') return shortYuan(Number(value))
  const condition = field === 'condition' ? wordOf(CONDITION_WORDS, value) : undefined
  return condition === undefined ? String(value) : CONDITION_WORDS[condition]()
}

/** What a change touched: 金额 450,000 → 540,000. Of what is new or gone, all of it. */
export function sayChange({ before, after }: Pick<PaymentChange, 'before' | 'after'>): string {
  return Object.keys(FIELDS)
    .flatMap((field) => {
      const [was, is] = [before?.[field], after?.[field]]
      const word = FIELDS[field]?.() ?? field
      if (was === is) return []
      if (before === null || after === null) return [`${word} ${sayValue(field, is ?? was)}`]
      return [`${word} ${sayValue(field, was)} → ${sayValue(field, is)}`]
    })
    .join(currentLocale() === 'en' ? ', ' : ',')
}
