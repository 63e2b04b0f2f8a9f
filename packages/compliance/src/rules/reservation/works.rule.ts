import {
  exclusiveBelow,
  jiujiangExclusiveBelow,
  jiujiangWorksReserve,
  worksReserve,
} from '@tenderlight/law/parameters/reservation'
import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../../procurement/procurement.ts'
import { share } from '../kinds/share.ts'
import { figureByNotice } from '../notice-date.ts'
import type { Applies } from '../rule.ts'

const nationalLimits = figureByNotice(exclusiveBelow)
const districtLimits = figureByNotice(jiujiangExclusiveBelow)

/** Works whose amount is above (超过, so not at) the limit; `field` is asked for where no amount is known. */
function worksAbove(
  procurement: Procurement,
  amount: Fen | undefined,
  limit: Fen | undefined,
  field: 'budget' | 'controlPrice',
): Applies {
  if (limit === undefined) return false
  if (amount !== undefined && amount <= limit) return false
  if (procurement.category === undefined) return amount === undefined ? ['category', field] : ['category']
  // Of works without an amount the share asks for it.
  return procurement.category === 'works'
}

export const nationalWorksReserve = share({
  level: 'law',
  regime: 'both',
  stage: 'intention',
  title: { zh: '工程预留份额', en: 'Reserved share of works' },
  requires: {
    zh: '超过 400 万元的工程,预留份额阶段性提高到 40% 以上(至 2026 年底,未延续则回到 30%),其中小微企业不低于 60%。',
    en: 'Works above 4,000,000 yuan reserve at least 40% until the end of 2026 (30% after, unless extended), 60% of it for small and micro enterprises.',
  },
  figure: worksReserve,
  base: 'budget',
  appliesTo: (procurement, scope) =>
    worksAbove(procurement, procurement.budget, nationalLimits(procurement, scope)?.works, 'budget'),
  shortLight: 'red',
})

export const jiujiangWorks = share({
  level: 'commitment',
  regime: 'both',
  stage: 'intention',
  title: { zh: '工程按控制价预留 40%(区)', en: 'Works: 40% of the control price (district)' },
  requires: {
    zh: '区方案:超过 400 万元的工程建设项目,按控制价的 40% 以上面向中小企业,其中小微企业不低于 60%。',
    en: 'District plan: works above 4,000,000 yuan reserve at least 40% of the control price, 60% of it for small and micro enterprises.',
  },
  figure: jiujiangWorksReserve,
  base: 'controlPrice',
  appliesTo: (procurement, scope) => {
    const limit = districtLimits(procurement, scope)?.works
    const { controlPrice, budget } = procurement
    if (controlPrice === undefined && budget !== undefined && limit !== undefined && budget <= limit) return false
    return worksAbove(procurement, controlPrice, limit, 'controlPrice')
  },
  shortLight: 'red',
})
