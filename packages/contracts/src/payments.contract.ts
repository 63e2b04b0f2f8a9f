import { ARREARS_AGES } from '@tenderlight/compliance/payment/arrears-age'
import { PAYMENT_CONDITIONS } from '@tenderlight/compliance/payment/instalments'
import * as z from 'zod'
import { versionChange } from './changes.contract.ts'
import { civilDate, fen } from './values.contract.ts'

export const paymentCondition = z.enum(PAYMENT_CONDITIONS)
const name = z.string().trim().min(1).max(60)
const agreedDays = z.int().min(0).max(3650)
const reason = z.string().trim().min(2).max(500)
const amount = fen.min(1)

export const MOST_INSTALMENTS = 60

/** An instalment as it is planned. */
const planned = z.object({
  name,
  amount,
  condition: paymentCondition,
  /** The day on which the condition was met, where it is not the record's own date of it. */
  conditionMetOn: civilDate.optional(),
  agreedDays: agreedDays.optional(),
  invoicedOn: civilDate.optional(),
})

export const paymentsInput = z.object({ key: z.uuid() })
/** The whole plan, in order. `version`: the plan that was looked at; `reason`: why it is changed, where there was one. */
export const savePlanInput = z.object({
  key: z.uuid(),
  version: z.int().min(0),
  instalments: z.array(planned.extend({ id: z.uuid().optional() })).max(MOST_INSTALMENTS),
  reason: reason.optional(),
})
const payment = z.object({
  on: civilDate,
  amount,
  invoicedOn: civilDate.optional(),
  evidence: z.string().trim().max(500).optional(),
})
export const payInput = payment.extend({ key: z.uuid(), instalment: z.uuid() })
/** `payment` null takes it off the record. */
export const correctPaymentInput = z.object({
  key: z.uuid(),
  id: z.uuid(),
  payment: payment.nullable(),
  reason,
})

/** Who entered something last, and why where it was changed. */
const entered = z.object({ by: z.string().nullable(), at: z.string(), reason: z.string().nullable() })
const interest = z.union([
  z.object({
    amount: fen,
    by: z.enum(['agreed', 'statutory']),
    clauseInvalid: z.boolean(),
    from: civilDate,
    days: z.int(),
  }),
  z.object({ missing: z.array(z.string()) }),
])
/** What follows of a part: its last day, how late it is, the interest for it. */
const judged = z.object({
  amount: fen,
  payableOn: civilDate.nullable(),
  due: civilDate.nullable(),
  daysLate: z.int(),
  age: z.enum(ARREARS_AGES).nullable(),
  interest: interest.nullable(),
  /** The rules whose day `due` is. */
  rules: z.array(z.string()),
})
export type JudgedAmount = z.infer<typeof judged>

export const paidPart = payment.extend({
  id: z.uuid(),
  ...judged.shape,
  entered,
  /** Files that prove it. */
  files: z.int(),
})
export type PaidPart = z.infer<typeof paidPart>
export const instalment = planned.extend({
  id: z.uuid(),
  payments: z.array(paidPart),
  /** What is still owed; null: nothing. */
  owed: judged.nullable(),
  entered,
})
export type InstalmentOutput = z.infer<typeof instalment>

/** What became of an instalment or a payment; `name` is the instalment's. */
const change = versionChange.extend({ what: z.enum(['instalment', 'payment']) })
export type PaymentChange = z.infer<typeof change>

export const paymentsOutput = z.object({
  key: z.uuid(),
  /** 0: no instalment was ever planned. */
  version: z.int(),
  /** The contract with its supplements; null: no amount on record. */
  total: fen.nullable(),
  planned: fen,
  paid: fen,
  /** The single day of payment on record, which says nothing once there are instalments. */
  paidAtOnceOn: civilDate.nullable(),
  instalments: z.array(instalment),
  changes: z.array(change),
})
export type Payments = z.infer<typeof paymentsOutput>

export const arrearsInput = z.object({ unit: z.uuid().optional(), age: z.enum(ARREARS_AGES).optional() })
export const arrear = z.object({
  /** Of the part that is owed. */
  id: z.string(),
  key: z.uuid(),
  number: z.string(),
  title: z.string().nullable(),
  unit: z.string(),
  winner: z.string().nullable(),
  /** Null: the contract is paid at once. */
  instalment: z.string().nullable(),
  ...judged.shape,
  amount: fen.nullable(),
})
export type Arrear = z.infer<typeof arrear>
export const arrearsOutput = z.object({
  asOf: civilDate,
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Youngest first; `unknown`: parts whose amount is not on record. */
  sums: z.array(z.object({ age: z.enum(ARREARS_AGES), parts: z.int(), amount: fen, interest: fen, unknown: z.int() })),
  /** The oldest first, at most 500. */
  arrears: z.array(arrear),
})
export type Arrears = z.infer<typeof arrearsOutput>
