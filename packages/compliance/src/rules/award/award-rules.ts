import type { Rule } from '../rule.ts'
import { winnerRankedFirst } from './rank-first.rule.ts'
import { supervisorTold, zhejiangAwardTold } from './report.rule.ts'
import { changshanWinnerCandidate, zhenhaiAwardFiled } from './separated-award.rule.ts'

/** Further rules about choosing and announcing the winner, in the order in which their findings are listed. */
export const AWARD_RULES: readonly Rule[] = [
  winnerRankedFirst,
  zhenhaiAwardFiled,
  changshanWinnerCandidate,
  zhejiangAwardTold,
  supervisorTold,
]
