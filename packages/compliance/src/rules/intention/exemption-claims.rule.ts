import { valueOn } from '@tenderlight/law/dated-parameter'
import { routineExemption, urgentExemption } from '@tenderlight/law/parameters/intention'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/** A claimed channel has to be the channel that was used; the notice itself names no consequence, so a mismatch is yellow. */
function routineClaim(declaration: Declaration<readonly string[]>): Rule {
  return makeRule('required', declaration, {
    clocks: [],
    needs: ['exemptionClaimed', 'method', 'smallScatteredPurchase'],
    judge: (procurement, scope) => {
      const { exemptionClaimed, method, smallScatteredPurchase } = procurement
      if (exemptionClaimed === undefined) return undefined
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? scope.today)
      if (value === undefined || !value.value.includes(exemptionClaimed)) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      if (method === undefined) return cannotTell(ground, ['method'])
      const isSmall = exemptionClaimed === 'batch' || smallScatteredPurchase !== false
      return method === exemptionClaimed && isSmall
        ? found(ground, 'exempt', 'green', { ground: value.citation.clause })
        : found(ground, 'breach', 'yellow')
    },
    silentWithout: ['exemptionClaimed'],
    again: routineClaim,
  })
}

/** Only what the unit could not foresee, with the reason in writing and who approved it; a budget supplement alone is none. */
function urgentClaim(declaration: Declaration<readonly string[]>): Rule {
  return makeRule('required', declaration, {
    clocks: [],
    needs: ['exemptionClaimed', 'specialMatter', 'urgencyReason', 'urgencyApprovedBy'],
    judge: (procurement, scope) => {
      const { exemptionClaimed, specialMatter, urgencyReason, urgencyApprovedBy } = procurement
      const said = urgencyReason ?? urgencyApprovedBy
      if (exemptionClaimed !== 'urgent' && said === undefined) return undefined
      const value = valueOn(declaration.figure, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      if (specialMatter !== undefined && specialMatter !== 'unforeseeable-urgency')
        return found(ground, 'breach', 'yellow')
      const missing = [
        ...(specialMatter === undefined ? ['specialMatter'] : []),
        ...(urgencyReason === undefined || urgencyReason === '' ? ['urgencyReason'] : []),
        ...(urgencyApprovedBy === undefined || urgencyApprovedBy === '' ? ['urgencyApprovedBy'] : []),
      ]
      return missing.length > 0
        ? cannotTell(ground, missing)
        : found(ground, 'exempt', 'green', { ground: value.citation.clause })
    },
    silentWithout: ['exemptionClaimed', 'urgencyReason', 'urgencyApprovedBy'],
    again: urgentClaim,
  })
}

const NATIONAL = { level: 'law', regime: 'government-procurement', stage: 'intention' } as const

export const routineExempt = routineClaim({
  ...NATIONAL,
  title: { zh: '小额零星和批量集中采购免予公开意向', en: 'Small routine and batch purchases need no intention' },
  requires: {
    zh: '协议供货、定点采购方式实施的小额零星采购和集中采购机构统一组织的批量集中采购,可不公开意向;所称渠道应与采购方式一致。',
    en: 'Small scattered purchases by agreement supply or fixed point and batch purchases by the central agency need no intention; the channel claimed is the one used.',
  },
  notMet: {
    zh: '所称免予公开的渠道与采购方式不一致',
    en: 'The channel claimed for the exemption is not the one used',
  },
  figure: routineExemption,
})

export const urgentExempt = urgentClaim({
  ...NATIONAL,
  title: { zh: '不可预见的急需采购免予公开意向', en: 'Unforeseeable urgency needs no intention' },
  requires: {
    zh: '因预算单位不可预见的原因急需开展的采购,可不公开意向;应有情形、书面说明和批准人。年度追加本身不属于此类。',
    en: 'What the unit could not foresee and needs at once may go without an intention, with ground, written reason and approver. A budget supplement alone is no such ground.',
  },
  notMet: { zh: '所称急需情形不属于不可预见', en: 'What is claimed as urgent is no unforeseeable ground' },
  figure: urgentExemption,
})
