import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpDepositTerms } from '@tenderlight/law/parameters/deposit'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { required, yes } from '../kinds/required.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Clock, Declaration, Rule } from '../rule.ts'

/** The day on which the bids are due and the day on which the deposit is: one and the same, to the hour. */
const DEADLINE = {
  part: 'deadline',
  from: 'bid-deadline',
  to: 'deposit-deadline',
  counting: 'same-day',
} as const satisfies Clock
const TERMS = [yes('depositBasisStated'), yes('depositRefundTermsStated')]
const TERMS_FIELDS = ['depositBasisStated', 'depositRefundTermsStated'] as const

/** Two parts: the deposit is due when the bids are; its basis and its refund are stated. */
function depositAgreed(declaration: Declaration<unknown>): Rule {
  const stated = required({ ...declaration, facts: TERMS, reads: TERMS_FIELDS })
  return makeRule('same-day', declaration, {
    clocks: [DEADLINE],
    needs: ['depositDeadlineOn', 'bidDeadlineOn', 'times', ...TERMS_FIELDS],
    silentWithout: ['depositDeadlineOn', ...TERMS_FIELDS],
    judge: (procurement, scope) => {
      if (procurement.bidDeposit === 0) return undefined
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? procurement.depositDeadlineOn ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope, part: DEADLINE.part }
      const due = together(ground, procurement)
      const terms = [stated].flatMap((rule) => rule.judge(procurement, scope) ?? [])
      return [...(due === undefined ? [] : [due]), ...terms.map((finding) => ({ ...finding, part: 'terms' }))]
    },
    again: depositAgreed,
  })
}

function together(ground: Ground, procurement: Procurement): Finding | undefined {
  const { depositDeadlineOn: met, bidDeadlineOn: on, times = {} } = procurement
  const { depositDeadlineOn: paidBy, bidDeadlineOn: closing } = times
  if (met === undefined) return undefined
  if (on === undefined) return cannotTell(ground, ['bidDeadlineOn'], { met })
  const details = { trigger: { event: DEADLINE.from, on }, aimFor: on, due: on, met } as const
  if (met !== on) return found(ground, 'breach', 'red', details)
  const missing = [
    ...(paidBy === undefined ? ['times.depositDeadlineOn'] : []),
    ...(closing === undefined ? ['times.bidDeadlineOn'] : []),
  ]
  if (missing.length > 0) return cannotTell(ground, missing, details)
  return paidBy === closing ? found(ground, 'compliant', 'green', details) : found(ground, 'breach', 'red', details)
}

export const depositTerms = depositAgreed({
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '保证金到账截止与投标截止一致', en: 'The deposit is due when the bids are' },
  requires: {
    zh: '保证金到账(保函提交)截止时间与投标(响应)截止时间一致;依法收取,并在采购文件和合同中约定退还的时间、条件。',
    en: 'A deposit (or guarantee) is due at the very time at which the bids are; it has a legal basis, and its refund is agreed.',
  },
  notMet: {
    zh: '保证金截止时间与投标截止时间不一致',
    en: 'The deposit was due at another time than the bids',
  },
  figure: gpDepositTerms,
})
