import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import { biddersMinimum, gpBiddersMinimum, negotiatorsMinimum } from '@tenderlight/law/parameters/tender'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/** Two may go on in a negotiation, with approval. */
const FEWEST_WITH_APPROVAL = 2

/** The figure that governs the record's way of buying; undefined for ways without a number of bidders. */
function figureOf(own: Parameter<number>, { regime, method, category }: Procurement): Parameter<number> | undefined {
  if (method === 'competitive-negotiation') return regime === 'tendering' ? undefined : negotiatorsMinimum
  if (method !== 'open-tender' && method !== 'invited-tender') return undefined
  return regime === 'tendering' || category === 'works' ? own : gpBiddersMinimum
}

/** At least so many bidders; with fewer nothing is opened, and the project is tendered again. */
function fewestBidders(declaration: Declaration<number>): Rule {
  return makeRule('count', declaration, {
    clocks: [],
    needs: ['bidders', 'method', 'bidDeadlineOn', 'evaluationEndedOn', 'fewBiddersApproved'],
    judge: (procurement, scope) => {
      const { bidders, bidDeadlineOn, regime } = procurement
      if (bidders === undefined || regime === undefined) return undefined
      const figure = figureOf(declaration.figure, procurement)
      const value = figure && valueOn(figure, bidDeadlineOn ?? noticeDate(procurement) ?? scope.today)
      if (figure === undefined || value === undefined) return undefined
      const ground: Ground = { figure, level: declaration.level, value, scope }
      const shortfall = Math.max(0, value.value - bidders)
      const measured = { unit: 'count', required: value.value, actual: bidders, shortfall } as const
      if (shortfall === 0) return found(ground, 'compliant', 'green', measured)
      if (figure === negotiatorsMinimum && bidders === FEWEST_WITH_APPROVAL) {
        if (procurement.fewBiddersApproved === undefined) return cannotTell(ground, ['fewBiddersApproved'], measured)
        if (procurement.fewBiddersApproved) {
          return found(ground, 'exempt', 'green', { ...measured, ground: value.citation.clause })
        }
      }
      const wentOn = procurement.evaluationEndedOn ?? procurement.resultDeterminedOn ?? procurement.awardNoticeOn
      return wentOn === undefined
        ? found(ground, 'pending', 'yellow', measured)
        : found(ground, 'breach', 'red', { ...measured, met: wentOn })
    },
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
    zh: '投标人少于 3 个,记录显示已进入评审。',
    en: 'Fewer than three bidders, and the record shows an evaluation.',
  },
  figure: biddersMinimum,
})
