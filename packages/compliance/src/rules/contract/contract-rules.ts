import { bayuquanBidBondLower } from '../deposit/electronic-guarantee.rule.ts'
import { tenderPerformanceBond } from '../deposit/tender-bond.rule.ts'
import { depositTerms } from '../deposit/terms.rule.ts'
import { zhejiangBidDeposit } from '../deposit/zhejiang-deposit.rule.ts'
import type { Rule } from '../rule.ts'
import { acceptanceComplete } from './acceptance.rule.ts'
import { filesKept } from './archive.rule.ts'
import { performanceShown } from './post-award.rule.ts'
import { supplementsWithin } from './supplement.rule.ts'
import { zhejiangTenderFiled } from './zhejiang-contract.rule.ts'

/** Further rules about deposits, contract, performance and files, in the order in which their findings are listed. */
export const CONTRACT_RULES: readonly Rule[] = [
  zhejiangBidDeposit,
  depositTerms,
  bayuquanBidBondLower,
  zhejiangTenderFiled,
  tenderPerformanceBond,
  supplementsWithin,
  acceptanceComplete,
  performanceShown,
  filesKept,
]
