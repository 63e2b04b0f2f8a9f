import { ARREARS_AGES, ageArrears } from '../payment/arrears-age.ts'
import type { ArrearsAge } from '../payment/arrears-age.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { IndicatorKind } from './indicator.ts'
import { shareAmong } from './share-of.ts'

const LEAD_TIME = 'cn.gp.intention.lead-time'
const REFUNDS: ReadonlySet<string> = new Set(['cn.gp.bid-bond.refund', 'cn.tender.bid-bond.refund'])
const PAYMENTS: ReadonlySet<string> = new Set(['cn.pay.invoice', 'cn.pay.sme.term', 'cn.pay.sme.term-2020'])

export const noIntention: IndicatorKind = {
  id: 'no-intention',
  title: { zh: '无意向即公告', en: 'Announced without an intention' },
  definition: {
    zh: '应公开意向且已公告的项目中,台账上没有(有效的)意向公开日期的项目。',
    en: 'Of the announced procurements that owe an intention, those without one on record.',
  },
  measure: 'share',
  count: ({ findingsOf, procurements }) => {
    const owed = procurements.flatMap((procurement) => {
      const finding = findingsOf(procurement).find(({ rule }) => rule === LEAD_TIME)
      const owes = finding !== undefined && finding.met !== null && finding.verdict !== 'exempt'
      return owes ? [{ procurement, finding }] : []
    })
    const findings = new Map(owed.map(({ finding, procurement }) => [procurement, finding]))
    return shareAmong(
      owed.map(({ procurement }) => procurement),
      (procurement) => {
        const finding = findings.get(procurement)
        if (finding === undefined || finding.verdict === 'cannot-tell') return undefined
        return finding.verdict === 'breach' && finding.trigger === null
      },
    )
  },
}

/** Findings about a payment whose term has begun. */
const isDuePayment = ({ rule, trigger }: Finding): boolean => PAYMENTS.has(rule) && trigger !== null

const AGE_WORDS: Readonly<Record<ArrearsAge, { zh: string; en: string }>> = {
  '1-30': { zh: '1-30 日', en: '1-30 days' },
  '31-60': { zh: '31-60 日', en: '31-60 days' },
  '61+': { zh: '61 日及以上', en: '61 days and more' },
}

function arrears(age: ArrearsAge): IndicatorKind {
  const { en, zh } = AGE_WORDS[age]
  return {
    id: `arrears.${age}`,
    title: { zh: `逾期未付 ${zh}`, en: `Unpaid for ${en}` },
    definition: {
      zh: `付款期限已起算的项目中,至判定日逾期 ${zh}尚未付款的项目。`,
      en: `Of the procurements whose term of payment has begun, those unpaid ${en} after its last day.`,
    },
    measure: 'share',
    count: ({ context, findingsOf, procurements }) => {
      const due = procurements.filter((one) => findingsOf(one).some(isDuePayment))
      const told = due.filter((one) => findingsOf(one).some((f) => isDuePayment(f) && f.verdict !== 'cannot-tell'))
      const payments = told.map((procurement) => ({ procurement, findings: findingsOf(procurement) }))
      const ids = new Set(ageArrears(payments, context.today).find((aged) => aged.age === age)?.ids)
      return { ...shareAmong(told, ({ id }) => ids.has(id)), leftAside: due.length - told.length }
    },
  }
}

export const ARREARS: readonly IndicatorKind[] = ARREARS_AGES.map(arrears)

export const depositNotRefunded: IndicatorKind = {
  id: 'deposit-not-refunded',
  title: { zh: '保证金逾期未退', en: 'Deposit not refunded' },
  definition: {
    zh: '退还投标保证金的期限已起算的项目中,至判定日逾期且没有退还记录的项目。',
    en: 'Of the procurements whose bid deposits are to be refunded, those overdue with no refund on record.',
  },
  measure: 'share',
  count: ({ findingsOf, procurements }) => {
    const refunds = (one: Procurement) =>
      findingsOf(one).filter(({ rule, trigger }) => REFUNDS.has(rule) && trigger !== null)
    return shareAmong(
      procurements.filter((one) => refunds(one).length > 0),
      (one) => {
        const own = refunds(one)
        if (own.some(({ met, verdict }) => verdict === 'breach' && met === null)) return true
        return own.some(({ verdict }) => verdict === 'cannot-tell') ? undefined : false
      },
    )
  },
}
