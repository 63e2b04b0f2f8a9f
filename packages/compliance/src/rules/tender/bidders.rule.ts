import { valueByDay } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import { LEAST_BIDDERS_IN, biddersMinimum } from '@tenderlight/law/parameters/tender'
import type { LeastBidders } from '@tenderlight/law/parameters/tender'
import type { Procurement } from '../../procurement/procurement.ts'
import { ABSENT } from '../../reading.ts'
import { dayOf, placeOf } from '../days.ts'
import { cannotTell, found, groundOf, groundPlace } from '../found.ts'
import { foundMeasure } from '../found-clock.ts'
import { noticeDay } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/** The ways of buying that have a number of their own. */
type BoughtBy = 'tendering' | 'negotiation' | 'purchase'

/** Whose number governs the record's way of buying; undefined for ways without a number of bidders. */
function kindOf({ regime, method, category }: Procurement): BoughtBy | undefined {
  if (method === 'competitive-negotiation') return regime === 'tendering' ? undefined : 'negotiation'
  if (method !== 'open-tender' && method !== 'invited-tender') return undefined
  return regime === 'tendering' || category === 'works' ? 'tendering' : 'purchase'
}

const OPENING = placeOf('bid-deadline')

/** A figure with the citation for `kind`; the one before while the figure is the same. */
function citedFor(kind: BoughtBy): (value: DatedValue<LeastBidders>) => DatedValue<LeastBidders> {
  let last: { readonly value: DatedValue<LeastBidders>; readonly cited: DatedValue<LeastBidders> } | undefined
  return (value) => {
    if (kind === 'tendering') return value
    if (last?.value !== value) last = { value, cited: { ...value, citation: LEAST_BIDDERS_IN[kind] } }
    return last.cited
  }
}

/** At least so many bidders; with fewer nothing is opened, and the project is tendered again. */
function fewestBidders(declaration: Declaration<LeastBidders>): Rule {
  const { figure, level } = declaration
  const valueAt = valueByDay(figure)
  const citedBy = {
    tendering: citedFor('tendering'),
    purchase: citedFor('purchase'),
    negotiation: citedFor('negotiation'),
  }
  const places = {
    tendering: groundPlace(figure, level),
    purchase: groundPlace(figure, level),
    negotiation: groundPlace(figure, level),
  }
  return makeRule('count', declaration, {
    clocks: [],
    needs: ['bidders', 'method', 'bidDeadlineOn', 'evaluationEndedOn', 'fewBiddersApproved'],
    judge: (procurement, scope) => {
      const { bidders, regime } = procurement
      const kind = kindOf(procurement)
      if (bidders === undefined || regime === undefined || kind === undefined) return undefined
      const opened = dayOf(procurement, OPENING, scope)
      const value = valueAt(opened === ABSENT ? noticeDay(procurement, scope) : opened)
      const required = value?.value[kind]
      if (value === undefined || required === undefined) return undefined
      const cited = citedBy[kind](value)
      const ground = groundOf(places[kind], cited, scope)
      const shortfall = Math.max(0, required - bidders)
      if (shortfall === 0) return foundMeasure(ground, 'compliant', 'green', 'count', required, bidders, 0)
      const measured = { unit: 'count', required, actual: bidders, shortfall } as const
      const byApproval = (kind === 'negotiation' ? value.value.negotiationApproved : undefined) ?? required
      if (bidders >= byApproval) {
        if (procurement.fewBiddersApproved === undefined) return cannotTell(ground, ['fewBiddersApproved'], measured)
        if (procurement.fewBiddersApproved) {
          return found(ground, 'exempt', 'green', { ...measured, ground: cited.citation.clause })
        }
      }
      const wentOn = procurement.evaluationEndedOn ?? procurement.resultDeterminedOn ?? procurement.awardNoticeOn
      return wentOn === undefined
        ? found(ground, 'pending', 'yellow', measured)
        : found(ground, 'breach', 'red', { ...measured, met: wentOn })
    },
    silentWithout: ['bidders'],
    again: fewestBidders,
  })
}

export const enoughBidders = fewestBidders({
  level: 'law',
  regime: 'both',
  stage: 'tender',
  title: { zh: '投标人不少于 3 个', en: 'At least three bidders' },
  requires: {
    zh: '投标人少于 3 个的不得开标,应重新招标或依法变更采购方式;竞争性谈判经批准可以两家继续。',
    en: 'With fewer than three bidders nothing is opened and the project is tendered again; a negotiation may go on with two, by approval.',
  },
  notMet: {
    zh: '投标人少于 3 个,记录显示已进入评审',
    en: 'Fewer than three bidders, and the record shows an evaluation',
  },
  figure: biddersMinimum,
})
