import { addDays } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { bayuquanPayFaster } from '@tenderlight/law/parameters/payment'
import { found } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Rule } from '../rule.ts'

const DECLARATION = {
  level: 'encouragement',
  regime: 'government-procurement',
  stage: 'payment',
  title: { zh: '加快支付进度(区)', en: 'Paid sooner than agreed (district)' },
  requires: {
    zh: '区方案:对满足支付条件的项目加快支付;早于合同约定日期付款的,予以标识。',
    en: 'District plan: payment is sped up; paid before the day agreed in the contract earns a badge.',
  },
  figure: bayuquanPayFaster,
} as const

/** A badge for payment before the agreed day. Silent otherwise: lateness is for the law to say. */
export const paidFaster: Rule = makeRule('encouragement', DECLARATION, {
  clocks: [],
  needs: ['invoicedOn', 'paidOn', 'agreedPaymentDays'],
  judge: ({ invoicedOn, paidOn, agreedPaymentDays }, scope) => {
    if (invoicedOn === undefined || paidOn === undefined || agreedPaymentDays === undefined) return undefined
    const value = valueOn(bayuquanPayFaster, invoicedOn)
    const agreed = addDays(invoicedOn, agreedPaymentDays)
    if (value === undefined || paidOn >= agreed) return undefined
    const ground = { figure: bayuquanPayFaster, level: DECLARATION.level, value, scope }
    const trigger = { event: 'invoice', on: invoicedOn } as const
    return found(ground, 'compliant', 'green', { trigger, aimFor: agreed, due: agreed, met: paidOn })
  },
})
