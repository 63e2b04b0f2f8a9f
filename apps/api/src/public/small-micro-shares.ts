import type { Category } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { BasisPoints } from '@tenderlight/law/money'
import {
  jiujiangReserveAbove,
  jiujiangWorksReserve,
  reserveAbove,
  worksReserve,
} from '@tenderlight/law/parameters/reservation'

/**
 * By category, the least part of a reserved amount that goes to small and micro enterprises: the strictest of the
 * country's, the province's and the district's figures in force on `on` (46号第八条; 鸠江方案第70、76项).
 */
export function smallMicroShares(jurisdiction: JurisdictionId, on: CivilDate): Readonly<Record<Category, BasisPoints>> {
  const { chain } = JURISDICTIONS[jurisdiction]
  const strictest = (figures: readonly (typeof reserveAbove)[]) =>
    Math.max(
      ...figures
        .filter((figure) => chain.includes(figure.jurisdiction))
        .map((figure) => valueOn(figure, on)?.value.smallMicro ?? 0),
    )
  const goodsAndServices = strictest([reserveAbove, jiujiangReserveAbove])
  return { goods: goodsAndServices, services: goodsAndServices, works: strictest([worksReserve, jiujiangWorksReserve]) }
}
