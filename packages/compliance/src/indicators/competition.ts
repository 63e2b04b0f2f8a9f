import type { Procurement } from '../procurement/procurement.ts'
import type { Method } from '../procurement/vocabulary.ts'
import { ownRule } from './indicator.ts'
import type { IndicatorKind } from './indicator.ts'
import { shareAmong } from './share-of.ts'

/** Ways of buying in which several suppliers are asked; single-source and catalogues do not ask. */
const NOT_ASKING: ReadonlySet<Method> = new Set<Method>([
  'single-source',
  'framework-agreement',
  'e-mall',
  'fixed-point',
  'agreement-supply',
  'batch',
])

const asks = ({ method }: Procurement): boolean => method === undefined || !NOT_ASKING.has(method)
const isAwarded = ({ awardNoticeOn, resultDeterminedOn }: Procurement): boolean =>
  awardNoticeOn !== undefined || resultDeterminedOn !== undefined

export const singleBidder: IndicatorKind = {
  id: 'single-bidder',
  title: { zh: '仅一家投标', en: 'Single bidder' },
  definition: {
    zh: '竞争性采购项目中,记录的投标(响应)供应商只有一家的项目。',
    en: 'Competitive procurements in which one bidder is on record.',
  },
  measure: 'share',
  count: ({ procurements }) =>
    shareAmong(
      procurements.filter((one) => asks(one) && one.bidDeadlineOn !== undefined),
      ({ bidders }) => (bidders === undefined ? undefined : bidders === 1),
    ),
}

export const fewBidders: IndicatorKind = {
  id: 'few-bidders',
  title: { zh: '投标家数偏少', en: 'Few bidders' },
  definition: {
    zh: '竞争性采购项目中,投标(响应)供应商家数少于参数所列家数的项目(含一家)。',
    en: 'Competitive procurements with fewer bidders than the parameter says, a single one included.',
  },
  measure: 'share',
  count: ({ options, procurements }) => ({
    ...shareAmong(
      procurements.filter((one) => asks(one) && one.bidDeadlineOn !== undefined),
      ({ bidders }) => (bidders === undefined ? undefined : bidders < options.fewBidders),
    ),
    parameters: [ownRule('fewBidders', options.fewBidders, 'count')],
  }),
}

export const singleBidRate: IndicatorKind = {
  id: 'single-bid-rate',
  title: { zh: '单一响应成交率', en: 'Awards on a single bid' },
  definition: {
    zh: '已确定结果的项目中(含单一来源),只有一家供应商投标(响应)的项目。',
    en: 'Of the procurements with a result (single-source included), those with one bidder.',
  },
  measure: 'share',
  count: ({ procurements }) =>
    shareAmong(procurements.filter(isAwarded), ({ bidders, method }) =>
      method === 'single-source' ? true : bidders === undefined ? undefined : bidders === 1,
    ),
}

export const averageBidders: IndicatorKind = {
  id: 'average-bidders',
  title: { zh: '平均投标家数', en: 'Average bidders' },
  definition: {
    zh: '竞争性采购项目投标(响应)供应商家数之和,除以有家数记录的项目数。',
    en: 'Bidders of competitive procurements, divided by the procurements whose bidders are on record.',
  },
  measure: 'average',
  count: ({ procurements }) => {
    const asked = procurements.filter((one) => asks(one) && one.bidDeadlineOn !== undefined)
    const behind = asked.filter(({ bidders }) => bidders !== undefined)
    return {
      behind,
      lookedAt: behind.length,
      leftAside: asked.length - behind.length,
      numerator: behind.reduce((sum, { bidders }) => sum + (bidders ?? 0), 0),
    }
  },
}

export const repeatedWinner: IndicatorKind = {
  id: 'repeated-winner',
  title: { zh: '同一供应商多次中标', en: 'Repeated winner' },
  definition: {
    zh: '同一采购单位已确定结果的项目中,由多次中标(成交)的同一供应商承接的项目。',
    en: 'Procurements won by a supplier that has won as often as the parameter says from the same unit.',
  },
  measure: 'share',
  count: ({ options, procurements }) => {
    const keyOf = ({ buyer, winner }: Procurement) => JSON.stringify([buyer, winner])
    const awarded = procurements.filter(isAwarded)
    const wins = Map.groupBy(awarded, keyOf)
    return {
      ...shareAmong(awarded, (one) =>
        one.buyer === undefined || one.winner === undefined
          ? undefined
          : (wins.get(keyOf(one))?.length ?? 0) >= options.repeatedWins,
      ),
      parameters: [ownRule('repeatedWins', options.repeatedWins, 'count')],
    }
  },
}
