import type { Scale } from '../procurement/vocabulary.ts'
import type { Text } from '../rules/rule.ts'
import { isSme } from './standing.ts'

/** One article of an offer of goods: who made it, and whether it bears its maker's own name or mark. */
export interface OfferedGoods {
  readonly maker?: Scale
  readonly ownBrand?: boolean
}

/** What a supplier offers, by the category of the procurement. Absent: not on record. */
export type SupplierOffer =
  | { readonly category: 'goods'; readonly goods: readonly OfferedGoods[] }
  | { readonly category: 'works'; readonly builder?: Scale }
  | { readonly category: 'services'; readonly provider?: Scale; readonly ownStaff?: boolean }

/** Whether the policy for small enterprises benefits the offer; undefined: the fields in `missing` are not on record. */
export interface Benefit {
  readonly benefits: boolean | undefined
  readonly missing: readonly string[]
  readonly why: Text
}

const WHY = {
  goods: {
    zh: '货物看制造商:须全部由中小企业制造并使用该企业商号或注册商标',
    en: 'Goods go by their maker: all made by SMEs under their own name or mark',
  },
  works: { zh: '工程看施工单位:须由中小企业承建', en: 'Works go by their builder: built by SMEs' },
  services: {
    zh: '服务看人员:须由中小企业承接,人员为其依法订立劳动合同的从业人员',
    en: 'Services go by their staff: provided by SMEs with people under their own labour contracts',
  },
} as const satisfies Record<SupplierOffer['category'], Text>

/**
 * Whom an offer benefits (财库〔2020〕46号 art. 4): goods by their makers, works by their builder, services by provider and
 * staff. Goods of large makers among those of small ones take the benefit from the whole offer.
 */
export function supplierBenefit(offer: SupplierOffer): Benefit {
  const why = WHY[offer.category]
  switch (offer.category) {
    case 'goods':
      return goodsBenefit(offer.goods, why)
    case 'works':
      return answer([said('offer.builder', offer.builder === undefined ? undefined : isSme(offer.builder))], why)
    case 'services':
      return answer(
        [
          said('offer.provider', offer.provider === undefined ? undefined : isSme(offer.provider)),
          said('offer.ownStaff', offer.ownStaff),
        ],
        why,
      )
  }
}

type Said = readonly [field: string, holds: boolean | undefined]
const said = (field: string, holds: boolean | undefined): Said => [field, holds]

function goodsBenefit(goods: readonly OfferedGoods[], why: Text): Benefit {
  if (goods.length === 0) return { benefits: undefined, missing: ['offer.goods'], why }
  return answer(
    goods.flatMap(({ maker, ownBrand }) => [
      said('offer.goods.maker', maker === undefined ? undefined : isSme(maker)),
      said('offer.goods.ownBrand', ownBrand),
    ]),
    why,
  )
}

/** One condition that does not hold decides, whatever else is unknown. */
function answer(conditions: readonly Said[], why: Text): Benefit {
  if (conditions.some(([, holds]) => holds === false)) return { benefits: false, missing: [], why }
  const missing = [...new Set(conditions.filter(([, holds]) => holds === undefined).map(([field]) => field))]
  return { benefits: missing.length === 0 ? true : undefined, missing, why }
}
