import {
  exclusiveBelow,
  jiujiangExclusiveBelow,
  jiujiangReserveAbove,
  reserveAbove,
} from '@tenderlight/law/parameters/reservation'
import type { ExclusiveLimits } from '@tenderlight/law/parameters/reservation'
import type { Procurement } from '../../procurement/procurement.ts'
import { share } from '../kinds/share.ts'
import { figureByNotice } from '../notice-date.ts'
import type { Applies } from '../rule.ts'
import { exclusive } from './exclusive.ts'
import { withinLimit } from './limits.ts'

export const nationalExclusive = exclusive({
  level: 'law',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '限额以下专门面向中小企业', en: 'Small procurements reserved for SMEs as a whole' },
  requires: {
    zh: '预算 200 万元以下的货物、服务和 400 万元以下的工程,适宜由中小企业提供的,整个项目专门面向中小企业采购;不预留须有法定情形。',
    en: 'Goods and services up to 2,000,000 yuan and works up to 4,000,000 yuan are procured from SMEs alone, unless a listed ground excuses it.',
  },
  figure: exclusiveBelow,
})

export const jiujiangExclusive = exclusive({
  level: 'commitment',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '限额以下专门面向中小企业(区)', en: 'Small procurements reserved for SMEs (district)' },
  requires: {
    zh: '区方案:200 万元以下的货物和服务、400 万元以下的工程专门面向中小企业采购。',
    en: 'District plan: goods and services up to 2,000,000 yuan and works up to 4,000,000 yuan are reserved for SMEs.',
  },
  figure: jiujiangExclusiveBelow,
})

const nationalLimits = figureByNotice(exclusiveBelow)
const districtLimits = figureByNotice(jiujiangExclusiveBelow)

/** Goods and services above the limit; works have a rule of their own. */
function aboveLimit(procurement: Procurement, limits: ExclusiveLimits | undefined): Applies {
  if (procurement.category === 'works' || limits === undefined) return false
  const within = withinLimit(procurement, procurement.budget, limits)
  if (within === 'within') return false
  if (within !== 'above') return within
  return procurement.category === undefined ? ['category'] : true
}

export const nationalReserve = share({
  level: 'law',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '限额以上预留份额', en: 'Reserved share above the limit' },
  requires: {
    zh: '超过 200 万元的货物和服务,按部门该类项目预算总额至少预留 30%,其中小微企业不低于 60%;单个项目不足的,给予提示。',
    en: 'Of goods and services above 2,000,000 yuan a department reserves at least 30% for SMEs, 60% of it for small and micro ones; one project below it is a warning.',
  },
  figure: reserveAbove,
  base: 'budget',
  appliesTo: (procurement, scope) => aboveLimit(procurement, nationalLimits(procurement, scope)),
  shortLight: 'yellow',
})

export const jiujiangReserve = share({
  level: 'commitment',
  regime: 'government-procurement',
  stage: 'intention',
  title: { zh: '限额以上预留 40%(区)', en: 'Reserved share of 40% (district)' },
  requires: {
    zh: '区方案:超过 200 万元的货物和服务,预留项目预算的 40% 以上,其中小微企业不低于 70%。',
    en: 'District plan: goods and services above 2,000,000 yuan reserve at least 40% of the budget, 70% of it for small and micro enterprises.',
  },
  figure: jiujiangReserveAbove,
  base: 'budget',
  appliesTo: (procurement, scope) => aboveLimit(procurement, districtLimits(procurement, scope)),
  shortLight: 'red',
})
