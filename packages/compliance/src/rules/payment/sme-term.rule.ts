import { paySmeTerm, paySmeTerm2020 } from '@tenderlight/law/parameters/payment'
import type { PaymentTerm } from '@tenderlight/law/parameters/payment'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { Finding } from '../../finding.ts'
import type { EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { found } from '../found.ts'
import { deadline } from '../kinds/deadline.ts'
import type { Rule, Scope } from '../rule.ts'
import { paysSme } from './protected.ts'

/** The agreed term counts, up to the longest that the regulation allows. */
const term = ({ days, longest }: PaymentTerm, { agreedPaymentDays }: Procurement): number =>
  agreedPaymentDays === undefined ? days : Math.min(agreedPaymentDays, longest)

const SME = {
  level: 'law',
  regime: 'both',
  stage: 'payment',
  title: { zh: '30 日内向中小企业付款', en: 'SMEs paid within 30 days' },
  requires: {
    zh: '机关、事业单位向中小企业采购,自交付之日起 30 日内付款;约定检验、验收的自合格之日起,按进度结算的自双方确认结算金额之日起;合同另有约定的,最长不超过 60 日。',
    en: 'Public bodies pay small and medium enterprises within 30 days of delivery; of acceptance where inspection is agreed; of the confirmed amount where progress is settled; within 60 at most where the contract says so.',
  },
  appliesTo: paysSme,
  alsoNeeds: ['winnerScale', 'agreedPaymentDays', 'inspectionAgreed', 'inspectionDueOn'],
} as const

type Start = 'acceptance' | 'delivery' | 'settlement-confirmed'
const STARTS: readonly Start[] = ['acceptance', 'delivery', 'settlement-confirmed']

/** One rule a start; which of them judges, the record says. */
function smeTerm(figure: Parameter<PaymentTerm>): Rule {
  const from = (event: Start & EventName) =>
    deadline({ ...SME, figure, clocks: [{ from: event, to: 'payment', counting: 'days', within: term }] })
  const by = {
    acceptance: from('acceptance'),
    delivery: from('delivery'),
    'settlement-confirmed': from('settlement-confirmed'),
  }
  const whole = by.acceptance
  return {
    ...whole,
    clocks: STARTS.flatMap((start) => by[start].clocks),
    needs: [...new Set(STARTS.flatMap((start) => by[start].needs))],
    judge: (procurement, scope) => {
      const { start, record } = startOf(procurement)
      const finding = by[start].judge(record, scope)
      const clause = judgeClause(figure, procurement, scope)
      if (clause === undefined) return finding
      return finding === undefined ? clause : [finding, clause].flat()
    },
  }
}

/** From which event the term runs, and the record as the term sees it. */
function startOf(record: Procurement): { readonly start: Start; readonly record: Procurement } {
  const { deliveredOn, acceptedOn, settlementConfirmedOn, inspectionAgreed, inspectionDueOn } = record
  if (settlementConfirmedOn !== undefined) return { start: 'settlement-confirmed', record }
  if (inspectionAgreed === false) return { start: 'delivery', record }
  // A buyer who delays the inspection does not gain by it.
  if (inspectionDueOn !== undefined && (acceptedOn === undefined || acceptedOn > inspectionDueOn)) {
    return { start: 'acceptance', record: { ...record, acceptedOn: inspectionDueOn } }
  }
  const delivered = acceptedOn === undefined && deliveredOn !== undefined && inspectionAgreed !== true
  return { start: delivered ? 'delivery' : 'acceptance', record }
}

/** The agreed term itself: longer than the longest is no term, whenever payment comes. */
function judgeClause(figure: Parameter<PaymentTerm>, procurement: Procurement, scope: Scope): Finding | undefined {
  const { agreedPaymentDays: actual } = procurement
  if (actual === undefined || paysSme(procurement) !== true) return undefined
  const value = valueOn(figure, procurement.contractSignedOn ?? scope.today)
  if (value === undefined) return undefined
  const { longest } = value.value
  const ground = { figure, level: SME.level, value, scope, part: 'clause' }
  const measured = { unit: 'days', required: longest, actual, shortfall: Math.max(0, actual - longest) } as const
  return actual > longest ? found(ground, 'breach', 'red', measured) : found(ground, 'compliant', 'green', measured)
}

export const smePaid = smeTerm(paySmeTerm)
export const smePaid2020 = smeTerm(paySmeTerm2020)
