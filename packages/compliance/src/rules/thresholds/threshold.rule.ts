import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import {
  anhuiThreshold,
  hubeiThreshold,
  liaoningThreshold,
  zhejiangThreshold,
} from '@tenderlight/law/parameters/thresholds'
import type { ThresholdProposal } from '@tenderlight/law/parameters/thresholds'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Method } from '../../procurement/vocabulary.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'
import { openTenderThreshold, thresholdName } from './open-tender.ts'

/** The ways of buying that need approval at or above the threshold; channels of the catalogue are no such choice. */
const NEED_APPROVAL: ReadonlySet<Method | undefined> = new Set<Method>([
  'invited-tender',
  'competitive-negotiation',
  'competitive-consultation',
  'inquiry',
  'single-source',
])

/** Goods and services by a way that the threshold speaks about. */
const measured = ({ category, method }: Procurement): boolean =>
  (category === 'goods' || category === 'services') && (method === 'open-tender' || NEED_APPROVAL.has(method))

/** Open tender at or above the province's threshold. The figure is the district's configuration, never the proposal. */
function threshold(declaration: Declaration<ThresholdProposal>): Rule {
  return makeRule('setting', declaration, {
    clocks: [],
    needs: ['threshold.open-tender.goods-services', 'category', 'method', 'budget', 'methodApproved'],
    judge: (procurement, scope) => {
      if (!measured(procurement)) return undefined
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      const required = openTenderThreshold(procurement, scope)
      const { budget: actual, method, methodApproved } = procurement
      if (required === undefined) {
        // Bought by open tender the duty is kept whatever the figure is: nothing is judged, and nothing is asked.
        return method === 'open-tender' ? undefined : cannotTell(ground, [`threshold.${thresholdName(procurement)}`])
      }
      if (actual === undefined) return cannotTell(ground, ['budget'])
      if (actual < required) return undefined
      const details = { unit: 'fen', required, actual, shortfall: 0 } as const
      if (method === 'open-tender') return found(ground, 'compliant', 'green', details)
      if (methodApproved === undefined) return cannotTell(ground, ['methodApproved'], details)
      return methodApproved
        ? found(ground, 'exempt', 'green', { ...details, ground: '政府采购法第二十七条' })
        : found(ground, 'breach', 'red', details)
    },
  })
}

const of = (figure: Parameter<ThresholdProposal>, province: { readonly zh: string; readonly en: string }): Rule =>
  threshold({
    level: 'law',
    regime: 'government-procurement',
    stage: 'tender',
    subject: 'setting',
    title: { zh: `公开招标数额标准(${province.zh})`, en: `Open-tender threshold (${province.en})` },
    requires: {
      zh: '达到公开招标数额标准的货物、服务项目应公开招标,采用其他方式须经批准;数额标准由区县配置,未配置不作判定。',
      en: 'Goods and services at or above the threshold are bought by open tender, another method needs approval; the district configures the figure, and nothing is judged until then.',
    },
    notMet: {
      zh: '预算达到公开招标数额标准,未采用公开招标,记录显示未经批准',
      en: 'The budget reaches the open-tender threshold; another method was used and the record shows no approval',
    },
    figure,
  })

export const anhuiOpenTender = of(anhuiThreshold, { zh: '安徽', en: 'Anhui' })
export const hubeiOpenTender = of(hubeiThreshold, { zh: '湖北', en: 'Hubei' })
export const zhejiangOpenTender = of(zhejiangThreshold, { zh: '浙江', en: 'Zhejiang' })
export const liaoningOpenTender = of(liaoningThreshold, { zh: '辽宁', en: 'Liaoning' })
