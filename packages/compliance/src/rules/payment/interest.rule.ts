import { dayNumber } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { payInterest } from '@tenderlight/law/parameters/payment'
import type { Finding } from '../../finding.ts'
import { interestOn } from '../../payment/interest.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { makeRule } from '../rule.ts'
import type { Rule, Scope } from '../rule.ts'
import { paysSme } from './protected.ts'
import { smePaid, smePaid2020 } from './sme-term.rule.ts'

const DECLARATION = {
  level: 'law',
  regime: 'both',
  stage: 'payment',
  title: { zh: '迟延支付中小企业款项的利息', en: 'Interest for paying an SME late' },
  requires: {
    zh: '迟延支付中小企业款项的,支付逾期利息:约定利率不低于合同订立时 1 年期 LPR;未作约定的,每日万分之五。',
    en: 'Late payment to a small or medium enterprise bears interest: an agreed rate of at least the 1-year LPR at contract, otherwise 0.05% a day.',
  },
  notMet: {
    zh: '约定的逾期利率低于合同订立时 1 年期 LPR,约定无效,按每日万分之五计',
    en: 'The agreed rate lies below the 1-year LPR at contract: it is invalid, 0.05% a day counts',
  },
  figure: payInterest,
} as const

/**
 * The agreed rate, once one is on record; and the interest, once a late payment and anything about its interest are. A
 * ledger row, which has no column for either, is not asked.
 */
export const interestPaid: Rule = makeRule('required', DECLARATION, {
  clocks: [],
  needs: [
    'interestPaid',
    'agreedLateRate',
    'lprAtContract',
    'overdueAmount',
    'contractAmount',
    'paidOn',
    'winnerScale',
  ],
  judge: (procurement, scope) => {
    const { agreedLateRate, interestPaid: paid } = procurement
    const applies = paysSme(procurement)
    if ((agreedLateRate === undefined && paid === undefined) || applies === false) return undefined
    const value = valueOn(payInterest, procurement.contractSignedOn ?? procurement.paidOn ?? scope.today)
    if (value === undefined) return undefined
    const ground = { figure: payInterest, level: DECLARATION.level, value, scope }
    if (applies !== true) return cannotTell(ground, applies)
    return [judgeRate(ground, procurement), judgeAmount(procurement, scope)].filter((one) => one !== undefined)
  },
})

function judgeRate(ground: Ground, { agreedLateRate: agreed, lprAtContract: lpr }: Procurement): Finding | undefined {
  if (agreed === undefined) return undefined
  const own = { ...ground, part: 'clause' }
  if (lpr === undefined) return cannotTell(own, ['lprAtContract'])
  return agreed < lpr ? found(own, 'breach', 'red') : found(own, 'compliant', 'green')
}

/** The late payment that the interest is for; nothing where payment was in time or is still due. */
function lateness(procurement: Procurement, scope: Scope): Finding | undefined {
  return [smePaid, smePaid2020]
    .flatMap((rule) => rule.judge(procurement, scope) ?? [])
    .find(({ part, verdict }) => part === undefined && verdict === 'breach')
}

function judgeAmount(procurement: Procurement, scope: Scope): Finding | undefined {
  const late = lateness(procurement, scope)
  if (late?.met == null || late.due === null) return undefined
  const value = valueOn(payInterest, late.met)
  if (value === undefined) return undefined
  const ground = { figure: payInterest, level: DECLARATION.level, value, scope }
  const details = { trigger: late.trigger, met: late.met, provisional: late.provisional }
  const { interestPaid: actual, agreedLateRate, lprAtContract } = procurement
  const principal = procurement.overdueAmount ?? procurement.contractAmount
  if (principal === undefined) return cannotTell(ground, ['overdueAmount'], details)
  const days = dayNumber(late.met) - dayNumber(late.due)
  const interest = interestOn(principal, days, agreedLateRate, lprAtContract, value.value.perDay)
  if (interest === undefined) return cannotTell(ground, ['lprAtContract'], details)
  if (actual === undefined)
    return cannotTell(ground, ['interestPaid'], { ...details, unit: 'fen', required: interest.amount })
  const shortfall = Math.max(0, interest.amount - actual)
  const measured = { ...details, unit: 'fen', required: interest.amount, actual, shortfall } as const
  return shortfall > 0 ? found(ground, 'breach', 'red', measured) : found(ground, 'compliant', 'green', measured)
}
