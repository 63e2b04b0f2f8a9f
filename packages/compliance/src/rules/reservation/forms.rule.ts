import { valueOn } from '@tenderlight/law/dated-parameter'
import { reserveForms, tooFewStop } from '@tenderlight/law/parameters/reservation'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'

/** The partners' relation is what a register adds; a form alone, as the ledger has it, is judged by the shares. */
export const formsOfReservation = makeRule(
  'required',
  {
    level: 'law',
    regime: 'government-procurement',
    stage: 'intention',
    title: { zh: '预留份额的形式与关联关系', en: 'Forms of reservation, and unrelated partners' },
    requires: {
      zh: '预留份额采用整体或采购包专门面向、联合体、分包之一;组成联合体或接受分包的中小企业与其他各方不得有直接控股、管理关系,否则不计入预留份额。',
      en: 'A share is reserved as a whole, by packages, by consortium or by subcontract; partners under direct control or management of one another do not count.',
    },
    notMet: {
      zh: '联合体或分包各方存在直接控股、管理关系,预留份额不计入',
      en: 'The partners are under direct control or management of one another; the share does not count',
    },
    figure: reserveForms,
  },
  {
    clocks: [],
    needs: ['measure', 'partnersRelated', 'partnerShare'],
    silentWithout: ['partnersRelated', 'partnerShare'],
    judge: (procurement, scope) => {
      const { measure, partnersRelated, partnerShare } = procurement
      if (partnersRelated === undefined && partnerShare === undefined) return undefined
      if (measure === 'none' || measure === 'exclusive' || measure === 'package') return undefined
      const value = valueOn(reserveForms, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: reserveForms, level: 'law', value, scope }
      if (measure === undefined || !value.value.includes(measure)) return cannotTell(ground, ['measure'])
      if (partnersRelated === undefined) return cannotTell(ground, ['partnersRelated'])
      return partnersRelated ? found(ground, 'breach', 'red') : found(ground, 'compliant', 'green')
    },
  },
)

/** The first fact that shows a procurement went on after the bids were in. */
const wentOn = (record: Procurement) =>
  record.evaluationEndedOn ??
  record.evaluationReportOn ??
  record.resultDeterminedOn ??
  record.awardNoticeOn ??
  record.contractSignedOn

/** Too few qualified SMEs: the procurement stops and starts again unreserved. Exactly the figure is enough (不足 excludes). */
export const tooFewSmes = makeRule(
  'count',
  {
    level: 'law',
    regime: 'government-procurement',
    stage: 'tender',
    title: { zh: '合格中小企业不足 3 家应中止', en: 'Stop with fewer than three qualified SMEs' },
    requires: {
      zh: '预留份额的项目或采购包,符合资格条件的中小企业不足 3 家的,中止采购活动,作为非预留项目重新组织。',
      en: 'A reserved procurement with fewer than three qualified SMEs stops and starts again unreserved.',
    },
    notMet: {
      zh: '合格中小企业数量不足,采购活动仍继续进行',
      en: 'Too few SMEs qualified and the procurement went on',
    },
    figure: tooFewStop,
  },
  {
    clocks: [],
    silentWithout: ['qualifiedSmes'],
    needs: ['measure', 'qualifiedSmes', 'stoppedOn', 'evaluationEndedOn', 'awardNoticeOn', 'contractSignedOn'],
    judge: (procurement, scope) => {
      const { qualifiedSmes, measure, stoppedOn } = procurement
      if (qualifiedSmes === undefined || measure === 'none') return undefined
      const value = valueOn(tooFewStop, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: tooFewStop, level: 'law', value, scope }
      const measured = {
        unit: 'count',
        required: value.value,
        actual: qualifiedSmes,
        shortfall: Math.max(0, value.value - qualifiedSmes),
      } as const
      if (measure === undefined) return cannotTell(ground, ['measure'], measured)
      if (measured.shortfall === 0) return found(ground, 'compliant', 'green', measured)
      const on = wentOn(procurement)
      if (on !== undefined && (stoppedOn === undefined || stoppedOn > on)) {
        return found(ground, 'breach', 'red', { ...measured, met: on })
      }
      return stoppedOn === undefined
        ? found(ground, 'pending', 'yellow', measured)
        : found(ground, 'compliant', 'green', { ...measured, shortfall: 0, met: stoppedOn })
    },
  },
)
