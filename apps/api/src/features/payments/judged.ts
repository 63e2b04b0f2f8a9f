import type { Context } from '@tenderlight/compliance/evaluate'
import type { PaymentPart } from '@tenderlight/compliance/payment/instalments'
import { judgePart } from '@tenderlight/compliance/payment/judge-part'
import type { JudgedAmount } from '@tenderlight/contracts/payments'

/** A part as people are told of it: its last day and by which rule, how late, and the interest for it. */
export function judged(part: PaymentPart, context: Context): JudgedAmount {
  const { due, daysLate, age, interest, findings, amount, payableOn } = judgePart(part, context)
  return {
    amount,
    payableOn: payableOn ?? null,
    due,
    daysLate,
    age: age ?? null,
    interest: interest !== null && 'missing' in interest ? { missing: [...interest.missing] } : interest,
    rules: due === null ? [] : findings.filter((finding) => finding.due === due).map(({ rule }) => rule),
  }
}
