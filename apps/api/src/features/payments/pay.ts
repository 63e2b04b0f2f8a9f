import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { paidOf } from '@tenderlight/compliance/payment/instalments'
import type { Instalment, PartPayment } from '@tenderlight/compliance/payment/instalments'
import type { correctPaymentInput, payInput } from '@tenderlight/contracts/payments'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { changeInstalments, paidBesides, totalOf } from './change-plan.ts'
import { overContract, overInstalment } from './refusals.ts'

type Pay = z.output<typeof payInput>
type Correct = z.output<typeof correctPaymentInput>

/**
 * Puts a payment against an instalment on record. Throws `Refused`: `not-found`, `in-future`, `payment-refused` where it is
 * more than the instalment or the contract has left.
 */
export function pay(deps: Deps, actor: Actor, today: CivilDate, { key, instalment, ...paid }: Pay): Promise<void> {
  return changeInstalments(deps, actor, today, { key, reason: undefined }, (before, stored) => {
    const one = before.find(({ id }) => id === instalment)
    if (one === undefined) throw new Refused('not-found')
    const payment = paymentOf(randomUUID(), paid, one, today)
    const after = replaced(before, { ...one, payments: [...one.payments, payment] })
    holdAmounts(after, one.id, payment.amount, totalOf(stored))
    return after
  })
}

/**
 * Corrects a payment, or takes it off the record, with a reason; the earlier version stays. Throws `Refused` as `pay`, and
 * `bad-input` where nothing would change.
 */
export function correctPayment(deps: Deps, actor: Actor, today: CivilDate, input: Correct): Promise<void> {
  const { key, id, payment: right, reason } = input
  return changeInstalments(deps, actor, today, { key, reason }, (before, stored) => {
    const one = before.find(({ payments }) => payments.some((payment) => payment.id === id))
    const was = one?.payments.find((payment) => payment.id === id)
    if (one === undefined || was === undefined) throw new Refused('not-found')
    if (right === null) return replaced(before, { ...one, payments: one.payments.filter((payment) => payment !== was) })
    const payment = paymentOf(id, right, one, today)
    if (isDeepStrictEqual(payment, was)) throw new Refused('bad-input', { field: 'payment' })
    const payments = one.payments.map((known) => (known === was ? payment : known))
    const after = replaced(before, { ...one, payments })
    // What is not more than it was may always be corrected.
    if (payment.amount > was.amount) holdAmounts(after, one.id, payment.amount, totalOf(stored))
    return after
  })
}

function paymentOf(
  id: string,
  { on, amount, invoicedOn, evidence }: Omit<Pay, 'key' | 'instalment'>,
  instalment: Instalment,
  today: CivilDate,
): PartPayment {
  for (const day of [on, invoicedOn])
    if (day !== undefined && day > today) throw new Refused('in-future', { on: day, today })
  return {
    id,
    on,
    amount,
    ...(invoicedOn === undefined || invoicedOn === instalment.invoicedOn ? {} : { invoicedOn }),
    ...(evidence === undefined || evidence === '' ? {} : { evidence }),
  }
}

function replaced(before: readonly Instalment[], changed: Instalment): Instalment[] {
  return before.map((one) => (one.id === changed.id ? changed : one))
}

function holdAmounts(after: readonly Instalment[], instalment: string, asked: Fen, total: Fen): void {
  const one = after.find(({ id }) => id === instalment)
  if (one === undefined) return
  const own = paidOf(one)
  if (own > one.amount) throw overInstalment(one.name, { most: one.amount, others: own - asked, asked })
  const all = own + paidBesides(after, instalment)
  if (all > total) throw overContract('paid', { most: total, others: all - asked, asked })
}
