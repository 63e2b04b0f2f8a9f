import type { Rule } from '../rule.ts'
import { worksTendered } from '../thresholds/must-tender.rule.ts'
import {
  anhuiOpenTender,
  hubeiOpenTender,
  liaoningOpenTender,
  zhejiangOpenTender,
} from '../thresholds/threshold.rule.ts'
import { enoughBidders } from './bidders.rule.ts'
import { clarified, documentsSupplied, noticeStands, platformPublished, prequalified } from './gp-periods.rule.ts'
import { consulted, inquired, negotiated } from './negotiated-periods.rule.ts'
import { singleSourcePublished } from './single-source.rule.ts'
import { documentsSold, tenderClarified, tenderPrequalified } from './tendering-periods.rule.ts'

/** Further rules about documents, periods and bidders, in the order in which their findings are listed. */
export const TENDER_RULES: readonly Rule[] = [
  worksTendered,
  anhuiOpenTender,
  hubeiOpenTender,
  zhejiangOpenTender,
  liaoningOpenTender,
  platformPublished,
  noticeStands,
  prequalified,
  tenderPrequalified,
  documentsSupplied,
  documentsSold,
  clarified,
  tenderClarified,
  negotiated,
  inquired,
  consulted,
  singleSourcePublished,
  enoughBidders,
]
