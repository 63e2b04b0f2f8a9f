import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../../procurement/procurement.ts'
import type { ThresholdName } from '../../settings/district-settings.ts'
import { noticeDate } from '../notice-date.ts'
import type { Scope } from '../rule.ts'

/** Which 公开招标数额标准 a procurement is measured by. */
export function thresholdName({ category }: Procurement): ThresholdName {
  return category === 'works' ? 'open-tender.works' : 'open-tender.goods-services'
}

/** The amount (fen, included) from which the procurement goes to open tender; undefined while nobody configured it. */
export function openTenderThreshold(procurement: Procurement, scope: Scope): Fen | undefined {
  return scope.settings.threshold(thresholdName(procurement), noticeDate(procurement) ?? scope.today)
}
