import { valueOn } from '@tenderlight/law/dated-parameter'
import { smeWhoCounts } from '@tenderlight/law/parameters/supplier'
import { supplierBenefit } from '../../suppliers/benefit.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'

/** A benefit that was given although the offer does not carry it. One that was not given is nobody's breach here. */
export const whoCounts = makeRule(
  'classification',
  {
    level: 'law',
    regime: 'government-procurement',
    stage: 'tender',
    title: { zh: '谁享受中小企业政策', en: 'Whom the policy for small firms benefits' },
    requires: {
      zh: '货物由中小企业制造并使用其商号或注册商标,工程由中小企业承建,服务由中小企业以自有从业人员承接;货物中混有大型企业制造的,不享受。',
      en: 'Goods made by SMEs under their own mark, works built by SMEs, services by SMEs with their own staff; goods of large makers among them take the benefit away.',
    },
    notMet: {
      zh: '所投货物、工程或服务不属于享受政策的情形,但给予了优惠',
      en: 'A benefit was given that the offer does not carry',
    },
    figure: smeWhoCounts,
  },
  {
    clocks: [],
    needs: ['offer', 'smeBenefitGranted'],
    silentWithout: ['offer'],
    judge: (procurement, scope) => {
      const { offer, smeBenefitGranted } = procurement
      if (offer === undefined) return undefined
      const value = valueOn(smeWhoCounts, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: smeWhoCounts, level: 'law', value, scope }
      const { benefits, missing } = supplierBenefit(offer)
      if (benefits === true || smeBenefitGranted === false) return found(ground, 'compliant', 'green')
      if (benefits === undefined) return cannotTell(ground, missing)
      return smeBenefitGranted === undefined
        ? cannotTell(ground, ['smeBenefitGranted'])
        : found(ground, 'breach', 'red')
    },
  },
)
