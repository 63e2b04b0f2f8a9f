import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Category } from '@tenderlight/compliance/procurement/vocabulary'
import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { exclusiveLimit } from './budget.ts'
import type { Random } from './random.ts'

export type Reservation = Pick<
  Procurement,
  'measure' | 'reservedSme' | 'reservedSmallMicro' | 'noReserveReason' | 'complaintPhone' | 'noReserveStatedIn'
>

/** No telephone in China has this number. */
const PHONE = '0000-0000000'

/** Reasons under article 6 of 财库〔2020〕46号 for reserving nothing. */
const REASONS = {
  goods: ['46号第六条第二项:只能从非中小企业处采购', '46号第六条第三项:预留采购份额无法确保充分供应、充分竞争'],
  services: [
    '46号第六条第二项:依赖专有平台,只能从非中小企业处采购',
    '46号第六条第三项:预留采购份额可能影响政府采购目标实现',
  ],
  works: [
    '46号第六条第三项:预留采购份额无法确保充分供应、充分竞争',
    '46号第六条第二项:基础设施限制,只能从非中小企业处采购',
  ],
} as const

/** A reservation that reserves nothing and says why, with a telephone, in both notices. */
export function notReserved(random: Random, category: Category): Reservation {
  return {
    measure: 'none',
    noReserveReason: random.pick(REASONS[category]),
    complaintPhone: PHONE,
    noReserveStatedIn: ['intention', 'announcement'],
  }
}

/**
 * A reservation that meets the national and the district's shares: the whole budget through the limit, at least 40 %
 * of the budget above it (often exactly that), and in that at least 70 % for small and micro enterprises
 * (works: 60 %). A few in a hundred reserve nothing, with a lawful reason.
 */
export function reservationFor(random: Random, category: Category, budget: Fen): Reservation {
  if (random.chance(6)) return notReserved(random, category)
  if (budget <= exclusiveLimit(category)) {
    return {
      measure: 'exclusive',
      reservedSme: budget,
      reservedSmallMicro: partOf(budget, random.pick([7000, 8000, 10_000])),
    }
  }
  const reservedSme = partOf(budget, random.pick([4000, 4000, 4200, 4500, 5000, 6000]))
  const inside = category === 'works' ? [6000, 6500, 7000] : [7000, 7000, 7500, 8000]
  return {
    measure: random.pick(['package', 'consortium', 'subcontract']),
    reservedSme,
    reservedSmallMicro: partOf(reservedSme, random.pick(inside)),
  }
}
